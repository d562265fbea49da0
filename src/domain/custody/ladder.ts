/** C6: a day never closes by itself. Children still held after their end time climb a ladder of calls. */
import { last } from '../lists'
import { atMinute, MINUTE } from '../time'
import { isHeld, type Custody, type Rung } from './Custody'

export interface LadderRung {
  rung: Exclude<Rung, 0>
  /** After the end of the child's last leg. */
  after: number
  who: 'guardians' | 'second-contact' | 'duty-leader' | 'principal'
  text: string
}

export const LADDER: LadderRung[] = [
  { rung: 1, after: 0, who: 'guardians', text: '已通知家长' },
  { rung: 2, after: 10 * MINUTE, who: 'second-contact', text: '已打第二联系人' },
  { rung: 3, after: 20 * MINUTE, who: 'duty-leader', text: '值班领导处理' },
  { rung: 4, after: 30 * MINUTE, who: 'principal', text: '校长已知' },
]

export const rungText = (rung: Rung): string => LADDER.find((r) => r.rung === rung)?.text ?? ''

/** The rung a child should stand on now; only held children climb. */
export function rungDue(custody: Custody, now: number): Rung {
  if (!isHeld(custody)) return custody.rung
  const endedFor = now - atMinute(custody.day, custody.endsAtMinute)
  const due = last(LADDER.filter((r) => endedFor >= r.after))?.rung ?? 0
  return due > custody.rung ? due : custody.rung
}
