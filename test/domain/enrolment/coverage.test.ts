import fc from 'fast-check'
import { addCounts, coverageOf, waitingIn, type CoverageFacts } from '@/domain/enrolment/coverage'
import { newSeats } from '@/domain/enrolment/newSeats'
import type { Seats, WeekEntry } from '@/domain/enrolment/PupilWeek'
import { shortageOf } from '@/domain/enrolment/shortage'
import { weekId } from '@/domain/ids'
import { aPlan, CARE, careCourse, CHOIR, ROBOT } from '../given/aPlan'
import { aWeek } from '../given/aWeek'
import { LIN, MOTHER, pupilOf, SCHOOL, TERM, ZHOU } from '../given/people'

const child = (
  id: string,
  places: Parameters<typeof aWeek>[0] = {},
  more: Parameters<typeof aWeek>[1] = {},
) => aWeek(places, { _id: weekId(pupilOf(id), TERM), pupilId: pupilOf(id), ...more })
const FIVE = { '1-care': CARE, '2-care': CARE, '3-care': CARE, '4-care': CARE, '5-care': CARE }
const left: WeekEntry = {
  op: 'op',
  at: 0,
  by: MOTHER,
  kind: 'withdrawn',
  courseId: ROBOT,
  how: 'tap',
  from: '2026-09-09',
  words: '',
}
const facts = (weeks: CoverageFacts['weeks'], more: Partial<CoverageFacts> = {}): CoverageFacts => ({
  weeks,
  wished: new Set(),
  waiting: new Set(),
  ...more,
})

describe('覆盖面', () => {
  test('报过、填过志愿、在候补，都算提出过；有课才算安排上；周一到周五天天有课才算五天', () => {
    const weeks = [
      child('five', FIVE),
      child('four', { '1-care': CARE, '2-care': CARE, '3-care': CARE, '4-care': CARE }),
      child('left', {}, { entries: [left] }),
      child('wished'),
      child('waits'),
      child('silent'),
    ]
    const wished = new Set([pupilOf('wished')])
    const waiting = new Set([pupilOf('waits'), pupilOf('four')])
    expect(coverageOf(facts(weeks, { wished, waiting }))).toMatchObject({
      pupils: 6,
      asked: 5,
      placed: 2,
      waiting: 2,
      fiveDays: 1,
    })
  })

  test('一天有两门课还是一天', () => {
    const two = { ...FIVE, '2-club': ROBOT }
    delete (two as Partial<typeof two>)['5-care']
    expect(coverageOf(facts([child('a', two)])).fiveDays).toBe(0)
  })

  test('排在候补里和留着名额的都算候补，一个孩子排两门只算一个', () => {
    const seats = newSeats({
      _id: ROBOT,
      schoolId: SCHOOL,
      termId: TERM,
      courseId: ROBOT,
      day: null,
      capacity: 1,
    })
    const lines: Seats[] = [
      { ...seats, waiters: { a: 1, b: 2 } as Seats['waiters'] },
      {
        ...seats,
        offers: { a: { at: 0, until: 1, order: 1 }, c: { at: 0, until: 1, order: 1 } } as Seats['offers'],
      },
    ]
    expect([...waitingIn(lines)].sort()).toEqual(['a', 'b', 'c'])
  })

  test('没有学生的学校，样样是零', () =>
    expect(coverageOf(facts([]))).toEqual({
      pupils: 0,
      asked: 0,
      placed: 0,
      waiting: 0,
      fiveDays: 0,
      homerooms: [],
    }))

  test('各班加起来就是全校；安排上的从不超过提出的，提出的从不超过人数', () => {
    const any = fc.array(
      fc.record({
        homeroomName: fc.constantFrom('三（1）班', '三（2）班', '四（1）班'),
        places: fc.constantFrom({}, FIVE, { '2-club': CHOIR }),
        entries: fc.constantFrom<WeekEntry[]>([], [left]),
        wishes: fc.boolean(),
        waits: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(any, (children) => {
        const weeks = children.map((one, i) =>
          child(`c${i}`, one.places, { homeroomName: one.homeroomName, entries: one.entries }),
        )
        const those = (which: 'wishes' | 'waits') =>
          new Set(children.flatMap((one, i) => (one[which] ? [pupilOf(`c${i}`)] : [])))
        const { homerooms, ...school } = coverageOf(
          facts(weeks, { wished: those('wishes'), waiting: those('waits') }),
        )
        expect(addCounts(homerooms)).toEqual(school)
        for (const row of [school, ...homerooms]) {
          expect(row.placed).toBeLessThanOrEqual(row.asked)
          expect(row.waiting).toBeLessThanOrEqual(row.asked)
          expect(row.fiveDays).toBeLessThanOrEqual(row.placed)
          expect(row.asked).toBeLessThanOrEqual(row.pupils)
        }
      }),
    )
  })
})

describe('托管还差多少', () => {
  const plan = aPlan({ venues: [{ name: '三（1）班教室', seats: 50, offCampus: false }] })
  const short = (pupils: number, carePupilsPerTeacher = 45, of = plan) =>
    shortageOf(
      of,
      Array.from({ length: pupils }, (_, i) => child(`c${i}`, { '2-care': CARE })),
      { carePupilsPerTeacher },
    )

  test.each([
    [0, []],
    [45, []],
    [46, [{ teachersShort: 1, roomsShort: 0 }]],
    [50, [{ teachersShort: 1, roomsShort: 0 }]],
    [51, [{ teachersShort: 1, roomsShort: 1 }]],
    [95, [{ teachersShort: 2, roomsShort: 1 }]],
    [96, [{ teachersShort: 2, roomsShort: 2 }]],
  ])('一位老师、五十个座位、每四十五人一位老师，来了 %i 个', (pupils, expected) =>
    expect(short(pupils)).toMatchObject(expected),
  )

  test('说得出是哪个年级、星期几、有几位老师几间教室', () =>
    expect(short(46)).toEqual([
      { grade: 3, weekday: 2, pupils: 46, teachers: 1, teachersShort: 1, rooms: 1, roomsShort: 0 },
    ]))

  test('两个班各有老师和教室，一起算；只报社团的不算在托管里', () => {
    const other = { ...careCourse, _id: CHOIR, teacherId: LIN, venue: '图书馆' }
    const two = aPlan({ courses: { [CARE]: { ...careCourse, teacherId: ZHOU }, [CHOIR]: other } })
    expect(short(90, 45, two)).toEqual([])
    expect(shortageOf(plan, [child('a', { '2-club': ROBOT })], { carePupilsPerTeacher: 1 })).toEqual([])
  })
})
