/** Art. 6, 8, 13: a single lesson goes to no day on which its teacher, or its provider, may not serve; nor into a second room. */
import { slotKey } from '@/domain/enrolment/PupilWeek'
import { asId } from '@/domain/ids'
import type { Course } from '@/domain/plan/Plan'
import { atMinute } from '@/domain/time'
import { aSchool, type GivenSchool } from '../given/aSchool'
import { BARRINGS, standing, written } from '../given/barring'
import { newOp, Town } from '../given/Town'

const MONDAY = '2026-09-14'
const TUESDAY = '2026-09-15'
/** A Saturday on which Tuesday's timetable runs. */
const MAKE_UP = '2026-09-19'
const ROOM = '舞蹈室'

function schoolOf(id: string): GivenSchool {
  const given = aSchool({ id, day: MONDAY, pupilsEach: 1, clubs: [{ id: 'ball', capacity: 20 }] })
  const { plan } = given
  const calendar = {
    ...plan.calendar,
    makeUp: { [MAKE_UP]: 2 as const },
    city: { ...plan.calendar.city, makeUp: { [MAKE_UP]: '调休' } },
  }
  return {
    ...given,
    plan: { ...plan, calendar, venues: [...plan.venues, { name: ROOM, seats: 40, offCampus: false }] },
  }
}
const ballOf = ({ school }: GivenSchool) => asId<'Course'>(`${school._id}-ball`)
function withBall(given: GivenSchool, fields: Partial<Course>): GivenSchool {
  const id = ballOf(given)
  const course = given.plan.courses[id]
  if (course === undefined) throw new Error('no course')
  // Each day but Monday is free of it.
  const slots = [{ weekday: 1 as const, blockId: 'club' }]
  return {
    ...given,
    plan: { ...given.plan, courses: { ...given.plan.courses, [id]: { ...course, slots, ...fields } } },
  }
}

const rows = BARRINGS.filter(
  ({ code }) => code !== 'service/price-above' && code !== 'service/price-missing',
).map((barring, index) => {
  const [bad, good] = (['bad', 'good'] as const).map((side) => {
    const school = schoolOf(`${side}${index}`)
    const person = school.clubTeacher('ball')
    const facts = barring[side]({ schoolId: school.school._id, person, day: TUESDAY })
    const { given, fill } = standing(school, person, facts)
    return { given: withBall(given, facts.course ?? {}), fill }
  })
  if (bad === undefined || good === undefined) throw new Error('two sides')
  return { ...barring, bad, good }
})

const moving = (given: GivenSchool, toDay: string, startsAtMinute = 1050) => ({
  ...{ schoolId: given.school._id, day: MONDAY, courseId: ballOf(given) },
  slot: slotKey({ weekday: 1, blockId: 'club' }),
  change: { kind: 'moved' as const, toDay, startsAtMinute, endsAtMinute: startsAtMinute + 45, venue: ROOM },
  ...{ reason: '场地要检修', op: newOp() },
})

describe('改一次课', () => {
  let town: Town
  beforeAll(async () => {
    town = await Town.with(
      rows.flatMap(({ bad, good }) => [bad.given, good.given]),
      MONDAY,
    )
    for (const { bad, good } of rows) {
      await bad.fill(town)
      await good.fill(town)
    }
    await town.cloud.clock.set(atMinute('2026-09-11', 600))
  })
  afterAll(() => town.close())

  test.each(rows)('$name：改不到那一天，什么都没写', async ({ code, bad: { given } }) => {
    const before = await written(town)
    const { openid } = given.principal
    expect(await town.refusal(openid, 'plan/changeSession', moving(given, TUESDAY))).toBe(code)
    expect(await written(town)).toBe(before)
  })

  test.each(rows)('$name：最后一天还好用，就改得过去', async ({ good: { given } }) => {
    const { change } = await town.ask(given.principal.openid, 'plan/changeSession', moving(given, TUESDAY))
    expect(change).toMatchObject({ kind: 'moved', toDay: TUESDAY })
  })

  test('最后一天过了，调休那天也不行', async () => {
    const ended = rows.filter(({ name }) => name.includes('昨天到期'))
    expect(ended.length).toBeGreaterThan(3)
    for (const { code, good } of ended) {
      const { openid } = good.given.principal
      const [act] = (await town.one('plans', good.given.plan._id)).acts ?? []
      await town.ask(openid, 'plan/undoChange', {
        ...{ schoolId: good.given.school._id, day: MONDAY, courseId: ballOf(good.given) },
        ...{ changeOp: act?.op ?? '', op: newOp() },
      })
      expect(await town.refusal(openid, 'plan/changeSession', moving(good.given, MAKE_UP))).toBe(code)
    }
  })
})

describe('一位老师两间教室', () => {
  let town: Town
  afterEach(() => town.close())

  const north = withBall(schoolOf('north'), {})
  const shared = north.clubTeacher('ball')
  const far = schoolOf('far')
  const farId = far.school._id
  const care = far.careCourse(1)
  /** Care of the other school, 16:30–18:30 on every weekday, is taught by the north's teacher of the ball club. */
  const lent: GivenSchool = {
    ...far,
    plan: {
      ...far.plan,
      courses: { ...far.plan.courses, [care]: { ...far.plan.courses[care]!, teacherId: shared._id } },
    },
  }
  const visiting = { schoolId: farId, role: 'teacher' as const, from: '2026-09-01', to: null }
  const both = (to: string | null): GivenSchool => ({
    ...north,
    persons: north.persons.map((one) =>
      one._id === shared._id ? { ...one, appointments: [...one.appointments, { ...visiting, to }] } : one,
    ),
  })
  const open = async (given: GivenSchool) => {
    town = await Town.with([given, lent], MONDAY)
    await town.cloud.clock.set(atMinute('2026-09-11', 600))
  }

  test('那天那时在另一所学校有课，不能挪过去；不在那边任职了就可以', async () => {
    await open(both(MONDAY))
    await town.ask(north.principal.openid, 'plan/changeSession', moving(north, TUESDAY))
    await town.close()
    await open(both(TUESDAY))
    const before = await written(town)
    const { reply } = await town.call(north.principal.openid, 'plan/changeSession', moving(north, TUESDAY))
    expect(reply).toMatchObject({
      ok: false,
      say: '李ball老师 16:30–18:30 已有「作业辅导」，不能同时在两处。请另找人。',
    })
    expect(await written(town)).toBe(before)
  })
})
