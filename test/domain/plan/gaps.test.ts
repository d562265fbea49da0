import fc from 'fast-check'
import type { City } from '@/domain/people/School'
import { planGaps } from '@/domain/plan/gaps'
import type { Block } from '@/domain/plan/Plan'
import { aBlock, aPlan } from '../given/aPlan'
import { aCity } from '../given/aCity'

const city: City = aCity()
const gaps = (...blocks: Block[]) => planGaps(aPlan({ blocks }), [3], city, 'summer')
const kinds = (...blocks: Block[]) => [...new Set(gaps(...blocks).map((g) => g.gap))]

describe('每天至少两小时', () => {
  test.each([
    ['18:29', 119, 1],
    ['18:30', 120, 0],
    ['18:31', 121, 0],
  ])('16:30 开到 %s 是 %i 分钟：每天缺口 %i 个', (to, minutes, count) => {
    const short = gaps(aBlock('care', 'care', '16:30', to)).filter((g) => g.gap === 'too-short')
    expect(short).toHaveLength(count * 5)
    expect(short.every((g) => g.gap === 'too-short' && g.minutes === minutes)).toBe(true)
  })

  test('交叠的时段只算一次', () => {
    const blocks = [aBlock('care', 'care', '16:30', '18:00'), aBlock('club', 'club', '17:00', '18:00')]
    expect(kinds(...blocks)).toContain('too-short')
    expect(kinds(...blocks, aBlock('more', 'club', '17:30', '18:30'))).toEqual([])
  })

  test('中间断开的时段各算各的', () => {
    const blocks = [aBlock('a', 'care', '15:30', '16:29'), aBlock('b', 'club', '17:30', '18:30')]
    expect(gaps(...blocks)).toContainEqual({ gap: 'too-short', grade: 3, weekday: 1, minutes: 119 })
    expect(kinds(aBlock('a', 'care', '15:30', '16:30'), aBlock('b', 'club', '17:30', '18:30'))).toEqual([])
  })

  test.each(['late', 'evening'] as const)('%s 不算在两小时里，也不算结束时间', (kind) => {
    const care = aBlock('care', 'care', '16:30', '17:30')
    const more = aBlock('more', kind, '17:30', '20:30')
    expect(gaps(care, more)).toEqual(gaps(care))
    expect(gaps(more)).toContainEqual({ gap: 'too-short', grade: 3, weekday: 5, minutes: 0 })
  })

  test('一周五天少一天就指出那一天', () => {
    const missing = gaps(aBlock('care', 'care', '16:30', '18:30', { weekdays: [1, 2, 4, 5] }))
    expect(missing).toEqual([{ gap: 'too-short', grade: 3, weekday: 3, minutes: 0 }])
  })

  test('一个年级的时段不替另一个年级补', () => {
    const plan = aPlan({ blocks: [aBlock('care', 'care', '16:30', '18:30', { grades: [3] })] })
    expect(planGaps(plan, [3, 4], city, 'summer').map((g) => g.grade)).toEqual([4, 4, 4, 4, 4])
  })
})

describe('不早于下班时间', () => {
  test.each([
    ['17:59', true],
    ['18:00', false],
    ['18:01', false],
  ])('下班 18:00，%s 结束算不算早', (to, early) => {
    const found = gaps(aBlock('care', 'care', '15:00', to)).filter((g) => g.gap === 'ends-early')
    expect(found).toHaveLength(early ? 5 : 0)
  })

  test('冬季按冬季的下班时间', () => {
    const plan = aPlan({ blocks: [aBlock('care', 'care', '15:00', '17:30')] })
    expect(planGaps(plan, [3], city, 'winter')).toEqual([])
    expect(planGaps(plan, [3], city, 'summer')).toHaveLength(5)
  })

  test('完全没有时段的一天只说太短，不说结束早', () => {
    expect(kinds()).toEqual(['too-short'])
  })
})

describe('任何时段', () => {
  const some = fc.array(
    fc.record({
      kind: fc.constantFrom('care' as const, 'club' as const, 'late' as const, 'evening' as const),
      from: fc.integer({ min: 0, max: 240 }),
      length: fc.integer({ min: 1, max: 120 }),
    }),
    { maxLength: 6 },
  )

  test('算出的分钟等于逐分钟数出来的分钟', () => {
    fc.assert(
      fc.property(some, (list) => {
        const blocks = list.map(({ kind, from, length }, i) => ({
          ...aBlock(`b${i}`, kind, '00:00', '00:00', { weekdays: [1] }),
          startsAtMinute: 900 + from,
          endsAtMinute: 900 + from + length,
        }))
        const counted = blocks.filter((b) => b.kind === 'care' || b.kind === 'club')
        const minutes = Array.from({ length: 1440 }, (_, m) => m).filter((m) =>
          counted.some((b) => b.startsAtMinute <= m && m < b.endsAtMinute),
        )
        const monday = gaps(...blocks).filter((g) => g.weekday === 1)
        const short = monday.find((g) => g.gap === 'too-short')
        expect(short?.gap === 'too-short' ? short.minutes : null).toBe(
          minutes.length < 120 ? minutes.length : null,
        )
        const end = Math.max(0, ...minutes.map((m) => m + 1))
        expect(monday.some((g) => g.gap === 'ends-early')).toBe(minutes.length > 0 && end < 1080)
      }),
    )
  })
})
