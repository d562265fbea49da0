/** What somebody does, with every name filled in: the same words for the domain and for the rule book. */

export type Mark = 'present' | 'late' | 'absent' | 'leave'

/** A code as it stood on a guardian's screen: whose it was, for which day, at which moment. */
export interface ShownCode {
  child: string
  collector: string
  yesterday: boolean
  shownAt: number
}

export type Claim =
  | { how: 'code'; code: ShownCode | null }
  | { how: 'eye'; collector: string; reason: string }
  | { how: 'walk-alone' }

export type Voice = 'guardian' | 'homeroom-teacher' | 'session-teacher' | 'duty-leader'
/** 在家 · 在路上 · 不知道 · 已核实. */
export type Said = 'home' | 'on-way' | 'unknown' | 'verified'

export type Act =
  | {
      kind: 'roll'
      by: string
      session: string
      marks: Record<string, Mark>
      slip: 'missing' | 'stranger' | null
    }
  | { kind: 'correct'; by: string; session: string; child: string; mark: Mark; reason: string }
  | { kind: 'offer'; by: string; to: string; children: string[] }
  | { kind: 'withdraw'; by: string; children: string[] }
  | { kind: 'answer'; by: string; accept: string[]; decline: string[] }
  | { kind: 'late-add'; child: string; until: number }
  | { kind: 'late-cancel'; child: string }
  | { kind: 'release'; by: string; child: string; claim: Claim; stop: string | null }
  | { kind: 'bar'; child: string; collector: string }
  | { kind: 'ladder' }
  | { kind: 'say-where'; by: string; voice: Voice; child: string; said: Said; words: string }
  | { kind: 'absence-timer' }
  | { kind: 'take-over'; by: string; from: string; children: string[]; reason: string }
  | { kind: 'missing'; by: string; child: string }
  | { kind: 'found'; by: string; child: string }
  | { kind: 'depart'; by: string; heads: number; adults: 1 | 2 }
  | { kind: 'reach'; by: string; stop: string; heads: number }
  | { kind: 'leave-stop'; by: string; stop: string }
  | { kind: 'come-back'; by: string }
  | { kind: 'reconcile'; by: string; child: string; collector: string | null; reason: string }

/** `op` is the phone's own id of the act; `at` is milliseconds after midnight on the server's clock. */
export interface Deed {
  act: Act
  op: string
  at: number
}

/** The marks a phone sends for the children it was shown, one forgotten or one too many when the thumb slips. */
export function sentMarks(
  act: Extract<Act, { kind: 'roll' }>,
  expected: readonly string[],
): Record<string, Mark> {
  const everyone = Object.keys(act.marks)
  const strangers = act.slip === 'stranger' ? everyone.filter((id) => !expected.includes(id)).slice(0, 1) : []
  const shown = act.slip === 'missing' ? expected.slice(1) : expected
  return Object.fromEntries([...shown, ...strangers].map((id) => [id, act.marks[id] ?? 'present']))
}
