/** Art. 13 · 临时委托: one adult, one child, one day. */
import { no, yes, type Result } from '../result'
import { plusDays, type Day } from '../time'
import { bars, collectorText } from './barred'
import { edit, type PupilEdit } from './PupilEdit'
import type { Delegation, Pupil } from './Pupil'

export const DELEGATE_DAYS_AHEAD = 7
export const DELEGATIONS_A_DAY = 3

export const standing = (delegations: readonly Delegation[], day: Day): Delegation[] =>
  delegations.filter((one) => one.day === day && one.cancelledAt === null)

/** Who was barred after giving it cannot send anybody else instead. */
export const givenByBarred = ({ barred }: Pick<Pupil, 'barred'>, { by }: Pick<Delegation, 'by'>): boolean =>
  barred === null || barred.some((one) => one.personId === by)

/** A barred name gets the words anybody would get. `isService` is the calendar's word on that day. */
export function delegate(
  pupil: Pupil,
  who: Delegation,
  { today, isService }: { today: Day; isService: boolean },
): Result<PupilEdit> {
  if (bars(pupil.barred, { id: null, personId: null, name: who.name }))
    return no({ code: 'collector/ask-school' })
  if (who.day < today || who.day > plusDays(today, DELEGATE_DAYS_AHEAD))
    return no({ code: 'delegation/day-wrong', most: DELEGATE_DAYS_AHEAD })
  if (!isService) return no({ code: 'delegation/no-service', day: who.day })
  if (standing(pupil.delegations, who.day).length >= DELEGATIONS_A_DAY)
    return no({ code: 'delegation/too-many', day: who.day, most: DELEGATIONS_A_DAY })
  const kept = pupil.delegations.filter((one) => one.day >= today)
  return yes(edit({ delegations: [...kept, who] }, 'delegated', collectorText(who)))
}

export function cancelDelegation(pupil: Pupil, id: string, now: number): Result<PupilEdit> {
  const which = pupil.delegations.find((one) => one.id === id)
  if (which === undefined || which.cancelledAt !== null) return no({ code: 'delegation/not-found' })
  const delegations = pupil.delegations.map((one) => (one === which ? { ...one, cancelledAt: now } : one))
  return yes(edit({ delegations }, 'delegation-cancelled', collectorText(which)))
}
