import fc from 'fast-check'
import type { FeeRule } from '@/domain/billing/FeeRule'
import { quote, unitsFrom, type Taken } from '@/domain/billing/quote'

const LESSONS = ['2026-09-08', '2026-09-15', '2026-10-13', '2026-12-01']
const rule = (more: Partial<FeeRule> = {}): FeeRule => ({
  id: 'f1',
  from: '2021-09-01',
  unit: 'term',
  capFen: null,
  refund: { kind: 'by-day' },
  source: '苏教财〔2020〕2号',
  ...more,
})
const taken = (more: Partial<Taken> = {}): Taken => ({
  serviceFeeFen: 12_000,
  agencyFeeFen: 3_000,
  since: '2026-09-01',
  lessons: LESSONS,
  rule: rule(),
  ...more,
})

describe('报价', () => {
  test.each([
    ['term', '2026-09-01', 1],
    ['term', '2026-12-02', 1],
    ['month', '2026-09-15', 3],
    ['month', '2026-09-16', 2],
    ['month', '2026-10-13', 2],
    ['month', '2026-10-14', 1],
    ['month', '2026-12-02', 0],
    ['lesson', '2026-09-08', 4],
    ['lesson', '2026-09-09', 3],
    ['lesson', '2026-12-01', 1],
    ['lesson', '2026-12-02', 0],
  ] as const)('按 %s 收费，从 %s 上起，收 %i 份', (unit, since, units) =>
    expect(unitsFrom(unit, LESSONS, since)).toBe(units),
  )

  test('服务费和代收费分开，各按份数', () => {
    expect(quote([taken({ rule: rule({ unit: 'lesson' }), since: '2026-10-01' })])).toEqual([
      { serviceFen: 24_000, agencyFen: 6_000 },
    ])
  })

  test.each([
    [23_999, 11_999],
    [24_000, 12_000],
    [24_001, 12_000],
    [12_000, 0],
    [11_999, 0],
    [0, 0],
  ])('一学期封顶 %i 分，第二门课收 %i 分服务费，代收费照收', (capFen, second) => {
    const capped = taken({ rule: rule({ capFen }) })
    expect(quote([capped, capped])).toEqual([
      { serviceFen: Math.min(12_000, capFen), agencyFen: 3_000 },
      { serviceFen: second, agencyFen: 3_000 },
    ])
  })

  test('没有在用的收费办法，一分不收', () =>
    expect(quote([taken({ rule: null })])).toEqual([{ serviceFen: 0, agencyFen: 0 }]))

  test('一个孩子一学期的服务费，从不超过封顶，从不为负，先报的不因后报的变贵', () => {
    const courses = fc.array(
      fc.record({
        serviceFeeFen: fc.integer({ min: 0, max: 100_000 }),
        agencyFeeFen: fc.integer({ min: 0, max: 100_000 }),
      }),
    )
    fc.assert(
      fc.property(courses, fc.integer({ min: 0, max: 200_000 }), (fees, capFen) => {
        const all = fees.map((fee) => taken({ ...fee, rule: rule({ capFen }) }))
        const charges = quote(all)
        const total = charges.reduce((sum, charge) => sum + charge.serviceFen, 0)
        expect(total).toBe(
          Math.min(
            capFen,
            fees.reduce((sum, fee) => sum + fee.serviceFeeFen, 0),
          ),
        )
        expect(charges.every(({ serviceFen }) => serviceFen >= 0)).toBe(true)
        expect(quote(all.slice(0, 2))).toEqual(charges.slice(0, 2))
      }),
    )
  })
})
