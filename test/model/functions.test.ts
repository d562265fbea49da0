import { walkFunctions } from './functions/walkFunctions'

const SEED = 20_260_915
const STEPS = 150

test('几部手机同时来、回音丢了、函数中途被杀再发一次：记录不乱，答应过的都在', async () => {
  const walk = await walkFunctions({ steps: STEPS, seed: SEED, shrinkMs: 0 })
  expect(walk.failure).toBeNull()
  expect(walk.steps).toBeGreaterThanOrEqual(STEPS)
  const kinds = [...walk.tally.keys()]
  for (const told of ['attendance/submitRoll yes', 'custody/offer yes', 'custody/answer yes', '没有回音'])
    expect(kinds.filter((kind) => kind.includes(told))).not.toEqual([])
})
