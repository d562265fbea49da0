import { aSchool } from '@test/functions/given/aSchool'
import type { PlanContent } from '@/domain/plan/Plan'
import { splitBlock } from '@/domain/plan/splitBlock'
import { weekCell } from '@/domain/plan/weekCell'

const { plan, careCourse } = aSchool({ id: 'sh', day: '2026-11-23', homerooms: 2, pupilsEach: 1 })
const content: PlanContent = {
  ...plan,
  blocks: plan.blocks.map((block) => ({ ...block, grades: [3, 4] })),
}

describe('一个时段里的一天、一个年级单独设', () => {
  test('周五单独设：星期分开，周五的课跟过去，时间一点没变', () => {
    const next = splitBlock(content, 'care', { weekday: 5 }, 'b9')
    expect(next.blocks.map(({ id, weekdays }) => [id, weekdays])).toEqual([
      ['care', [1, 2, 3, 4]],
      ['b9', [5]],
      ['club', [1, 2, 3, 4, 5]],
    ])
    expect(next.courses[careCourse(1)]?.slots).toEqual([
      ...[1, 2, 3, 4].map((weekday) => ({ weekday, blockId: 'care' })),
      { weekday: 5, blockId: 'b9' },
    ])
    for (const grade of [3, 4] as const)
      for (const weekday of [1, 2, 3, 4, 5] as const)
        expect(weekCell(next.blocks, grade, weekday)).toEqual(weekCell(content.blocks, grade, weekday))
  })

  test('三年级单独设：只给三年级的课跟过去', () => {
    const next = splitBlock(content, 'care', { grade: 3 }, 'b9')
    expect(next.blocks.find(({ id }) => id === 'care')?.grades).toEqual([4])
    expect(next.blocks.find(({ id }) => id === 'b9')?.grades).toEqual([3])
    expect(next.courses[careCourse(2)]?.slots.every(({ blockId }) => blockId === 'b9')).toBe(true)
  })

  test('三四年级一起上的课留在原来的时段', () => {
    const course = content.courses[careCourse(1)]
    if (course === undefined) throw new Error('no course')
    const mixed = {
      ...content,
      courses: { ...content.courses, [course._id]: { ...course, grades: [3 as const, 4 as const] } },
    }
    const next = splitBlock(mixed, 'care', { grade: 3 }, 'b9')
    expect(next.courses[course._id]?.slots.every(({ blockId }) => blockId === 'care')).toBe(true)
  })

  test.each([
    ['没有这个时段', 'none', { weekday: 5 }],
    ['时段里没有这一天', 'care', { weekday: 6 }],
    ['时段里没有这个年级', 'care', { grade: 5 }],
  ] as const)('%s，什么都不变', (_, id, off) => {
    expect(splitBlock(content, id, off, 'b9')).toBe(content)
  })

  test('只剩这一天的时段不用再分', () => {
    const one = { ...content, blocks: content.blocks.map((block) => ({ ...block, weekdays: [5 as const] })) }
    expect(splitBlock(one, 'care', { weekday: 5 }, 'b9')).toBe(one)
  })
})
