/** Why somebody may not be put on duty for one day; the question every assignment asks. */
import { termOn } from '@/domain/calendar/termOn'
import type { DutyFailure } from '@/domain/failures/service'
import type { PersonId, SchoolId } from '@/domain/ids'
import { mayServe, type ServedCourse } from '@/domain/service/mayServe'
import type { Day } from '@/domain/time'
import { theCity } from './city'
import { loadService } from './service'

/** Three reads, four when a provider is among them, for however many people; null where nothing stands in the way. */
export async function lacksOf(of: {
  schoolId: SchoolId
  day: Day
  persons: readonly { _id: PersonId; name: string }[]
  /** Null: the late room, or a walk. */
  course: ServedCourse | null
  isStandIn: boolean
}): Promise<Map<PersonId, DutyFailure | null>> {
  const { schoolId, day, persons, course, isStandIn } = of
  if (persons.length === 0) return new Map()
  const city = await theCity()
  const termId = termOn(city.terms, day)?._id ?? null
  const facts = await loadService({ schoolId, termId, persons, providerIds: [course?.providerId], city })
  return new Map(
    persons.map(({ _id: personId, name }) => [
      personId,
      mayServe(facts, { day, personId, name, course, isStandIn }),
    ]),
  )
}
