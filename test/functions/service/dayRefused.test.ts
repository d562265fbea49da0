/** Art. 6, 8, 13: on the day. Whoever may not serve is not put on; the roll, a stand-in and the duty leader's own last way. */
import { asId } from '@/domain/ids'
import type { Course } from '@/domain/plan/Plan'
import { aSchool, type GivenSchool } from '../given/aSchool'
import { BARRINGS, standing, written } from '../given/barring'
import { newOp, Town } from '../given/Town'

const DAY = '2026-09-15'

function withCourse(given: GivenSchool, fields: Partial<Course>): GivenSchool {
  const id = given.careCourse(1)
  const course = given.plan.courses[id]
  if (course === undefined) throw new Error('no course')
  return {
    ...given,
    plan: { ...given.plan, courses: { ...given.plan.courses, [id]: { ...course, ...fields } } },
  }
}

const rows = BARRINGS.map((barring, index) => {
  const [bad, good] = (['bad', 'good'] as const).map((side) => {
    const school = aSchool({ id: `${side}${index}`, day: DAY, pupilsEach: 1 })
    const person = school.teacher(1)
    const facts = barring[side]({ schoolId: school.school._id, person, day: DAY })
    const { given, fill } = standing(school, person, facts)
    return { given: withCourse(given, facts.course ?? {}), fill }
  })
  if (bad === undefined || good === undefined) throw new Error('two sides')
  return { ...barring, bad, good }
})

describe('当天', () => {
  let town: Town
  beforeAll(async () => {
    town = await Town.with(
      rows.flatMap(({ bad, good }) => [bad.given, good.given]),
      DAY,
    )
    for (const { bad, good } of rows) {
      await bad.fill(town)
      await good.fill(town)
    }
    await town.openDay()
    await town.at(980)
  })
  afterAll(() => town.close())

  const lessonOf = ({ school }: GivenSchool) =>
    town.one('sessions', `${DAY.split('-').join('')}_${school._id}-care-1`)
  const rollOf = (given: GivenSchool) => ({
    ...{ schoolId: given.school._id, sessionId: asId<'Session'>(`20260915_${given.school._id}-care-1`) },
    ...{ op: newOp(), marks: { [given.pupil(1)._id]: 'present' as const } },
  })
  const naming = (given: GivenSchool, to: string) => ({
    ...{ schoolId: given.school._id, sessionId: asId<'Session'>(`20260915_${given.school._id}-care-1`) },
    ...{ op: newOp(), to: asId<'Person'>(to), reason: '原来的老师不能上' },
  })

  test.each(rows)(
    '$name：开课时不排上，点不了名，指定也不行，什么都没写',
    async ({ code, of, bad: { given } }) => {
      const teacher = given.teacher(1)
      expect(await lessonOf(given)).toMatchObject({
        teacherId: '',
        unfit: { personId: teacher._id, why: { code } },
      })
      const custody = await town.custody(given.pupil(1)._id)
      expect(custody.itinerary[0]).toMatchObject({ teacherId: '' })
      const before = await written(town)
      expect(await town.refusal(teacher.openid, 'attendance/submitRoll', rollOf(given))).toBe(code)
      const whom = of === 'person' ? teacher : given.lateTeacher
      const { openid } = given.office
      expect(await town.refusal(openid, 'attendance/nameStandIn', naming(given, whom._id))).toBe(code)
      expect(await written(town)).toBe(before)
    },
  )

  test.each(rows)('$name：最后一天还好用，照常开课、点名', async ({ good: { given } }) => {
    const session = await lessonOf(given)
    expect(session.unfit).toBeUndefined()
    const { openid } = given.teacher(1)
    expect((await town.ask(openid, 'attendance/submitRoll', rollOf(given))).present).toBe(1)
  })
})
