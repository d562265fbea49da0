import fc from 'fast-check'
import type { RefundRule } from '@/domain/billing/FeeRule'
import { refundOf, refundOfCharge } from '@/domain/billing/refundOf'

/** Ten lessons, Tuesdays and Thursdays, over three half-months and two months. */
const LESSONS = [
  '2026-09-01',
  '2026-09-03',
  '2026-09-08',
  '2026-09-10',
  '2026-09-15',
  '2026-09-17',
  '2026-09-22',
  '2026-09-24',
  '2026-09-29',
  '2026-10-08',
]
const STEPS: RefundRule = {
  kind: 'by-share',
  steps: [
    { upTo: 20, back: 80 },
    { upTo: 50, back: 50 },
  ],
}
const KINDS: RefundRule[] = [
  { kind: 'none' },
  { kind: 'half-month' },
  { kind: 'month' },
  { kind: 'by-day' },
  STEPS,
]

describe('退费', () => {
  test.each(KINDS)('第一次课那天起不上，全退；第二天起不上，就按办法退：%j', (rule) => {
    expect(refundOf(10_000, rule, LESSONS, '2026-09-01')).toBe(10_000)
    expect(refundOf(10_000, rule, LESSONS, '2026-08-31')).toBe(10_000)
    expect(refundOf(10_000, rule, LESSONS, '2026-09-02')).toBeLessThan(10_000)
  })

  test('一次课都没有排，全退', () => {
    for (const rule of KINDS) expect(refundOf(10_000, rule, [], '2026-12-01')).toBe(10_000)
  })

  test.each([
    ['2026-09-02', 9_000],
    ['2026-09-03', 9_000],
    ['2026-09-04', 8_000],
    ['2026-09-29', 2_000],
    ['2026-09-30', 1_000],
    ['2026-10-08', 1_000],
    ['2026-10-09', 0],
  ])('按次：从 %s 起不上，退 %i 分', (leavesOn, fen) =>
    expect(refundOf(10_000, { kind: 'by-day' }, LESSONS, leavesOn)).toBe(fen),
  )

  test.each([
    [9_999, 8_999],
    [10_000, 9_000],
    [10_001, 9_000],
    [1, 0],
    [0, 0],
  ])('不足一分的舍去：交了 %i 分，上了一次，退 %i 分', (paid, fen) =>
    expect(refundOf(paid, { kind: 'by-day' }, LESSONS, '2026-09-02')).toBe(fen),
  )

  test.each([
    ['2026-09-15', 6_666],
    ['2026-09-16', 6_666],
    ['2026-09-17', 6_666],
    ['2026-09-18', 3_333],
    ['2026-10-08', 3_333],
    ['2026-10-09', 0],
  ])('半月以里面的第一次课算开始：从 %s 起不上，退 %i 分', (leavesOn, fen) =>
    expect(refundOf(10_000, { kind: 'half-month' }, LESSONS, leavesOn)).toBe(fen),
  )

  test.each([
    ['2026-09-30', 5_000],
    ['2026-10-08', 5_000],
    ['2026-10-09', 0],
  ])('按月：从 %s 起不上，退 %i 分', (leavesOn, fen) =>
    expect(refundOf(10_000, { kind: 'month' }, LESSONS, leavesOn)).toBe(fen),
  )

  test.each([
    ['上了一成', '2026-09-02', 8_000],
    ['刚好两成', '2026-09-04', 5_000],
    ['四成', '2026-09-15', 5_000],
    ['刚好五成', '2026-09-16', 0],
    ['全上完', '2026-10-09', 0],
  ])('按进度，半开区间：%s', (_, leavesOn, fen) =>
    expect(refundOf(10_000, STEPS, LESSONS, leavesOn)).toBe(fen),
  )

  test('开课后一分不退的办法，开课后就是零', () =>
    expect(refundOf(10_000, { kind: 'none' }, LESSONS, '2026-09-02')).toBe(0))

  test('代收费开课前全退，开课后不退', () => {
    const paid = { serviceFen: 10_000, agencyFen: 3_000 }
    expect(refundOfCharge(paid, { kind: 'by-day' }, LESSONS, '2026-09-01')).toBe(13_000)
    expect(refundOfCharge(paid, { kind: 'by-day' }, LESSONS, '2026-09-02')).toBe(9_000)
  })

  const day = fc.integer({ min: 1, max: 150 }).map((n) => {
    const month = 9 + Math.floor((n - 1) / 30)
    const date = ((n - 1) % 30) + 1
    return month > 12
      ? `2027-01-${String(date).padStart(2, '0')}`
      : `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  })
  const steps = fc
    .array(fc.record({ upTo: fc.integer({ min: 1, max: 100 }), back: fc.integer({ min: 0, max: 100 }) }))
    .map((list) => [...list].sort((a, b) => a.upTo - b.upTo))
  const rule: fc.Arbitrary<RefundRule> = fc.oneof(
    fc.constantFrom<RefundRule>(
      { kind: 'none' },
      { kind: 'half-month' },
      { kind: 'month' },
      { kind: 'by-day' },
    ),
    steps.map((list): RefundRule => ({ kind: 'by-share', steps: list })),
  )
  const lessons = fc.array(day).map((list) => [...list].sort())
  const fen = fc.integer({ min: 0, max: 10_000_000 })

  test('无论哪种办法，退的是整数分，从不为负，从不超过交的', () => {
    fc.assert(
      fc.property(fen, rule, lessons, day, (paid, by, held, leavesOn) => {
        const back = refundOf(paid, by, held, leavesOn)
        expect(Number.isInteger(back)).toBe(true)
        expect(back).toBeGreaterThanOrEqual(0)
        expect(back).toBeLessThanOrEqual(paid)
      }),
    )
  })

  test('越晚退，从不退得更多（按进度的办法，越往后比例不升高时）', () => {
    const falling = steps.map((list): RefundRule => ({
      kind: 'by-share',
      steps: list.map((step, at) => ({
        ...step,
        back: Math.min(...list.slice(0, at + 1).map((s) => s.back)),
      })),
    }))
    const byAny = fc.oneof(
      fc.constantFrom<RefundRule>(
        { kind: 'none' },
        { kind: 'half-month' },
        { kind: 'month' },
        { kind: 'by-day' },
      ),
      falling,
    )
    fc.assert(
      fc.property(fen, byAny, lessons, day, day, (paid, by, held, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one]
        expect(refundOf(paid, by, held, late)).toBeLessThanOrEqual(refundOf(paid, by, held, early))
      }),
    )
  })
})
