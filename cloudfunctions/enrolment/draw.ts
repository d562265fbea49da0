import { drawInputs } from '@/contract/draw'
import { publicAction } from '../_kit/handle'
import { publicDrawNow } from './draw/publicDraw'

/** The draw's page, for anybody who wants to check it. */
export const draw = publicAction({
  deed: 'enrolment/draw',
  input: drawInputs.draw,
  run: (input) => publicDrawNow(input),
})
