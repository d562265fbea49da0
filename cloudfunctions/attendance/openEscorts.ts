import type { Custody } from '@/domain/custody/Custody'
import { escortsToday, withEscorts } from '@/domain/escort/escortsToday'
import type { EscortGroup } from '@/domain/escort/EscortGroup'
import type { PersonId, SchoolId } from '@/domain/ids'
import { unfitEscortNotices } from '@/domain/notice/unfitNotices'
import type { DayFacts } from '@/domain/service/dayDuties'
import { fitAdults } from '@/domain/service/fitGroups'
import type { Day, Weekday } from '@/domain/time'
import { addMissing } from '../_kit/addMissing'
import { bornWithNotices } from '../_kit/outbox'

export const adultsOf = ({ leaderId, secondId }: Pick<EscortGroup, 'leaderId' | 'secondId'>): PersonId[] =>
  secondId === null ? [leaderId] : [leaderId, secondId]

/** 路队 of the day: one walk per group, led by who may serve today, and the expected children each with her place in it. */
export async function openEscorts(
  expected: Custody[],
  groups: EscortGroup[],
  of: { schoolId: SchoolId; day: Day; timetable: Weekday; facts: DayFacts },
): Promise<Custody[]> {
  const { day, timetable, facts } = of
  const fit = groups.map((group) => fitAdults(group, day, facts))
  const led = fit.map(({ group }) => group)
  const unfit = new Map(fit.map(({ group, unfit: ones }) => [group._id as string, ones]))
  const escorts = escortsToday(led, day, timetable).map((escort) => {
    const ones = unfit.get(escort.groupId) ?? []
    if (ones.length === 0) return escort
    const notices = ones.flatMap((one) => unfitEscortNotices(escort, one))
    return { ...escort, unfit: ones, ...bornWithNotices(notices) }
  })
  await addMissing('escorts', escorts)
  return withEscorts(expected, led, timetable)
}
