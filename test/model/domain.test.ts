import { PLANTS } from './domain/plants'
import { walkDomain } from './domain/walkDomain'

const SEED = 20_260_915
const STEPS = 100_000
/** Every plant must be found within so many steps. */
const STEPS_TO_FIND = 40_000

describe('照规则走', () => {
  const walk = walkDomain({ steps: STEPS, seed: SEED })

  test('随意走十万步，每一步之后每个孩子在谁手里、怎么回答，都与规则书一致，C1–C7 一条不破', () => {
    expect(walk.failure).toBeNull()
    expect(walk.steps).toBeGreaterThanOrEqual(STEPS)
  })

  test.each([
    'roll done',
    'take-over done',
    'missing done',
    'found done',
    'reconcile done',
    'say-where done',
    'say-where absence/closed',
    'absence-timer done',
    'depart done',
    'depart escort/too-many',
    'reach done',
    'reach escort/count-differs',
    'leave-stop done',
    'leave-stop escort/not-counted',
    'come-back done',
    'release escort/not-counted',
    'release escort/on-the-road',
    'correct done',
    'offer done',
    'withdraw done',
    'answer done',
    'late-add done',
    'late-cancel done',
    'ladder done',
    'release done',
    'release custody/code-wrong',
    'release custody/code-locked',
    'release custody/collector-unknown',
    'release custody/released-already',
    'release custody/walk-alone-too-late',
    'release custody/walk-alone-too-young',
  ])('走到过「%s」：没走到的规则等于没有验', (step) => {
    expect(walk.tally.get(step) ?? 0).toBeGreaterThan(0)
  })
})

test('同一粒种子走出同一个下午', () => {
  const once = walkDomain({ steps: 2_000, seed: SEED })
  const again = walkDomain({ steps: 2_000, seed: SEED })
  expect([...again.tally]).toEqual([...once.tally])
})

describe('埋下一处破坏，走着走着就要撞见', () => {
  test('C1 到 C7 各埋一处', () => {
    const articles = new Set(PLANTS.map((plant) => plant.article))
    expect([...articles]).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'])
  })

  test.each(PLANTS)('$article：$does', ({ rules }) => {
    const walk = walkDomain({ steps: STEPS_TO_FIND, seed: SEED, rules, shrink: false })
    expect(walk.failure).toContain('种子')
    expect(walk.steps).toBeLessThan(STEPS_TO_FIND)
  })
})
