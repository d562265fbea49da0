import fc from 'fast-check'
import { itineraryOf, type Leg } from '@/domain/enrolment/itinerary'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { asId, type CourseId } from '@/domain/ids'
import { sessionChangedNotices } from '@/domain/notice/sessionNotices'
import { touchedBy } from '@/domain/plan/changeFacts'
import type { Course, Plan } from '@/domain/plan/Plan'
import type { SessionChange } from '@/domain/plan/SessionChange'
import { clockText } from '@/domain/time'
import { cancelled, merged, moved } from '../given/aChange'
import { aBlock, aCourse, aPlan, CARE, careCourse, CHOIR, ROBOT } from '../given/aPlan'
import { aWeek } from '../given/aWeek'
import { at, minute, TUESDAY } from '../given/days'
import { LIN } from '../given/people'

const WEDNESDAY = '2026-09-09'
const spans = (legs: Leg[]) =>
  legs.map(
    (leg) => `${leg.name} ${clockText(leg.startsAtMinute)}–${clockText(leg.endsAtMinute)} ${leg.venue}`,
  )
const week = aWeek({ '2-care': CARE, '3-care': CARE, '2-club': ROBOT })
const on = (day: string, changes: SessionChange[], pupil: PupilWeek = week, plan = aPlan()) =>
  spans(itineraryOf(day, day === TUESDAY ? 2 : 3, pupil, { ...plan, changes }))

describe('调整过的课次，孩子去哪里', () => {
  test('社团停一次：留在托管，托管不被切开', () =>
    expect(on(TUESDAY, [cancelled()])).toEqual(['作业辅导 16:30–18:30 三（1）班教室']))

  test('同一天提前：托管让出新的时间', () =>
    expect(
      on(TUESDAY, [
        moved({ startsAtMinute: minute('16:30'), endsAtMinute: minute('17:30'), venue: '图书馆' }),
      ]),
    ).toEqual(['机器人 16:30–17:30 图书馆', '作业辅导 17:30–18:30 三（1）班教室']))

  test('改到周三：周二留在托管，周三去机器人', () => {
    const away = [moved({ toDay: WEDNESDAY })]
    expect(on(TUESDAY, away)).toEqual(['作业辅导 16:30–18:30 三（1）班教室'])
    expect(on(WEDNESDAY, away)).toEqual([
      '作业辅导 16:30–17:30 三（1）班教室',
      '机器人 17:30–18:30 科技楼201',
    ])
    const [, led] = itineraryOf(WEDNESDAY, 3, week, { ...aPlan(), changes: away })
    expect(led?.sessionId).toBe(`20260909_${ROBOT}`)
  })

  test('没有报这门课的孩子，周三照旧', () =>
    expect(on(WEDNESDAY, [moved({ toDay: WEDNESDAY })], aWeek({ '3-care': CARE, '2-club': CHOIR }))).toEqual([
      '作业辅导 16:30–18:30 三（1）班教室',
    ]))

  test.each([
    [WEDNESDAY, 2],
    ['2026-09-10', 1],
  ])('名额从 %s 起算的孩子，改到周三的那节课算数才去', (since, legs) => {
    const pupil = aWeek(
      {},
      {
        places: {
          '3-care': { courseId: CARE, since: '2026-09-01' },
          '2-club': { courseId: ROBOT, since },
        },
      },
    )
    expect(on(WEDNESDAY, [moved({ toDay: WEDNESDAY })], pupil)).toHaveLength(legs)
  })

  test('并到合唱：去合唱的课次、老师和教室', () => {
    const [, club] = itineraryOf(TUESDAY, 2, week, { ...aPlan(), changes: [merged(CHOIR)] })
    expect(club).toMatchObject({
      sessionId: `20260908_${CHOIR}`,
      courseId: CHOIR,
      name: '合唱',
      venue: '音乐室',
      startsAtMinute: minute('17:30'),
    })
  })

  test('改到的时间孩子自己有别的社团：照常上自己的，不去', () => {
    const pupil = aWeek({ '3-care': CARE, '3-club': CHOIR, '2-club': ROBOT })
    expect(on(WEDNESDAY, [moved({ toDay: WEDNESDAY })], pupil)).toEqual([
      '作业辅导 16:30–17:30 三（1）班教室',
      '合唱 17:30–18:30 音乐室',
    ])
  })

  test('托管换教室：还是托管，社团照样切开它', () => {
    const change = {
      ...moved({ startsAtMinute: minute('16:30'), venue: '图书馆' }),
      courseId: CARE,
      slot: '2-care',
    }
    expect(on(TUESDAY, [change])).toEqual(['作业辅导 16:30–17:30 图书馆', '机器人 17:30–18:30 科技楼201'])
  })
})

describe('任何方案、任何调整', () => {
  const MINUTES = { min: 0, max: 24 }
  const hours = fc
    .tuple(fc.integer(MINUTES), fc.integer({ min: 1, max: 12 }))
    .map(([from, length]) => ({ startsAtMinute: 990 + from * 5, endsAtMinute: 990 + (from + length) * 5 }))
  const CLUBS = 5
  const idOf = (n: number): CourseId => asId<'Course'>(`c${n}`)
  /** Basic care every day, five courses on Tuesday and Wednesday each in a block of its own, at any hours. */
  const plans = fc
    .array(fc.record({ hours, kind: fc.constantFrom('club' as const, 'care' as const) }), {
      minLength: CLUBS,
      maxLength: CLUBS,
    })
    .map((blocks) =>
      aPlan({
        blocks: [
          aBlock('care', 'care', '16:30', '18:30'),
          ...blocks.map((block, n) => ({ ...aBlock(`b${n}`, block.kind, '00:00', '00:00'), ...block.hours })),
        ],
        courses: {
          [CARE]: careCourse,
          ...Object.fromEntries(
            blocks.map((_, n) => [
              idOf(n),
              aCourse(idOf(n), {
                name: `课${n}`,
                slots: [2, 3].map((weekday) => ({ weekday: weekday as 2 | 3, blockId: `b${n}` })),
              }),
            ]),
          ),
        },
      }),
    )
  const changes = fc.array(
    fc.record({
      n: fc.integer({ min: 0, max: CLUBS - 1 }),
      day: fc.constantFrom(TUESDAY, WEDNESDAY),
      toDay: fc.constantFrom(TUESDAY, WEDNESDAY),
      kind: fc.constantFrom('cancelled' as const, 'moved' as const, 'merged' as const),
      into: fc.integer({ min: 0, max: CLUBS - 1 }),
      hours,
    }),
    { maxLength: 6 },
  )
  const changeOf = (
    { n, day, toDay, kind, into, hours: to }: typeof changes extends fc.Arbitrary<(infer C)[]> ? C : never,
    index: number,
  ): SessionChange => {
    const common = {
      op: `op-${index}`,
      day,
      courseId: idOf(n),
      slot: `${day === TUESDAY ? 2 : 3}-b${n}`,
      reason: '老师外出培训',
      by: LIN,
      byName: '林舟老师',
      at: index,
    }
    if (kind === 'cancelled') return { ...common, kind }
    if (kind === 'merged') return { ...common, kind, into: idOf(into) }
    return { ...common, kind, toDay, ...to, venue: '图书馆' }
  }
  /** Everything that does not clash, in order: what `enrol` would let her have. */
  const weekIn = (plan: Plan, wanted: number[], since: string): PupilWeek => {
    const taken: Course[] = []
    const blockOf = (course: Course) => plan.blocks.find((one) => one.id === course.slots[0]!.blockId)!
    for (const n of wanted) {
      const course = plan.courses[idOf(n)]!
      const mine = blockOf(course)
      const clashes = [...taken, ...(mine.kind === 'care' ? [careCourse] : [])].some((other) => {
        const theirs = blockOf(other)
        return (
          (theirs.kind === 'care') === (mine.kind === 'care') &&
          mine.startsAtMinute < theirs.endsAtMinute &&
          theirs.startsAtMinute < mine.endsAtMinute
        )
      })
      if (!clashes) taken.push(course)
    }
    const clubs = taken.flatMap((course) =>
      course.slots.map((slot) => [`${slot.weekday}-${slot.blockId}`, { courseId: course._id, since }]),
    )
    return aWeek(
      {},
      {
        places: {
          '2-care': { courseId: CARE, since: '2026-09-01' },
          '3-care': { courseId: CARE, since: '2026-09-01' },
          ...Object.fromEntries(clubs),
        },
      },
    )
  }
  const wanted = fc.uniqueArray(fc.integer({ min: 0, max: CLUBS - 1 }), { maxLength: CLUBS })
  const since = fc.constantFrom('2026-09-01', WEDNESDAY, '2026-09-10')
  const both = [
    [TUESDAY, 2],
    [WEDNESDAY, 3],
  ] as const

  test('孩子从不同时该在两处；基本托管的每一分钟都有人带', () => {
    fc.assert(
      fc.property(plans, changes, wanted, since, (base, list, wishes, from) => {
        const plan = { ...base, changes: list.map(changeOf) }
        const pupil = weekIn(base, wishes, from)
        for (const [day, timetable] of both) {
          const legs = itineraryOf(day, timetable, pupil, plan)
          for (const [i, leg] of legs.entries()) {
            expect(leg.startsAtMinute).toBeLessThan(leg.endsAtMinute)
            const next = legs[i + 1]
            if (next !== undefined) expect(leg.endsAtMinute).toBeLessThanOrEqual(next.startsAtMinute)
          }
          const covered = new Set(
            legs.flatMap((leg) =>
              Array.from({ length: leg.endsAtMinute - leg.startsAtMinute }, (_, i) => leg.startsAtMinute + i),
            ),
          )
          const careMinutes = Array.from({ length: 120 }, (_, i) => minute('16:30') + i)
          expect(careMinutes.filter((one) => !covered.has(one))).toEqual([])
        }
      }),
      { numRuns: 400 },
    )
  })

  test('一次调整改变了谁的去处，谁的家长就被告诉一次；没有改变也没有报的，不打扰', () => {
    fc.assert(
      fc.property(
        plans,
        changes,
        fc.array(fc.tuple(wanted, since), { minLength: 1, maxLength: 6 }),
        (base, list, pupils) => {
          const all = list.map(changeOf)
          const [change, ...earlier] = all
          if (change === undefined) return
          const others = earlier.filter((one) => one.day !== change.day || one.slot !== change.slot)
          const before = { ...base, changes: others }
          const after = { ...base, changes: [...others, change] }
          const weeks = pupils.map(([wishes, from], n) => ({
            ...weekIn(base, wishes, from),
            pupilId: asId<'Pupil'>(`p${n}`),
          }))
          const notices = sessionChangedNotices({
            now: at('09:00', '2026-09-07'),
            op: change.op,
            plan: after,
            change,
            weeks: touchedBy(change, weeks),
            timetable: (change.kind === 'moved' ? change.toDay : change.day) === TUESDAY ? 2 : 3,
          })
          const told = notices.flatMap(({ to }) => (to.kind === 'guardians' ? [to.pupilId] : []))
          expect(new Set(told).size).toBe(told.length)
          for (const pupil of weeks) {
            const isPlaced = pupil.places[change.slot]?.courseId === change.courseId
            const differs = both.some(
              ([day, timetable]) =>
                JSON.stringify(itineraryOf(day, timetable, pupil, before)) !==
                JSON.stringify(itineraryOf(day, timetable, pupil, after)),
            )
            if (differs) expect(told).toContain(pupil.pupilId)
            if (!isPlaced) expect(told).not.toContain(pupil.pupilId)
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
