/** Art. 6, 8, 13 · 放学护送: who leads and who walks along, as the day goes on. */
import type { Escort } from '@/domain/escort/Escort'
import { unfitEscortNotices } from '@/domain/notice/unfitNotices'
import type { DayFacts } from '@/domain/service/dayDuties'
import { fitAdults } from '@/domain/service/fitGroups'
import type { Unfit } from '@/domain/attendance/Session'
import { is } from './operators'
import { withNotices } from './outbox'
import { store } from './store'

/** The children's own places follow, so that they are handed to who really leads. */
export async function leadWalk({ schoolId, day, groupId, leaderId, leaderName }: Escort): Promise<void> {
  await store.update(
    'custody',
    { schoolId, day, 'escort.groupId': groupId, 'escort.leaderId': is.not(leaderId) },
    { 'escort.leaderId': leaderId, 'escort.leaderName': leaderName },
  )
}

/**
 * Takes whoever may not serve any more off a walk that has not left, and tells who names another; gives who that was. A
 * function that died before the children followed is finished by the next look.
 */
export async function takeOffWalk(escort: Escort, facts: Omit<DayFacts, 'elsewhere'>): Promise<Unfit[]> {
  const { _id, day, leaderId, secondId } = escort
  const { group: led, unfit } = fitAdults(escort, day, facts)
  if (unfit.length === 0) {
    if (escort.unfit !== undefined) await leadWalk(escort)
    return []
  }
  const changed = await store.update(
    'escorts',
    { _id, state: 'gathering', leaderId, secondId },
    {
      ...{ leaderId: led.leaderId, leaderName: led.leaderName },
      ...{ secondId: led.secondId, secondName: led.secondName },
      unfit: [...(escort.unfit ?? []), ...unfit],
      ...withNotices(unfit.flatMap((one) => unfitEscortNotices(escort, one))),
    },
  )
  if (changed > 0) await leadWalk(led)
  return unfit
}
