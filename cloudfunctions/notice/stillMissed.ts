import { isGuardianOf, type Caller } from '@/domain/access'
import { custodyId } from '@/domain/ids'
import { isAwaited } from '@/domain/notice/acknowledge'
import type { Message } from '@/domain/notice/Notice'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

/**
 * The messages of a page whose child is looked for this moment, by id. One read, none on a day without absences. Whom a
 * court has barred is not told by it whether she has come.
 */
export async function stillMissed(page: Message[], caller: Caller, now: number): Promise<Set<string>> {
  const awaited = page.flatMap((message) =>
    message.pupilId !== null && isAwaited(message, now) && isGuardianOf(caller.person, message.pupilId)
      ? [{ ...message, pupilId: message.pupilId }]
      : [],
  )
  if (awaited.length === 0) return new Set()
  const absent = await store.find(
    'custody',
    {
      _id: is.in([...new Set(awaited.map(({ day, pupilId }) => custodyId(day, pupilId)))]),
      status: 'absent',
    },
    { fields: ['pupilId', 'absence'] },
  )
  const since = new Map(
    absent.flatMap(({ pupilId, absence }) =>
      absence === null || absence.closed !== null ? [] : [[pupilId, absence.at] as const],
    ),
  )
  return new Set(
    awaited.flatMap(({ _id, pupilId, at }) => (at >= (since.get(pupilId) ?? Infinity) ? [_id] : [])),
  )
}
