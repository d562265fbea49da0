import fc from 'fast-check'
import { enrol } from '@/domain/enrolment/enrol'
import { itineraryOf, lateLeg, type Leg } from '@/domain/enrolment/itinerary'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { asId } from '@/domain/ids'
import type { Course, Plan } from '@/domain/plan/Plan'
import { clockText } from '@/domain/time'
import { aBlock, aCourse, aPlan, CARE, careCourse, ROBOT, robot } from '../given/aPlan'
import { aWeek } from '../given/aWeek'
import { at, minute, TUESDAY } from '../given/days'
import { SCHOOL } from '../given/people'

const spans = (legs: Leg[]) =>
  legs.map((leg) => `${leg.name} ${clockText(leg.startsAtMinute)}–${clockText(leg.endsAtMinute)}`)

const both = aWeek({ '2-care': CARE, '2-club': ROBOT })

/** Care 16:30–18:30 and one club at these hours. */
const withClub = (from: string, to: string): Plan =>
  aPlan({
    blocks: [aBlock('care', 'care', '16:30', '18:30'), aBlock('club', 'club', from, to)],
    courses: { [CARE]: careCourse, [ROBOT]: robot },
  })

describe('孩子一下午的去处', () => {
  test.each([
    ['17:30', '18:30', ['作业辅导 16:30–17:30', '机器人 17:30–18:30']],
    ['16:30', '17:30', ['机器人 16:30–17:30', '作业辅导 17:30–18:30']],
    ['17:00', '18:00', ['作业辅导 16:30–17:00', '机器人 17:00–18:00', '作业辅导 18:00–18:30']],
    ['16:30', '18:30', ['机器人 16:30–18:30']],
    ['16:00', '19:00', ['机器人 16:00–19:00']],
    ['16:00', '16:31', ['机器人 16:00–16:31', '作业辅导 16:31–18:30']],
    ['16:00', '16:30', ['机器人 16:00–16:30', '作业辅导 16:30–18:30']],
    ['18:29', '19:00', ['作业辅导 16:30–18:29', '机器人 18:29–19:00']],
    ['18:30', '19:00', ['作业辅导 16:30–18:30', '机器人 18:30–19:00']],
  ])('托管 16:30–18:30 里有 %s–%s 的社团，托管让出社团的时间', (from, to, expected) =>
    expect(spans(itineraryOf(TUESDAY, 2, both, withClub(from, to)))).toEqual(expected),
  )

  test('按当天所用的课表走，不看日历上的星期', () => {
    expect(itineraryOf('2026-10-10', 2, both, aPlan())).toHaveLength(2)
    expect(itineraryOf(TUESDAY, 3, both, aPlan())).toEqual([])
  })

  test('名额从起始日当天算数，前一天还不算', () => {
    const since = (day: string) => aWeek({}, { places: { '2-care': { courseId: CARE, since: day } } })
    expect(itineraryOf(TUESDAY, 2, since('2026-09-09'), aPlan())).toEqual([])
    expect(itineraryOf(TUESDAY, 2, since(TUESDAY), aPlan())).toHaveLength(1)
  })

  test('还没开始算数的社团不打断托管', () => {
    const week = aWeek(
      {},
      {
        places: {
          '2-care': { courseId: CARE, since: '2026-09-01' },
          '2-club': { courseId: ROBOT, since: '2026-09-09' },
        },
      },
    )
    expect(spans(itineraryOf(TUESDAY, 2, week, aPlan()))).toEqual(['作业辅导 16:30–18:30'])
  })

  test('被社团切开的两段托管属于同一课次', () => {
    const [before, club, after] = itineraryOf(TUESDAY, 2, both, withClub('17:00', '18:00'))
    expect(before?.sessionId).toBe(`20260908_${CARE}`)
    expect(after?.sessionId).toBe(before?.sessionId)
    expect(club?.sessionId).toBe(`20260908_${ROBOT}`)
  })

  test('延时托管从平常放学接到申请的时间，由延时老师照看', () => {
    const { late } = aPlan()
    expect(lateLeg(TUESDAY, SCHOOL, late, minute('19:30'))).toMatchObject({
      sessionId: '20260908_s1-late',
      block: 'late',
      startsAtMinute: minute('18:30'),
      endsAtMinute: minute('19:30'),
      teacherName: late.teacherName,
      venue: late.venue,
    })
  })
})

describe('任何方案、任何报名次序', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 }))
    .map(([from, length]) => ({ startsAtMinute: 960 + from, endsAtMinute: 960 + from + length }))
  const blocks = fc.array(fc.record({ kind: fc.constantFrom('care' as const, 'club' as const), span }), {
    minLength: 1,
    maxLength: 7,
  })

  /** Everything the pupil could get by asking for each course once, in order, through the rule itself. */
  function enrolled(plan: Plan): PupilWeek {
    let week = aWeek()
    for (const course of Object.values<Course>(plan.courses)) {
      const decided = enrol({ now: at('09:00'), plan, week, courseId: course._id })
      if (!decided.ok || decided.value.kind !== 'claim') continue
      const place = { courseId: course._id, since: TUESDAY }
      const added = Object.fromEntries(decided.value.slots.map((key) => [key, place]))
      week = { ...week, places: { ...week.places, ...added } }
    }
    return week
  }

  const planOf = (
    list: { kind: 'care' | 'club'; span: { startsAtMinute: number; endsAtMinute: number } }[],
  ) =>
    aPlan({
      blocks: list.map(({ kind, span: hours }, i) => ({
        ...aBlock(`b${i}`, kind, '00:00', '00:00'),
        ...hours,
      })),
      courses: Object.fromEntries(
        list.map((_, i) => {
          const id = asId<'Course'>(`c${i}`)
          return [id, aCourse(id, { name: `课${i}`, slots: [{ weekday: 2, blockId: `b${i}` }] })]
        }),
      ),
    })

  const minutesIn = (hours: { startsAtMinute: number; endsAtMinute: number }[]): number[] =>
    hours.flatMap((h) =>
      Array.from({ length: h.endsAtMinute - h.startsAtMinute }, (_, i) => h.startsAtMinute + i),
    )

  test('孩子从不同时该在两处，每一段都有长度，按时间排好', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const plan = planOf(list)
        const legs = itineraryOf(TUESDAY, 2, enrolled(plan), plan)
        expect(legs.length).toBeGreaterThan(0)
        for (const [i, leg] of legs.entries()) {
          expect(leg.startsAtMinute).toBeLessThan(leg.endsAtMinute)
          const next = legs[i + 1]
          if (next !== undefined) expect(leg.endsAtMinute).toBeLessThanOrEqual(next.startsAtMinute)
        }
      }),
    )
  })

  test('有人照看的分钟，恰好是所报时段合起来的分钟', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const plan = planOf(list)
        const week = enrolled(plan)
        const placed = plan.blocks.filter((block) => `2-${block.id}` in week.places)
        const covered = minutesIn(itineraryOf(TUESDAY, 2, week, plan))
        const expected = [...new Set(minutesIn(placed))]
        expect(covered.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b))
      }),
    )
  })
})
