import fc from 'fast-check'
import type { PlanContent } from '@/domain/plan/Plan'
import { planGaps, type PlanGap } from '@/domain/plan/gaps'
import { gapPlace, PLAN_TABS, tabText } from '@/domain/plan/gapPlace'
import { gapText } from '@/domain/plan/gapText'
import type { PlanGround } from '@/domain/plan/PlanGround'
import type { Grade } from '@/domain/people/School'
import { asId, type CourseId } from '@/domain/ids'
import { MINUTE } from '@/domain/time'
import { aGround, aWholePlan, homeroomOf, teacherOf } from '../given/aGround'
import { aBlock, aCourse } from '../given/aPlan'
import { at, minute } from '../given/days'

type Edit = (plan: PlanContent) => Partial<PlanContent>

const ROBOT = asId<'Course'>('robot')
const CHOIR = asId<'Course'>('choir')
const CARE_1 = asId<'Course'>(`care-${homeroomOf(3, 1)}`)

const ground = aGround()
const whole = aWholePlan(ground)
const edited = (edit: Edit, from: PlanContent = whole): PlanContent => ({ ...from, ...edit(from) })
const gapsOf = (edit: Edit, on: PlanGround = ground, from: PlanContent = whole): PlanGap[] =>
  planGaps(edited(edit, from), on)
const kindsOf = (edit: Edit, on?: PlanGround, from?: PlanContent): string[] => [
  ...new Set(gapsOf(edit, on, from).map((gap) => gap.gap)),
]
const course =
  (id: CourseId, more: Partial<PlanContent['courses'][CourseId]>): Edit =>
  ({ courses }) => ({ courses: { ...courses, [id]: aCourse(id, { ...courses[id], ...more }) } })
const window =
  (more: Partial<PlanContent['windows'][number]>): Edit =>
  ({ windows }) => ({ windows: windows.map((one) => ({ ...one, ...more })) })
const late =
  (more: Partial<PlanContent['late']>): Edit =>
  (plan) => ({ late: { ...plan.late, ...more } })
const blocks =
  (...list: PlanContent['blocks']): Edit =>
  () => ({ blocks: list })
/** The whole plan, its care block on `weekday` ending at `to`, the club block gone. */
const careUntil =
  (to: string, weekday: number): Edit =>
  ({ courses }) => {
    const days = [1, 2, 3, 4, 5] as const
    const shorter = aBlock('care2', 'care', '16:30', to, { weekdays: days.filter((day) => day === weekday) })
    const rest = aBlock('care', 'care', '16:30', '18:30', { weekdays: days.filter((day) => day !== weekday) })
    return {
      blocks: [rest, shorter],
      courses: Object.fromEntries(
        Object.values(courses)
          .filter(({ capacity }) => capacity === null)
          .map((one) => [
            one._id,
            {
              ...one,
              slots: days.map((day) => ({ weekday: day, blockId: day === weekday ? 'care2' : 'care' })),
            },
          ]),
      ),
    }
  }

test('一份完整的方案什么也不差', () => {
  expect(planGaps(whole, ground)).toEqual([])
  const nineYears = aGround([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(planGaps(aWholePlan(nineYears), nineYears)).toEqual([])
})

describe('每天至少两小时', () => {
  test.each([
    ['18:29', 119, ['too-short', 'late-hole']],
    ['18:30', 120, []],
    ['18:31', 121, []],
  ])('周五 16:30 开到 %s 是 %i 分钟', (to, minutes, kinds) => {
    const gaps = gapsOf(careUntil(to, 5))
    expect([...new Set(gaps.map((gap) => gap.gap))]).toEqual(kinds)
    const short = gaps.filter((gap) => gap.gap === 'too-short')
    expect(short).toEqual(minutes < 120 ? [{ gap: 'too-short', grade: 3, weekday: 5, minutes }] : [])
  })

  test('交叠的时段只算一次，断开的各算各的，晚自习和延时不算', () => {
    const short = (...list: PlanContent['blocks']) =>
      gapsOf(blocks(...list)).filter((gap) => gap.gap === 'too-short')
    expect(
      short(aBlock('care', 'care', '16:30', '18:00'), aBlock('club', 'club', '17:00', '18:29')),
    ).toHaveLength(5)
    expect(short(aBlock('care', 'care', '16:30', '18:00'), aBlock('club', 'club', '17:30', '18:30'))).toEqual(
      [],
    )
    expect(short(aBlock('a', 'care', '15:30', '16:29'), aBlock('b', 'club', '17:30', '18:30'))).toHaveLength(
      5,
    )
    expect(short(aBlock('a', 'care', '15:30', '16:30'), aBlock('b', 'club', '17:30', '18:30'))).toEqual([])
    for (const kind of ['late', 'evening'] as const)
      expect(short(aBlock('more', kind, '16:30', '18:30'))).toHaveLength(5)
  })

  test('少一天就指出那一天，一个年级的时段不替另一个年级补', () => {
    const missing = gapsOf(blocks(aBlock('care', 'care', '16:30', '18:30', { weekdays: [1, 2, 4, 5] })))
    expect(missing).toContainEqual({ gap: 'too-short', grade: 3, weekday: 3, minutes: 0 })
    const two = aGround([3, 4])
    const onlyThree = blocks(
      aBlock('care', 'care', '16:30', '18:30'),
      aBlock('club', 'club', '17:30', '18:30'),
    )
    const short = gapsOf(onlyThree, two, aWholePlan(two)).filter((gap) => gap.gap === 'too-short')
    expect(short.map((gap) => gap.gap === 'too-short' && gap.grade)).toEqual([4, 4, 4, 4, 4])
  })
})

describe('不早于下班时间', () => {
  const ending = (to: string, firstDay: string, lastDay: string) => {
    const on = aGround([3], { term: { ...ground.term, firstDay, lastDay } })
    return gapsOf(
      (plan) => ({
        blocks: [aBlock('care', 'care', '15:00', to), aBlock('club', 'club', '15:00', to)],
        late: { ...plan.late, startsAtMinute: minute(to) },
      }),
      on,
    ).filter((gap) => gap.gap === 'ends-early')
  }
  test.each([
    ['17:59', 5],
    ['18:00', 0],
    ['18:01', 0],
  ])('九月开学，夏季下班 18:00：%s 结束，早的日子有 %i 天', (to, count) =>
    expect(ending(to, '2026-09-01', '2027-01-15')).toHaveLength(count),
  )
  test.each([
    ['17:29', '2026-10-01', 5],
    ['17:30', '2026-10-01', 0],
    ['17:30', '2026-09-30', 5],
  ])('%s 结束，%s 开学：夏季只算到 9 月 30 日', (to, firstDay, count) =>
    expect(ending(to, firstDay, '2027-01-15')).toHaveLength(count),
  )
  test.each([
    ['2027-04-30', 0],
    ['2027-05-01', 5],
  ])('17:30 结束的春季学期到 %s 为止：早的日子有 %i 天', (lastDay, count) =>
    expect(ending('17:30', '2027-03-01', lastDay)).toHaveLength(count),
  )
})

describe('时段', () => {
  test.each([
    ['18:30', '18:30', 'block-times'],
    ['18:30', '18:29', 'block-times'],
    ['11:59', '12:30', 'block-times'],
    ['21:30', '22:01', 'block-times'],
  ])('%s–%s 的时间不对', (from, to, kind) =>
    expect(kindsOf(({ blocks: all }) => ({ blocks: [...all, aBlock('x', 'club', from, to)] }))).toContain(
      kind,
    ),
  )
  test.each([
    [{ weekdays: [6 as const] }, 'block-weekdays'],
    [{ weekdays: [] }, 'block-weekdays'],
    [{ grades: [] }, 'block-grades'],
    [{ grades: [4 as const] }, 'block-grades'],
    [{ id: 'care' }, 'block-twice'],
    [{ kind: 'late' as const }, 'block-late'],
  ])('%j 是缺口 %s', (more, kind) =>
    expect(
      kindsOf(({ blocks: all }) => ({ blocks: [...all, aBlock('x', 'club', '17:30', '18:30', more)] })),
    ).toContain(kind),
  )
})

describe('晚自习守自己的规矩', () => {
  const on = aGround([6, 7])
  const plan = aWholePlan(on)
  const evening = (from: string, to: string, grades: Grade[] = [7], fee = 0): string[] =>
    kindsOf(
      ({ blocks: all, courses }) => ({
        blocks: [...all, aBlock('night', 'evening', from, to, { grades })],
        courses: {
          ...courses,
          [asId<'Course'>('evening')]: aCourse(asId<'Course'>('evening'), {
            name: '晚自习',
            about: '自习。',
            grades,
            slots: [{ weekday: 1, blockId: 'night' }],
            teacherId: teacherOf('evening'),
            venue: '科技楼201',
            capacity: 30,
            serviceFeeFen: fee,
          }),
        },
      }),
      on,
      plan,
    )
  test.each([
    ['18:30', '20:29', []],
    ['18:30', '20:30', []],
    ['18:31', '20:31', ['evening-late']],
    ['18:29', '20:29', ['evening-early']],
    ['18:30', '20:31', ['evening-late', 'evening-long']],
  ])('%s–%s 的缺口是 %j', (from, to, kinds) => expect(evening(from, to)).toEqual(kinds))

  test('只给初中，不收服务费，不算在每天两小时里', () => {
    expect(evening('18:30', '20:30', [6, 7])).toEqual(['evening-young'])
    expect(evening('18:30', '20:30', [7], 1)).toEqual(['evening-fee'])
    const instead = kindsOf(
      ({ blocks: all }) => ({
        blocks: [
          ...all.map((one) => ({ ...one, grades: [6 as const] })),
          aBlock('n', 'evening', '18:30', '20:30', { grades: [7] }),
        ],
      }),
      on,
      plan,
    )
    expect(instead).toContain('too-short')
  })

  test('两段相加也不能超过 120 分钟', () => {
    const gaps = gapsOf(
      ({ blocks: all }) => ({
        blocks: [
          ...all,
          aBlock('n1', 'evening', '18:30', '19:30', { grades: [7] }),
          aBlock('n2', 'evening', '19:30', '20:30', { grades: [7] }),
        ],
      }),
      on,
      plan,
    )
    expect(gaps).toEqual([])
    const longer = gapsOf(
      ({ blocks: all }) => ({
        blocks: [
          ...all.map((one) => ({ ...one, startsAtMinute: minute('16:00'), endsAtMinute: minute('18:00') })),
          aBlock('n1', 'evening', '18:00', '19:01', { grades: [7] }),
          aBlock('n2', 'evening', '19:30', '20:30', { grades: [7] }),
        ],
      }),
      on,
      plan,
    ).filter((gap) => gap.gap === 'evening-long')
    expect(longer).toHaveLength(5)
    expect(longer[0]).toEqual({ gap: 'evening-long', grade: 7, weekday: 1, minutes: 121 })
  })
})

describe('应托尽托', () => {
  test('一个班没有托管、某天没有托管、整个年级没有托管', () => {
    const without =
      (id: CourseId): Edit =>
      ({ courses }) => ({
        courses: Object.fromEntries(Object.entries(courses).filter(([one]) => one !== id)),
      })
    expect(gapsOf(without(CARE_1))).toEqual([
      { gap: 'care-missing', grade: 3, homerooms: ['3(1)班'], weekdays: [1, 2, 3, 4, 5] },
    ])
    const fourDays = whole.courses[CARE_1]!.slots.slice(0, 4)
    expect(gapsOf(course(CARE_1, { slots: fourDays }))).toEqual([
      { gap: 'care-missing', grade: 3, homerooms: ['3(1)班'], weekdays: [5] },
    ])
    const none: Edit = ({ courses }) => ({
      courses: Object.fromEntries(Object.entries(courses).filter(([, one]) => one.capacity !== null)),
    })
    expect(gapsOf(none)).toEqual([
      { gap: 'care-missing', grade: 3, homerooms: [], weekdays: [1, 2, 3, 4, 5] },
    ])
  })

  test('年级的托管替所有班；没有班的年级也要有', () => {
    const ofGrade: Edit = ({ courses, venues }) => ({
      venues: venues.map((venue) => ({ ...venue, seats: 90 })),
      courses: Object.fromEntries(
        Object.entries(courses)
          .filter(([id]) => id !== `care-${homeroomOf(3, 2)}`)
          .map(([id, one]) => [id, id === CARE_1 ? { ...one, homeroomId: null } : one]),
      ),
    })
    expect(gapsOf(ofGrade)).toEqual([])
    const empty = aGround([3], { homerooms: [] })
    expect(kindsOf(({ courses }) => ({ courses: { [ROBOT]: courses[ROBOT]! } }), empty)).toEqual([
      'care-missing',
    ])
  })

  test.each([
    ['18:29', ['care-short']],
    ['18:30', []],
  ])('社团补足的两小时不算：托管只到 %s', (to, kinds) =>
    expect(
      kindsOf(blocks(aBlock('care', 'care', '16:30', to), aBlock('club', 'club', '17:30', '18:30'))),
    ).toEqual(kinds),
  )

  test('没选社团的孩子也等得到下班', () => {
    const early = gapsOf((plan) => ({
      blocks: [aBlock('care', 'care', '15:59', '17:59'), aBlock('club', 'club', '17:30', '18:30')],
      late: plan.late,
    }))
    expect(early[0]).toEqual({
      gap: 'care-early',
      grade: 3,
      homerooms: [],
      weekday: 1,
      endsAtMinute: minute('17:59'),
      offWorkMinute: minute('18:00'),
    })
  })

  test('托管不限名额，别的课都要限', () => {
    expect(kindsOf(course(CARE_1, { capacity: 45 }))).toEqual(['care-missing', 'care-capped'])
    expect(kindsOf(course(ROBOT, { capacity: null }))).toContain('capacity-missing')
    expect(
      kindsOf(
        course(ROBOT, {
          slots: [
            { weekday: 1, blockId: 'club' },
            { weekday: 2, blockId: 'care' },
          ],
        }),
      ),
    ).toContain('course-mixed')
  })
})

describe('课程说全', () => {
  test.each([
    [{ name: ' ' }, 'name'],
    [{ about: '' }, 'about'],
    [{ grades: [] }, 'grades'],
    [{ slots: [] }, 'slots'],
    [{ teacherId: asId<'Person'>('') }, 'teacher'],
    [{ venue: '' }, 'venue'],
  ])('缺 %j', (more, lacks) => {
    const [gap, ...others] = gapsOf(course(ROBOT, more))
    expect(gap).toMatchObject({ gap: 'course-incomplete', courseId: ROBOT, lacks })
    expect(others).toEqual([])
  })

  test.each([
    [{ grades: [4 as const] }, ['course-grades', 'slot-grades']],
    [{ homeroomId: homeroomOf(4, 1) }, ['course-homeroom']],
    [{ slots: [{ weekday: 2 as const, blockId: 'gone' }] }, ['slot-unknown']],
    [{ slots: [{ weekday: 6 as const, blockId: 'club' }] }, ['slot-weekday']],
    [
      {
        slots: [
          { weekday: 2 as const, blockId: 'club' },
          { weekday: 2 as const, blockId: 'club' },
        ],
      },
      ['slot-twice'],
    ],
  ])('%j', (more, kinds) => expect(kindsOf(course(ROBOT, more))).toEqual(kinds))
})

describe('没有人、没有场地同时在两处', () => {
  const sameTime = (more: object): Edit =>
    course(CHOIR, { slots: [{ weekday: 2, blockId: 'club' }], ...more })

  test('同一天同一段：老师和场地各说一次', () => {
    expect(gapsOf(sameTime({ venue: '图书馆' }))).toEqual([])
    expect(
      gapsOf(sameTime({ venue: '图书馆', teacherId: teacherOf('robot'), teacherName: 'robot老师' })),
    ).toEqual([
      {
        gap: 'teacher-twice',
        teacher: 'robot老师',
        courseId: CHOIR,
        course: 'choir',
        other: 'robot',
        weekdays: [2],
      },
    ])
    expect(gapsOf(sameTime({}))).toEqual([
      {
        gap: 'venue-twice',
        venue: '科技楼201',
        courseId: CHOIR,
        course: 'choir',
        other: 'robot',
        weekdays: [2],
      },
    ])
  })

  test.each([
    ['17:29', ['teacher-twice']],
    ['17:30', []],
  ])('同一位老师 %s 开始下一节，前一节 17:30 结束', (from, kinds) =>
    expect(
      kindsOf(({ blocks: all, courses }) => ({
        blocks: [...all, aBlock('c1', 'club', '16:30', '17:30'), aBlock('c2', 'club', from, '18:30')],
        courses: {
          ...courses,
          [ROBOT]: { ...courses[ROBOT]!, slots: [{ weekday: 2, blockId: 'c1' }] },
          [CHOIR]: {
            ...courses[CHOIR]!,
            slots: [{ weekday: 2, blockId: 'c2' }],
            teacherId: teacherOf('robot'),
            venue: '图书馆',
          },
        },
      })),
    ).toEqual(kinds),
  )

  test('五天都撞的两门课只说一次，列出五天', () => {
    const both = gapsOf(course(CARE_1, { teacherId: homeroomTeacher(2) })).filter(
      (gap) => gap.gap === 'teacher-twice',
    )
    expect(both).toHaveLength(1)
    expect(both[0]).toMatchObject({ weekdays: [1, 2, 3, 4, 5] })
  })
  const homeroomTeacher = (no: number) => teacherOf(`g3c${no}`)

  test.each([
    ['18:29', ['teacher-twice', 'venue-twice']],
    ['18:30', []],
  ])('延时教室也算：%s 开始', (from, kinds) =>
    expect(
      kindsOf(late({ startsAtMinute: minute(from), teacherId: teacherOf('robot'), venue: '科技楼201' })),
    ).toEqual(kinds),
  )

  test.each([
    ['18:29', '19:00', ['teacher-elsewhere']],
    ['18:30', '19:00', []],
    ['16:30', '17:31', ['teacher-elsewhere']],
    ['16:30', '17:30', []],
  ])('老师在别的学校 %s–%s 有课', (from, to, kinds) => {
    const elsewhere = [
      {
        teacherId: teacherOf('robot'),
        schoolName: '鹭洲学校',
        course: '篮球',
        weekday: 2 as const,
        startsAtMinute: minute(from),
        endsAtMinute: minute(to),
      },
    ]
    expect(kindsOf(() => ({}), aGround([3], { elsewhere }))).toEqual(kinds)
    const otherDay = elsewhere.map((one) => ({ ...one, weekday: 3 as const }))
    expect(kindsOf(() => ({}), aGround([3], { elsewhere: otherDay }))).toEqual([])
  })
})

describe('场地', () => {
  test.each([
    [30, []],
    [31, ['venue-small']],
  ])('容纳 30 人的场地开 %i 个名额', (capacity, kinds) =>
    expect(kindsOf(course(ROBOT, { capacity }))).toEqual(kinds),
  )
  test.each([
    [50, []],
    [51, ['venue-small']],
  ])('50 个座位的教室，班里 %i 人', (pupils, kinds) => {
    const on = aGround()
    const homerooms = on.homerooms.map((one) => ({ ...one, pupils }))
    expect(kindsOf(() => ({}), { ...on, homerooms })).toEqual(kinds)
  })
  test.each([
    [30, []],
    [31, ['venue-small']],
  ])('延时教室 30 个座位，收 %i 人', (capacity, kinds) => expect(kindsOf(late({ capacity }))).toEqual(kinds))

  test('不在场地表里、没有名称、列了两次', () => {
    expect(kindsOf(course(ROBOT, { venue: '操场' }))).toEqual(['venue-unknown'])
    expect(kindsOf(late({ venue: '操场' }))).toEqual(['venue-unknown'])
    const more =
      (name: string): Edit =>
      ({ venues }) => ({ venues: [...venues, { name, seats: 10, offCampus: false }] })
    expect(kindsOf(more(''))).toEqual(['venue-unnamed'])
    expect(kindsOf(more('操场'))).toEqual([])
    expect(kindsOf(({ venues }) => ({ venues: [...venues, venues[0]!] }))).toEqual(['venue-listed-twice'])
  })
})

describe('老师整个学期都在任', () => {
  const appointed = (from: string, to: string | null) => {
    const on = aGround()
    const staff = on.staff.map((one) => (one.personId === teacherOf('robot') ? { ...one, from, to } : one))
    return kindsOf(() => ({}), { ...on, staff })
  }
  test.each([
    ['2026-09-01', null, []],
    ['2026-09-01', '2027-01-15', []],
    ['2026-09-02', null, ['teacher-part']],
    ['2026-09-01', '2027-01-14', ['teacher-part']],
  ])('任期 %s 到 %s', (from, to, kinds) => expect(appointed(from, to)).toEqual(kinds))

  test('不是本校老师；延时的老师也一样', () => {
    expect(kindsOf(course(ROBOT, { teacherId: teacherOf('nobody') }))).toEqual(['teacher-unknown'])
    const [gap] = gapsOf(late({ teacherId: teacherOf('nobody') }))
    expect(gap).toMatchObject({ gap: 'teacher-unknown', courseId: null })
    expect(gapPlace(gap!)).toEqual({ tab: 'late', id: null })
  })
})

describe('已经有孩子的课', () => {
  const { [ROBOT]: robot, [CARE_1]: care } = whole.courses
  const on = aGround([3], {
    taken: { [ROBOT]: 20, [CARE_1]: 40 } as Record<CourseId, number>,
    inForce: { [ROBOT]: robot!, [CARE_1]: care! } as PlanGround['inForce'],
  })
  const without =
    (id: CourseId): Edit =>
    ({ courses }) => ({
      courses: Object.fromEntries(Object.entries(courses).filter(([one]) => one !== id)),
    })
  test.each([
    [20, []],
    [19, ['taken-capacity']],
  ])('报了 20 人，名额改成 %i', (capacity, kinds) =>
    expect(kindsOf(course(ROBOT, { capacity }), on)).toEqual(kinds),
  )
  test('不能删，不能换日子、时段和班；名称、老师、场地可以换', () => {
    expect(kindsOf(without(ROBOT), on)).toEqual(['taken-gone'])
    expect(kindsOf(without(CARE_1), on)).toEqual(['care-missing', 'taken-gone'])
    expect(kindsOf(course(ROBOT, { slots: [{ weekday: 4, blockId: 'club' }] }), on)).toEqual(['taken-moved'])
    const { grades } = on.inForce[ROBOT] ?? { grades: [] }
    const fewer = {
      ...on,
      inForce: { ...on.inForce, [ROBOT]: { ...on.inForce[ROBOT], grades: [...grades, 9 as const] } },
    }
    expect(kindsOf((content) => content, fewer as typeof on)).toEqual(['taken-moved'])
    expect(kindsOf(course(CARE_1, { homeroomId: null }), on)).toContain('taken-moved')
    expect(
      kindsOf(course(ROBOT, { name: '小机器人', venue: '图书馆', teacherId: teacherOf('choir') }), on),
    ).toEqual([])
    expect(kindsOf(without(CHOIR), on)).toEqual([])
  })
})

describe('报了两门课的孩子', () => {
  const clubs = (until: string): PlanContent => ({
    ...whole,
    blocks: [
      ...whole.blocks,
      aBlock('c1', 'club', '16:30', until),
      aBlock('c2', 'club', '17:30', '18:30', { grades: [3] }),
    ],
    courses: {
      ...whole.courses,
      [ROBOT]: { ...whole.courses[ROBOT]!, slots: [{ weekday: 2, blockId: 'c1' }] },
      [CHOIR]: { ...whole.courses[CHOIR]!, venue: '图书馆', slots: [{ weekday: 2, blockId: 'c2' }] },
    },
  })
  const before = clubs('17:30')
  const on = (robot: number, choir: number) =>
    aGround([3], {
      taken: { [ROBOT]: robot, [CHOIR]: choir } as Record<CourseId, number>,
      inForce: before.courses,
      blocksInForce: before.blocks,
    })
  test.each([
    ['17:30', 1, 1, []],
    ['17:31', 1, 1, ['taken-overlap']],
    ['17:31', 1, 0, []],
    ['17:31', 0, 1, []],
  ])('前一门改到 %s 下课，两门各有 %i、%i 人', (until, robot, choir, kinds) =>
    expect(planGaps(clubs(until), on(robot, choir)).map((gap) => gap.gap)).toEqual(kinds),
  )
  test('原来就重叠的、不同年级的，不算', () => {
    const always = clubs('17:31')
    const same = { ...on(1, 1), blocksInForce: always.blocks }
    expect(planGaps(always, same)).toEqual([])
  })
})

describe('延时托管', () => {
  test.each([
    [{ weekdays: [] }, ['late-days']],
    [{ weekdays: [6 as const] }, ['late-days']],
    [{ options: [] }, ['late-options']],
    [{ capacity: 0 }, ['late-capacity']],
    [{ teacherId: asId<'Person'>('') }, ['late-teacher']],
    [{ venue: '' }, ['late-venue']],
    [{ options: [{ untilMinute: minute('18:30'), feeFen: 0 }] }, ['late-order']],
    [{ options: [{ untilMinute: minute('18:31'), feeFen: 0 }] }, []],
    [{ options: ['19:00', '19:00'].map((to) => ({ untilMinute: minute(to), feeFen: 0 })) }, ['late-order']],
    [{ options: [{ untilMinute: minute('22:01'), feeFen: 0 }] }, ['late-too-long']],
    [{ cutOffMinute: minute('18:29') }, []],
    [{ cutOffMinute: minute('18:30') }, ['late-cut-off']],
    [{ startsAtMinute: minute('18:31') }, ['late-hole']],
    [{ startsAtMinute: minute('18:30') }, []],
  ])('%j', (more, kinds) => expect(kindsOf(late(more))).toEqual(kinds))
})

describe('收费', () => {
  const fee =
    (more: object): Edit =>
    ({ fees }) => ({ fees: fees.map((one) => ({ ...one, ...more })) })
  const steps = (...list: [number, number][]) =>
    fee({ refund: { kind: 'by-share', steps: list.map(([upTo, back]) => ({ upTo, back })) } })
  test.each([
    ['2026-09-01', []],
    ['2026-09-02', ['fee-missing']],
  ])('9月1日开学，办法从 %s 起', (from, kinds) => expect(kindsOf(fee({ from }))).toEqual(kinds))
  test.each([
    [
      [
        [50, 50],
        [100, 0],
      ],
      [],
    ],
    [[], ['fee-steps']],
    [[[0, 50]], ['fee-steps']],
    [
      [
        [50, 50],
        [50, 0],
      ],
      ['fee-steps'],
    ],
    [
      [
        [50, 50],
        [40, 0],
      ],
      ['fee-steps'],
    ],
    [[[101, 50]], ['fee-steps']],
    [
      [
        [30, 20],
        [60, 50],
      ],
      ['fee-steps'],
    ],
  ] as [[number, number][], string[]][])('退费分段 %j', (list, kinds) =>
    expect(kindsOf(steps(...list))).toEqual(kinds),
  )
  test('没有依据、同一天两份', () => {
    expect(kindsOf(fee({ source: '' }))).toEqual(['fee-source'])
    expect(kindsOf(({ fees }) => ({ fees: [...fees, { ...fees[0]!, id: 'f2' }] }))).toEqual(['fee-twice'])
    expect(kindsOf(() => ({ fees: [] }))).toEqual(['fee-missing'])
  })
})

describe('报名窗口', () => {
  const closesAt = at('18:00')
  const draw = (fixedAt: number, source = '第26140期') =>
    window({ mode: 'draw', publicNumber: { source, fixedAt } })
  test.each([
    [closesAt - 1, []],
    [closesAt, ['window-times']],
  ])('%i 开始，18:00 截止', (opensAt, kinds) => expect(kindsOf(window({ opensAt }))).toEqual(kinds))
  test.each([
    [closesAt + 10 * MINUTE, []],
    [closesAt + 10 * MINUTE - 1, ['draw-number-early']],
  ])('公开号码 %i 产生', (fixedAt, kinds) => expect(kindsOf(draw(fixedAt))).toEqual(kinds))
  test('抽签要说明号码，先报先得不要号码', () => {
    expect(kindsOf(window({ mode: 'draw' }))).toEqual(['draw-number'])
    expect(kindsOf(draw(closesAt + 10 * MINUTE, ' '))).toEqual(['draw-number'])
    expect(kindsOf(window({ publicNumber: { source: 'x', fixedAt: closesAt } }))).toEqual([
      'first-come-number',
    ])
  })
  test('每个年级都要有主轮', () => {
    expect(kindsOf(window({ round: 'supplement' }))).toEqual(['window-missing'])
    expect(kindsOf(window({ grades: [] }))).toEqual(['window-missing', 'window-grades'])
    expect(kindsOf(window({ name: '' }))).toEqual(['window-name'])
  })
  test.each([
    [closesAt, []],
    [closesAt - 1, ['window-overlap']],
  ])('同一年级的第二轮 %i 开始', (opensAt, kinds) => {
    const second: Edit = ({ windows }) => ({
      windows: [
        ...windows,
        { ...windows[0]!, id: 'w2', name: '第二轮', round: 'supplement', opensAt, closesAt: closesAt + 1 },
      ],
    })
    expect(kindsOf(second)).toEqual(kinds)
    const sameId: Edit = (plan) => ({
      windows: edited(second, plan).windows!.map((one) => ({ ...one, id: 'w1' })),
    })
    expect(kindsOf(sameId)).toContain('window-listed-twice')
  })
})

describe('两轮抽签同一门课', () => {
  const three = aGround([3, 4, 5])
  const closesAt = at('18:00')
  const fixedAt = closesAt + 30 * MINUTE
  type Window = PlanContent['windows'][number]
  const LONG = { opensAt: at('08:00'), closesAt }
  const draw = (id: string, grades: Grade[], more: Partial<Window>): Window => ({
    id,
    name: `${grades.join('')}年级抽签`,
    round: 'main',
    mode: 'draw',
    grades,
    ...LONG,
    publicNumber: { source: '第26140期', fixedAt: (more.closesAt ?? closesAt) + 30 * MINUTE },
    ...more,
  })
  const rounds =
    (...list: Window[]): Edit =>
    () => ({
      windows: [...list, draw('rest', [5], { mode: 'first-come', publicNumber: null })],
    })
  const shared = (edit: Edit) =>
    gapsOf(edit, three, aWholePlan(three)).map((gap) => (gap.gap === 'draw-shared' ? gap : gap.gap))
  const after = (opensAt: number, more: Partial<Window> = {}) =>
    shared(rounds(draw('w1', [3], {}), draw('w2', [4], { opensAt, closesAt: fixedAt + 1, ...more })))

  test('说明是哪两轮、哪些年级、哪些课，怎么办', () => {
    const [gap, ...more] = after(closesAt - 1)
    expect([gap, more]).toEqual([
      {
        gap: 'draw-shared',
        windowId: 'w2',
        window: '4年级抽签',
        grades: [4],
        other: '3年级抽签',
        otherGrades: [3],
        courses: ['robot', 'choir'],
      },
      [],
    ])
    expect(gapText(gap as PlanGap)).toBe(
      '「4年级抽签」（四年级）和「3年级抽签」（三年级）同时为「robot」、「choir」抽签，先截止的一轮会拿走全部名额。请合成一轮，或者等前一轮的公开号码产生以后再开后一轮。',
    )
    expect(gapPlace(gap as PlanGap)).toEqual({ tab: 'windows', id: 'w2' })
  })

  test.each([
    [closesAt + 1, 0],
    [closesAt, 0],
    [closesAt - 1, 1],
    [LONG.opensAt, 1],
  ])('前一轮 18:00 截止，后一轮 %i 开始', (opensAt, count) => expect(after(opensAt)).toHaveLength(count))

  test.each([
    [fixedAt + 1, 0],
    [fixedAt, 1],
    [fixedAt - 1, 1],
  ])('前一轮 18:30 产生号码，后一轮 %i 截止', (ends, count) =>
    expect(after(closesAt, { closesAt: ends })).toHaveLength(count),
  )

  test('列在前面的先后一样：谁先截止看时间，不看位置', () => {
    const [early, late] = [draw('w1', [3], {}), draw('w2', [4], { opensAt: closesAt, closesAt: fixedAt })]
    expect(shared(rounds(early, late))).toHaveLength(1)
    expect(shared(rounds(late, early))).toHaveLength(1)
    expect(shared(rounds(draw('w2', [4], { opensAt: closesAt, closesAt: fixedAt + 1 }), early))).toEqual([])
  })

  test('没有共同的课、没有名额限制的课、先报先得的一轮，都不算', () => {
    const apart: Edit = (plan) => ({
      ...rounds(draw('w1', [3], {}), draw('w2', [4], {}))(plan),
      courses: Object.fromEntries(
        Object.values(plan.courses).map((one) => [
          one._id,
          one._id === ROBOT ? { ...one, grades: [3] } : one._id === CHOIR ? { ...one, grades: [4, 5] } : one,
        ]),
      ),
    })
    expect(shared(apart)).toEqual([])
    const byTurn = { mode: 'first-come', publicNumber: null } as const
    expect(shared(rounds(draw('w1', [3], {}), draw('w2', [4], byTurn)))).toEqual([])
    expect(shared(rounds(draw('w1', [3, 4], {})))).toEqual([])
  })

  test('同一年级的两轮同时开：只说时间重叠；三轮两两都说', () => {
    expect(shared(rounds(draw('w1', [3, 4], {}), draw('w2', [4], { round: 'supplement' })))).toEqual([
      'window-overlap',
    ])
    const two = rounds(draw('w1', [3], {}), draw('w2', [4], {}), draw('w3', [5], { round: 'supplement' }))
    const only: Edit = (plan) => ({
      windows: edited(two, plan).windows!.map((one) =>
        one.id === 'rest' ? { ...one, opensAt: closesAt, closesAt: closesAt + 1 } : one,
      ),
    })
    expect(shared(only)).toHaveLength(3)
  })
})

describe('任何方案', () => {
  const some = fc.array(
    fc.record({
      kind: fc.constantFrom('care' as const, 'club' as const, 'evening' as const),
      from: fc.integer({ min: 900, max: 1140 }),
      length: fc.integer({ min: 1, max: 150 }),
      weekdays: fc.subarray([1, 2, 3, 4, 5] as const, { minLength: 1 }),
    }),
    { maxLength: 4 },
  )
  const withBlocks = (list: typeof some extends fc.Arbitrary<infer T> ? T : never) =>
    edited(
      ({ blocks: all, late: room }) => ({
        blocks: [
          ...all.slice(0, list.length % 3),
          ...list.map(({ kind, from, length, weekdays }, index) => ({
            ...aBlock(`b${index}`, kind, '00:00', '00:00', { weekdays: [...weekdays], grades: [7] }),
            startsAtMinute: from,
            endsAtMinute: from + length,
          })),
        ],
        late: room,
      }),
      aWholePlan(seven),
    )
  const seven = aGround([7])

  test('没有缺口的方案：每个年级每天至少两小时，逐分钟数出来也一样，晚自习从不算进去', () => {
    let clean = 0
    fc.assert(
      fc.property(some, (list) => {
        const plan = withBlocks(list)
        const gaps = planGaps(plan, seven)
        for (const weekday of [1, 2, 3, 4, 5] as const) {
          const running = plan.blocks.filter((b) => b.kind !== 'evening' && b.weekdays.includes(weekday))
          const minutes = Array.from({ length: 1440 }, (_, m) => m).filter((m) =>
            running.some((b) => b.startsAtMinute <= m && m < b.endsAtMinute),
          )
          const short = gaps.find((gap) => gap.gap === 'too-short' && gap.weekday === weekday)
          expect(short !== undefined).toBe(minutes.length < 120)
          const ends = Math.max(0, ...minutes.map((m) => m + 1))
          const early = gaps.some((gap) => gap.gap === 'ends-early' && gap.weekday === weekday)
          expect(early).toBe(minutes.length > 0 && ends < minute('18:00'))
        }
        if (gaps.length === 0) clean += 1
      }),
      { numRuns: 300 },
    )
    expect(clean).toBeGreaterThan(0)
  })

  test('没有缺口的方案里，没有一分钟有老师或场地在两处', () => {
    const two = aGround([3, 4])
    const teachers = two.staff.map((one) => one.personId)
    const rooms = ['科技楼201', '图书馆', '3(1)班教室']
    const clubs = fc.array(
      fc.record({
        weekday: fc.constantFrom(1 as const, 2 as const),
        blockId: fc.constantFrom('c1', 'c2', 'club'),
        teacherId: fc.constantFrom(...teachers),
        venue: fc.constantFrom(...rooms),
      }),
      { minLength: 1, maxLength: 4 },
    )
    let clean = 0
    fc.assert(
      fc.property(clubs, (list) => {
        const plan = edited(
          ({ blocks: all, courses }) => ({
            blocks: [
              ...all,
              aBlock('c1', 'club', '16:30', '17:30', { grades: [3, 4] }),
              aBlock('c2', 'club', '17:00', '18:00', { grades: [3, 4] }),
            ],
            courses: {
              ...courses,
              ...Object.fromEntries(
                list.map(({ weekday, blockId, teacherId, venue }, index) => [
                  `x${index}`,
                  {
                    ...courses[ROBOT]!,
                    _id: asId<'Course'>(`x${index}`),
                    teacherId,
                    venue,
                    slots: [{ weekday, blockId }],
                  },
                ]),
              ),
            },
          }),
          aWholePlan(two),
        )
        const taken = new Map<string, number>()
        let most = 0
        for (const one of Object.values(plan.courses))
          for (const slot of one.slots) {
            const block = plan.blocks.find((b) => b.id === slot.blockId)!
            for (let m = block.startsAtMinute; m < block.endsAtMinute; m += 1)
              for (const what of [one.teacherId, one.venue]) {
                const key = `${what} ${slot.weekday} ${m}`
                taken.set(key, (taken.get(key) ?? 0) + 1)
                most = Math.max(most, taken.get(key)!)
              }
          }
        const isClean = planGaps(plan, two).every((gap) => !gap.gap.endsWith('-twice'))
        expect(isClean).toBe(most <= 1)
        if (isClean) clean += 1
      }),
      { numRuns: 300 },
    )
    expect(clean).toBeGreaterThan(0)
  })
})

test('每个缺口都有一句话，指到一个页签', () => {
  const wrong = edited(
    (plan) => ({
      blocks: [aBlock('late', 'late', '18:30', '18:00', { weekdays: [6], grades: [] })],
      courses: { ...plan.courses, [ROBOT]: aCourse(ROBOT, { name: '', venue: '哪里', capacity: null }) },
      venues: [],
      windows: [],
      fees: [],
    }),
    whole,
  )
  const gaps = planGaps(wrong, ground)
  expect(new Set(gaps.map((gap) => gap.gap)).size).toBeGreaterThan(9)
  for (const gap of gaps) {
    expect(gapText(gap)).toMatch(/[。]$/)
    expect(gapText(gap)).not.toMatch(/undefined|null|NaN|\[object/)
    expect(PLAN_TABS).toContain(gapPlace(gap).tab)
    expect(tabText(gapPlace(gap).tab)).not.toBe('')
  }
})
