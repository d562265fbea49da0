import { groupsOf } from '@/domain/draw/groups'
import type { Block, Course } from '@/domain/plan/Plan'
import { asId } from '@/domain/ids'
import type { Grade } from '@/domain/people/School'

const block = (id: string, kind: Block['kind'], startsAtMinute: number, endsAtMinute: number): Block => ({
  id,
  kind,
  weekdays: [1, 2, 3, 4, 5],
  grades: [3, 4],
  startsAtMinute,
  endsAtMinute,
})

const BLOCKS = [
  block('care', 'care', 990, 1110),
  block('early', 'club', 1000, 1040),
  block('middle', 'club', 1030, 1070),
  block('late', 'club', 1060, 1100),
]

const course = (
  id: string,
  slots: [1 | 2 | 3 | 4 | 5, string][],
  more: { capacity?: number | null; grades?: Grade[] } = {},
): Course => ({
  _id: asId<'Course'>(id),
  name: id,
  kind: 'club',
  level: 'all',
  grades: more.grades ?? [3],
  homeroomId: null,
  slots: slots.map(([weekday, blockId]) => ({ weekday, blockId })),
  teacherId: asId<'Person'>('t'),
  teacherName: '林舟',
  venue: '操场',
  capacity: more.capacity === undefined ? 20 : more.capacity,
  serviceFeeFen: 0,
  agencyFeeFen: 0,
  about: '',
  materials: '',
})

const groups = (...courses: Course[]) =>
  groupsOf(
    { blocks: BLOCKS, courses: Object.fromEntries(courses.map((c) => [c._id, c])) },
    { grades: [3] },
  ).map(({ id, courses: inGroup }) => [id, inGroup.map(({ courseId }) => courseId)])

describe('志愿组', () => {
  test('不限名额的、别的年级的、没有时间的课不进抽签', () => {
    expect(
      groups(
        course('care', [[1, 'care']], { capacity: null }),
        course('other', [[1, 'late']], { grades: [4] }),
        course('never', []),
        course('lost', [[1, 'nowhere']]),
      ),
    ).toEqual([])
  })

  test('同一时间的课在一组，组名是排在最前的课，不看方案里的先后', () => {
    const [a, b, c] = [course('a', [[1, 'late']]), course('b', [[2, 'late']]), course('c', [[1, 'late']])]
    const expected = [
      ['a', ['a', 'c']],
      ['b', ['b']],
    ]
    expect(groups(a, b, c)).toEqual(expected)
    expect(groups(c, b, a)).toEqual(expected)
  })

  test('时段名字不同、时间有一分钟重叠，也在一组；隔着一门相连的也在一组', () => {
    expect(groups(course('a', [[1, 'early']]), course('c', [[1, 'late']]))).toEqual([
      ['a', ['a']],
      ['c', ['c']],
    ])
    expect(
      groups(course('c', [[1, 'late']]), course('b', [[1, 'middle']]), course('a', [[1, 'early']])),
    ).toEqual([['a', ['a', 'b', 'c']]])
  })

  test('一周两次的课把两天连成一组', () => {
    expect(
      groups(
        course('mon', [[1, 'late']]),
        course('wed', [[3, 'late']]),
        course('both', [
          [1, 'late'],
          [3, 'late'],
        ]),
      ),
    ).toEqual([['both', ['both', 'mon', 'wed']]])
  })

  test('有名额的补习在托管时段里，不和社团抢时间', () => {
    expect(groups(course('a', [[1, 'care']]), course('b', [[1, 'late']]))).toEqual([
      ['a', ['a']],
      ['b', ['b']],
    ])
  })

  test('冲突只看占用的时间段：首尾相接不算', () => {
    const [group] = groupsOf(
      {
        blocks: [block('x', 'club', 1000, 1040), block('y', 'club', 1040, 1080)],
        courses: {
          [asId<'Course'>('a')]: course('a', [[1, 'x']]),
          [asId<'Course'>('b')]: course('b', [[1, 'y']]),
        },
      },
      { grades: [3] },
    )
    expect(group?.courses.map(({ courseId, takes, seats }) => [courseId, takes, seats])).toEqual([
      ['a', ['1-1000'], 20],
    ])
  })
})
