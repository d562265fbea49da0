import fc from 'fast-check'
import type { FeeRule } from '@/domain/billing/FeeRule'
import { quote, type Taken } from '@/domain/billing/quote'
import { refundAmong } from '@/domain/billing/refundAmong'
import type { Day } from '@/domain/time'

const rule: FeeRule = {
  id: 'f1',
  from: '2021-09-01',
  unit: 'term',
  capFen: 480,
  refund: { kind: 'by-day' },
  source: '苏教财〔2020〕2号',
}
const LESSONS: Day[] = ['2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02']
const course = (serviceFeeFen: number, more: Partial<Taken> = {}): Taken => ({
  serviceFeeFen,
  agencyFeeFen: 0,
  since: '2026-10-12',
  lessons: LESSONS,
  rule,
  ...more,
})
const BEFORE = '2026-10-12'
const HALF = '2026-10-26'

describe('封顶之下退一门课', () => {
  test.each([
    ['只有一门，没上过', [course(300)], 0, BEFORE, 300],
    ['两门没到封顶', [course(200), course(200)], 0, BEFORE, 200],
    ['退前一门：后一门不再被封顶挡住', [course(300), course(300)], 0, BEFORE, 180],
    ['退后一门：它只收了 180', [course(300), course(300)], 1, BEFORE, 180],
    ['前一门上了一半', [course(240), course(300)], 0, HALF, 60],
    ['上过的和剩下的加起来已经到封顶', [course(400), course(480)], 0, HALF, 0],
    ['代收费没有封顶', [course(300, { agencyFeeFen: 50 }), course(300)], 0, BEFORE, 230],
    ['没有公布收费办法', [course(300, { rule: null })], 0, BEFORE, null],
    ['没有这门课', [course(300)], 1, BEFORE, null],
  ] as const)('%s', (_, taken, at, leavesOn, back) => {
    expect(refundAmong(taken, at, leavesOn)).toBe(back)
  })

  test('从不为负、从不多于收的；第一次课以前退，剩下交的就是没报过它的价', () => {
    const fees = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fees, fc.nat(4), fc.constantFrom(BEFORE, HALF, '2026-12-01'), (all, index, leavesOn) => {
        const taken = all.map((fen) => course(fen))
        const at = index % taken.length
        const total = (charges: { serviceFen: number }[]) => charges.reduce((s, one) => s + one.serviceFen, 0)
        const back = refundAmong(taken, at, leavesOn) ?? -1
        expect(back).toBeGreaterThanOrEqual(0)
        expect(back).toBeLessThanOrEqual(quote(taken)[at]?.serviceFen ?? 0)
        const rest = total(quote(taken.filter((_, i) => i !== at)))
        expect(total(quote(taken)) - back).toBeGreaterThanOrEqual(rest)
        if (leavesOn === BEFORE) expect(total(quote(taken)) - back).toBe(rest)
      }),
    )
  })
})
