import fc from 'fast-check'
import { hoursClash, hoursOf, type Occupied } from '@/domain/enrolment/hoursClash'
import type { Weekday } from '@/domain/time'

const hour = (from: number, to: number, weekday: Weekday = 2, isCare = false): Occupied => ({
  weekday,
  startsAtMinute: from,
  endsAtMinute: to,
  isCare,
})

describe('一个孩子同一时间只在一处', () => {
  test.each([
    ['后一门开始就是前一门结束', hour(1050, 1110), hour(1110, 1170), false],
    ['早一分钟开始', hour(1050, 1110), hour(1109, 1170), true],
    ['前一门结束就是后一门开始', hour(1050, 1110), hour(990, 1050), false],
    ['晚一分钟结束', hour(1050, 1110), hour(990, 1051), true],
    ['一门套在另一门里', hour(1050, 1110), hour(1060, 1070), true],
    ['同一钟点不同的一天', hour(1050, 1110), hour(1050, 1110, 3), false],
    ['托管里出来上社团', hour(990, 1110, 2, true), hour(1050, 1110), false],
    ['两个托管同一时间', hour(990, 1110, 2, true), hour(1050, 1110, 2, true), true],
  ])('%s', (_, a, b, clashes) => {
    expect(hoursClash([a], [b])).toBe(clashes)
    expect(hoursClash([b], [a])).toBe(clashes)
  })

  test('冲突总是相互的，没有课时的课和谁都不冲突', () => {
    const anyHour = fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.nat(1400), fc.integer({ min: 1, max: 40 }), fc.boolean())
      .map(([weekday, from, length, isCare]) => hour(from, from + length, weekday as Weekday, isCare))
    fc.assert(
      fc.property(fc.array(anyHour, { maxLength: 6 }), fc.array(anyHour, { maxLength: 6 }), (a, b) => {
        expect(hoursClash(a, b)).toBe(hoursClash(b, a))
        expect(hoursClash(a, [])).toBe(false)
        expect(hoursClash(a, b)).toBe(a.some((mine) => b.some((theirs) => hoursClash([mine], [theirs]))))
      }),
    )
  })

  test('课时从时段来，托管时段认得出；时段没有了就不占时间', () => {
    const blocks = [
      {
        id: 'care',
        kind: 'care' as const,
        weekdays: [],
        grades: [],
        startsAtMinute: 990,
        endsAtMinute: 1110,
      },
      {
        id: 'club',
        kind: 'club' as const,
        weekdays: [],
        grades: [],
        startsAtMinute: 1050,
        endsAtMinute: 1110,
      },
    ]
    expect(
      hoursOf(
        [
          { weekday: 2, blockId: 'club' },
          { weekday: 3, blockId: 'care' },
          { weekday: 4, blockId: 'gone' },
        ],
        blocks,
      ),
    ).toEqual([hour(1050, 1110, 2), hour(990, 1110, 3, true)])
  })
})
