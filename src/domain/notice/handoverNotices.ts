/** Art. 13 · 交接班: the one who was asked to take children over is told that they stand and wait. */
import type { WaitingOffer } from '../custody/waitingOffers'
import { clockTextAt } from '../time'
import type { Notice } from './Notice'

const ID = 'handover-waiting'

/** The act of offering that a notice of waiting speaks of; null when it is another notice. */
export function remindedOffer(noticeId: string): string | null {
  const [kind, , op] = noticeId.split(':')
  return kind === ID ? (op ?? null) : null
}

/** Once for each act of offering: a giver's `op` is not used twice. */
export const handoverWaitingNotice = (
  { op, schoolId, day, from, fromName, to, at, children }: WaitingOffer,
  now: number,
): Notice => ({
  id: `${ID}:${from}:${op}`,
  template: 'handover-waiting',
  schoolId,
  day,
  to: { kind: 'person', personId: to },
  at: now,
  data: {
    who: children.map(({ name }) => name).join('、'),
    from: fromName,
    time: clockTextAt(at),
    note: `${children.length} 个孩子等您接手，请点开`,
  },
  page: 'pages/teacher/handover/index',
})
