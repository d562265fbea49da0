import { escortInputs } from '@/contract/escort'
import { leaveStop as leave } from '@/domain/escort/walk'
import { action } from '../../_kit/handle'
import { takeStep } from './walks'

/** 离站: the rest of the stop was not collected; their guardians are told, and they walk on. */
export const leaveStop = action({
  deed: 'custody/leaveStop',
  input: escortInputs.leaveStop,
  subject: ({ schoolId }) => ({ schoolId }),
  run: (input, context) => takeStep(input, context, (facts) => leave({ ...facts, stopId: input.stopId })),
})
