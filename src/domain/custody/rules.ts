/** C1–C7 as one check over a school's day: what the rehearsal, the tests and the inspector ask. */
import { fold } from './fold'
import type { CustodyBase, CustodyState, ReleaseProof } from './Custody'
import { canonical } from './ledger'
import { CODE_TRIES } from './release'
import { brokenWalks } from './walks'

/** Function instances have clocks of their own: entries may lie this far out of order, no further. */
const CLOCK_SKEW = 30_000

/** What the rules look at: the record, its two tallies and the state. */
export type Judged = Pick<CustodyBase, 'pupilId' | 'entries' | 'codeTries' | 'rung'> & CustodyState

export interface Violation {
  rule: 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7'
  pupilId: string
  what: string
}

/** The same proof counts the same at the gate and at a stop. */
const adultProof = (proof: ReleaseProof): ReleaseProof => (proof.how === 'escort' ? proof.adult : proof)

export function brokenRules(day: Judged[]): Violation[] {
  return day.flatMap((custody): Violation[] => {
    const { pupilId, entries } = custody
    const found: Violation[] = []
    const add = (rule: Violation['rule'], what: string) => found.push({ rule, pupilId, what })

    const told = fold(entries)
    if (!told.ok) {
      const kind = entries[told.brokenAt]?.kind
      const rule = kind === 'released' ? 'C3' : kind === 'accepted' || kind === 'offered' ? 'C2' : 'C7'
      add(rule, `第${told.brokenAt + 1}条记录接不上`)
    } else {
      const { status, holder, holderName, since, offer, release } = custody
      if (canonical({ status, holder, holderName, since, offer, release }) !== canonical(told.state))
        add('C1', `状态与记录不符：${status}`)
    }
    if (new Set(entries.map((e) => e.op + e.kind)).size !== entries.length) add('C7', '同一动作记了两次')
    if (entries.some((e, i) => i > 0 && e.at < (entries[i - 1]?.at ?? 0) - CLOCK_SKEW))
      add('C7', '记录时间倒流')
    const releases = entries.filter((e) => e.kind === 'released').length
    if (releases > 1) add('C3', '放行了两次')
    const wrong = entries.filter((e) => e.kind === 'code-wrong').length
    if (wrong !== custody.codeTries) add('C4', `错码${wrong}次，记成${custody.codeTries}次`)
    const called = entries.flatMap((e) => (e.kind === 'called' ? [e.rung] : []))
    if (custody.rung > 0 && !called.includes(custody.rung)) add('C6', `第${custody.rung}级没有记录`)
    if (called.some((rung, i) => rung > 1 && !called.slice(0, i).includes((rung - 1) as typeof rung)))
      add('C6', '梯子跳了级')
    const byCode = entries.some((e) => e.kind === 'released' && adultProof(e.proof).how === 'code')
    if (wrong >= CODE_TRIES && byCode) add('C4', '接送码锁住后仍凭码放行')
    for (const what of brokenWalks(entries)) add('C5', what)
    return found
  })
}
