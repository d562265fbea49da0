import { escortInputs } from '@/contract/escort'
import { termOn } from '@/domain/calendar/termOn'
import type { Escort } from '@/domain/escort/Escort'
import { depart } from '@/domain/escort/walk'
import type { City } from '@/domain/people/School'
import { no } from '@/domain/result'
import { action, type Context } from '../../_kit/handle'
import { loadService } from '../../_kit/service'
import { store } from '../../_kit/store'
import { takeOffWalk } from '../../_kit/walkAdults'
import { cityOf } from '../releaseFacts'
import { adultsOf } from './adultsOf'
import { takeStep } from './walks'

/** Whoever lost the right since the day began is taken off before the walk leaves, and the duty leader is told. */
async function lackToday(escort: Escort, city: City, { caller, now }: Context) {
  const second = escort.secondId === null ? null : await store.get('persons', escort.secondId)
  const adults = second === null ? [caller.person] : [caller.person, second]
  const termId = termOn(city.terms, escort.day)?._id ?? null
  const facts = await loadService({ schoolId: escort.schoolId, termId, persons: adults, city })
  const persons = new Map(adults.map((person) => [person._id, person]))
  const [unfit] = await takeOffWalk(escort, { now, facts, persons })
  return unfit?.why ?? null
}

/**
 * 点齐出发. C5: the count and the ratio decide, and whoever is not with the leader stays where she is. Then, whether both
 * adults may still serve (Art. 6, 8).
 */
export const departEscort = action({
  deed: 'custody/departEscort',
  input: escortInputs.departEscort,
  subject: ({ schoolId }) => ({ schoolId }),
  run: (input, context) =>
    takeStep(input, context, async (facts) => {
      const city = await cityOf()
      const adults = await adultsOf(facts.escort)
      const decided = depart({ ...facts, heads: input.heads, adults, city })
      if (!decided.ok) return decided
      const lack = await lackToday(facts.escort, city, context)
      return lack === null ? decided : no(lack)
    }),
})
