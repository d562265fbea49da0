/** C6: a day never closes by itself. Children still held after their end time climb a ladder of calls. */
import { awaitedAt } from '../escort/walksWith'
import { last } from '../lists'
import type { Collector, Pupil } from '../people/Pupil'
import { MINUTE } from '../time'
import { isHeld, type Custody, type Rung } from './Custody'
import { mayCollect } from './gateBook'

export interface LadderRung {
  rung: Exclude<Rung, 0>
  /** After somebody should have been there for her (`awaitedAt`). */
  after: number
  who: 'guardians' | 'second-contact' | 'duty-leader' | 'principal'
  text: string
}

export const LADDER: LadderRung[] = [
  { rung: 1, after: 0, who: 'guardians', text: '已通知家长' },
  { rung: 2, after: 10 * MINUTE, who: 'second-contact', text: '请打第二联系人' },
  { rung: 3, after: 20 * MINUTE, who: 'duty-leader', text: '值班领导处理' },
  { rung: 4, after: 30 * MINUTE, who: 'principal', text: '校长已知' },
]

export const rungText = (rung: Rung): string => LADDER.find((r) => r.rung === rung)?.text ?? ''

/** The rung a child should stand on now; only held children climb. */
export function rungDue(custody: Custody, now: number): Rung {
  if (!isHeld(custody)) return custody.rung
  const endedFor = now - awaitedAt(custody)
  const due = last(LADDER.filter((r) => endedFor >= r.after))?.rung ?? 0
  return due > custody.rung ? due : custody.rung
}

/** When she climbs next if nobody comes; null on the last rung. */
export function nextRungAt(custody: Custody): { at: number; text: string } | null {
  const next = LADDER.find((one) => one.rung === custody.rung + 1)
  return next === undefined ? null : { at: awaitedAt(custody) + next.after, text: next.text }
}

/** 第二联系人: the first who was not told by push already; when all were, the second of them. */
export function secondContact(pupil: Pick<Pupil, 'collectors' | 'barred'>): Collector | null {
  const all = mayCollect(pupil)
  return all.find((one) => one.personId === null) ?? all[1] ?? null
}
