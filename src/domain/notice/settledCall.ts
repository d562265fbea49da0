/**
 * Art. 13: a call stays until somebody says that it was made; what became of the child stands with it, so that nobody
 * rings in alarm.
 */
import type { Custody } from '../custody/Custody'
import { custodyId } from '../ids'
import { remindedOffer } from './handoverNotices'
import type { Message } from './Notice'

type Told = Pick<Message, 'template' | 'day' | 'pupilId' | 'noticeId' | 'at'>
type Child = Pick<Custody, '_id' | 'status' | 'absence' | 'missing' | 'offer'>

/** A notice to a post names the child's record of the day in its id. */
const NAMES_RECORD = /^[a-z-]+:(\d{4}-\d{2}-\d{2}:[A-Za-z0-9_-]{1,64}):/

/** The child's record of the day that the message speaks of; null when it speaks of none. */
export const recordOf = ({ day, pupilId, noticeId }: Told): string | null =>
  pupilId === null ? (NAMES_RECORD.exec(noticeId)?.[1] ?? null) : custodyId(day, pupilId)

function ofAbsence({ status, absence }: Child, at: number): string | null {
  if (status === 'held') return '孩子已经到了'
  if (status === 'leave') return '孩子请假了'
  return absence !== null && absence.at <= at && absence.closed !== null ? '孩子的去向已经说清' : null
}

const isWaitingStill = (noticeId: string, children: readonly Child[]): boolean =>
  children.some(({ offer }) => offer !== null && offer.op === remindedOffer(noticeId))

/**
 * In words, that what the message says is over; null: not that we know. `children`: the records it may speak of, as they
 * stand now. A child who is missed or lost once more is not accounted for by having been found before.
 */
export function settledCall(told: Told, children: readonly Child[]): string | null {
  const { template, noticeId, at } = told
  if (template === 'handover-waiting')
    return isWaitingStill(noticeId, children) ? null : '已经有人接手，或收回了'
  const record = recordOf(told)
  const child = children.find(({ _id }) => _id === record)
  if (child === undefined) return null
  const hasLeft = child.status === 'released' ? '孩子已经离校' : null
  switch (template) {
    case 'absence':
      return hasLeft ?? ofAbsence(child, at)
    case 'missing':
      return hasLeft ?? (child.missing === null ? '孩子已找到' : null)
    case 'uncollected':
      return hasLeft
    default:
      return null
  }
}
