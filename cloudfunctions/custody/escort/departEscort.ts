import { escortInputs } from '@/contract/escort'
import { depart } from '@/domain/escort/walk'
import { action } from '../../_kit/handle'
import { cityOf } from '../releaseFacts'
import { adultsOf } from './adultsOf'
import { takeStep } from './walks'

/** 点齐出发. C5: the count and the ratio decide, and whoever is not with the leader stays where she is. */
export const departEscort = action({
  deed: 'custody/departEscort',
  input: escortInputs.departEscort,
  subject: ({ schoolId }) => ({ schoolId }),
  run: (input, context) =>
    takeStep(input, context, async (facts) =>
      depart({
        ...facts,
        heads: input.heads,
        adults: await adultsOf(facts.escort),
        city: await cityOf(),
      }),
    ),
})
