import { drawInputs, type PublicDraw } from '@/contract/draw'
import { isClosedForGood } from '@/domain/draw/finalList'
import { no, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { advance } from './draw/advance'
import { drawNamed, publicDrawNow } from './draw/publicDraw'

/** The office goes on from wherever the draw stands; nobody has to wait for the timer. What it waits for, its state says. */
export const runDraw = action({
  deed: 'enrolment/runDraw',
  input: drawInputs.runDraw,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(input, { now }): Promise<Result<PublicDraw>> {
    const found = await drawNamed(input)
    if (!found.ok) return found
    const { state, closesAt } = found.value
    if (state === 'open' && now < closesAt) return no({ code: 'draw/not-closed', closesAt })
    if (state === 'open' && !isClosedForGood(found.value, now)) return no({ code: 'draw/not-sealed' })
    await advance(found.value, now)
    return publicDrawNow(input)
  },
})
