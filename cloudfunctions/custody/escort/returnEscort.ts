import { escortInputs } from '@/contract/escort'
import { returnHome } from '@/domain/escort/walk'
import { action } from '../../_kit/handle'
import { takeStep } from './walks'

/** 回到学校: who was not collected is back, still held, and goes on by the usual handover. */
export const returnEscort = action({
  deed: 'custody/returnEscort',
  input: escortInputs.returnEscort,
  subject: ({ schoolId }) => ({ schoolId }),
  run: (input, context) => takeStep(input, context, returnHome),
})
