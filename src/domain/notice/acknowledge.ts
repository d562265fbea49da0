/** Art. 13 · 考勤: the family of a child whom a roll missed says 知道了, and who looks for her sees it. */
import { no, yes, type Result } from '../result'
import { clockTextAt, schoolDayOf } from '../time'
import type { Message } from './Notice'

type Asked = Pick<Message, 'template' | 'audience' | 'day'>

/**
 * Whether somebody waits to learn that it was seen: an absence told to the family, on its own school day. A button that
 * nobody looks at is not offered: what a teacher is asked (代课, 延时) has an answer of its own.
 */
export const isAwaited = ({ template, audience, day }: Asked, now: number): boolean =>
  template === 'absence' && audience === 'guardians' && day === schoolDayOf(now)

/** Null: nothing to acknowledge. Once she has come or is accounted for, nobody waits any more. */
export const acknowledgedOf = (
  { acknowledgedAt }: Pick<Message, 'acknowledgedAt'>,
  isStillMissed: boolean,
): boolean | null => (acknowledgedAt !== null ? true : isStillMissed ? false : null)

type Change = Partial<Pick<Message, 'acknowledgedAt' | 'readAt'>>

/**
 * Refused in this order: there is none, or it is another person's (the same words, so that nobody learns which); nothing
 * to acknowledge. Null: said before, the first time stands.
 */
export function acknowledge(
  message: Message | null,
  { personId, now }: { personId: Message['personId']; now: number },
): Result<Change | null> {
  if (message?.personId !== personId) return no({ code: 'notice/no-message' })
  if (message.acknowledgedAt !== null) return yes(null)
  if (!isAwaited(message, now)) return no({ code: 'notice/nothing-to-acknowledge' })
  return yes({ acknowledgedAt: now, readAt: message.readAt ?? now })
}

/** When the first of a family opened the message or said 知道了; null: nobody yet. Told before `since` was another absence. */
export function firstSeen(
  told: Pick<Message, 'at' | 'readAt' | 'acknowledgedAt'>[],
  since: number,
): number | null {
  const moments = told
    .filter(({ at }) => at >= since)
    .flatMap(({ readAt, acknowledgedAt }) => [readAt ?? [], acknowledgedAt ?? []].flat())
  return moments.length === 0 ? null : Math.min(...moments)
}

export const seenText = (at: number | null): string =>
  at === null ? '家长还没有人看到' : `家长 ${clockTextAt(at)} 已看到`
