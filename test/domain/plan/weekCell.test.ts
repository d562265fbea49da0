import fc from 'fast-check'
import type { Block } from '@/domain/plan/Plan'
import { weekCell } from '@/domain/plan/weekCell'

const block = (fields: Partial<Block>): Block => ({
  id: 'b1',
  kind: 'care',
  weekdays: [1, 2, 3, 4, 5],
  grades: [3],
  startsAtMinute: 990,
  endsAtMinute: 1110,
  ...fields,
})

describe('方案表里的一格：这个年级这一天有什么', () => {
  test('社团和基本托管同时开着，只算一次时间，画成社团', () => {
    const cell = weekCell([block({}), block({ id: 'b2', kind: 'club', startsAtMinute: 1050 })], 3, 1)
    expect(cell).toEqual({
      minutes: 120,
      endsAtMinute: 1110,
      stretches: [
        { kind: 'care', startsAtMinute: 990, endsAtMinute: 1050 },
        { kind: 'club', startsAtMinute: 1050, endsAtMinute: 1110 },
      ],
    })
  })

  test('延时托管和晚自习不算进去', () => {
    const late = block({ id: 'b2', kind: 'late', startsAtMinute: 1110, endsAtMinute: 1170 })
    const evening = block({ id: 'b3', kind: 'evening', startsAtMinute: 1110, endsAtMinute: 1230 })
    expect(weekCell([block({}), late, evening], 3, 1).minutes).toBe(120)
  })

  test('中间空着的不算，两段分开画', () => {
    const cell = weekCell(
      [block({ endsAtMinute: 1020 }), block({ id: 'b2', startsAtMinute: 1050, endsAtMinute: 1110 })],
      3,
      1,
    )
    expect(cell.minutes).toBe(90)
    expect(cell.stretches).toHaveLength(2)
  })

  test.each([
    ['别的年级', 4, 1],
    ['别的日子', 3, 6],
  ] as const)('%s没有时段，就是零分钟', (_, grade, weekday) => {
    expect(weekCell([block({})], grade, weekday)).toEqual({ minutes: 0, endsAtMinute: 0, stretches: [] })
  })

  test('结束不晚于开始的时段，什么也不算', () => {
    expect(weekCell([block({ endsAtMinute: 990 }), block({ endsAtMinute: 900 })], 3, 1).minutes).toBe(0)
  })

  test('怎么排都一样：段不重叠、按先后、加起来就是分钟数', () => {
    const minutes = fc.integer({ min: 900, max: 1200 })
    const any = fc.record({
      kind: fc.constantFrom('care' as const, 'club' as const),
      from: minutes,
      to: minutes,
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (list) => {
        const blocks = list.map(({ kind, from, to }, i) =>
          block({ id: `b${i}`, kind, startsAtMinute: from, endsAtMinute: to }),
        )
        const { stretches, minutes: total } = weekCell(blocks, 3, 1)
        const covered = new Set<number>()
        for (const { from, to } of list) for (let minute = from; minute < to; minute += 1) covered.add(minute)
        stretches.slice(1).forEach((stretch, index) => {
          expect(stretch.startsAtMinute).toBeGreaterThanOrEqual(stretches[index]!.endsAtMinute)
        })
        expect(total).toBe(covered.size)
        expect(weekCell([...blocks].reverse(), 3, 1)).toEqual(weekCell(blocks, 3, 1))
      }),
    )
  })
})
