import { escortInputs } from '@/contract/escort'
import { reach } from '@/domain/escort/walk'
import { action } from '../../_kit/handle'
import { takeStep } from './walks'

/** 到站点人数: heads against the children in these hands. */
export const reachStop = action({
  deed: 'custody/reachStop',
  input: escortInputs.reachStop,
  subject: ({ schoolId }) => ({ schoolId }),
  run: (input, context) =>
    takeStep(input, context, (facts) => reach({ ...facts, stopId: input.stopId, heads: input.heads })),
})
