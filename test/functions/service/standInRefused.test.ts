/** Art. 6, 8, 13 · 代课: nobody stands in who may not serve, or who is elsewhere at that hour; asked, named and accepting. */
import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { aSchool, type GivenSchool } from '../given/aSchool'
import { OF_PERSONS, standing, written } from '../given/barring'
import { newOp, Town } from '../given/Town'

const DAY = '2026-09-15'
const careOf = ({ school }: GivenSchool, n = 1) => asId<'Session'>(`20260915_${school._id}-care-${n}`)
const choice = (given: GivenSchool, to: Person, n = 1) => ({
  ...{ schoolId: given.school._id, sessionId: careOf(given, n), op: newOp(), to: to._id },
  reason: '突然生病',
})

const rows = OF_PERSONS.map((barring, index) => {
  const [bad, good] = (['bad', 'good'] as const).map((side) => {
    const school = aSchool({ id: `${side}${index}`, day: DAY, pupilsEach: 1 })
    const person = school.lateTeacher
    return standing(school, person, barring[side]({ schoolId: school.school._id, person, day: DAY }))
  })
  if (bad === undefined || good === undefined) throw new Error('two sides')
  return { ...barring, bad, good }
})

describe('请人代课', () => {
  let town: Town
  beforeAll(async () => {
    const sides = rows.flatMap(({ bad, good }) => [bad, good])
    town = await Town.with(
      sides.map(({ given }) => given),
      DAY,
    )
    for (const { fill } of sides) await fill(town)
    await town.openDay()
    await town.at(600)
  })
  afterAll(() => town.close())

  test.each(rows)(
    '$name：请不了，也指定不了，名单上说为什么，什么都没写',
    async ({ code, bad: { given } }) => {
      const { lateTeacher: to, office, dutyLeader } = given
      const { openid } = given.teacher(1)
      const before = await written(town)
      expect(await town.refusal(openid, 'attendance/askStandIn', choice(given, to))).toBe(code)
      for (const by of [office, dutyLeader])
        expect(await town.refusal(by.openid, 'attendance/nameStandIn', choice(given, to))).toBe(code)
      const lesson = { schoolId: given.school._id, sessionId: careOf(given) }
      const { colleagues } = await town.ask(openid, 'attendance/standInColleagues', lesson)
      expect(colleagues.find((one) => one.personId === to._id)).toMatchObject({
        clash: null,
        lack: expect.any(String),
      })
      expect(colleagues.some((one) => one.isEmergency)).toBe(false)
      expect(await written(town)).toBe(before)
    },
  )

  test.each(rows)('$name：最后一天还好用，请得到，答应得了', async ({ good: { given } }) => {
    const { openid } = given.teacher(1)
    await town.ask(openid, 'attendance/askStandIn', choice(given, given.lateTeacher))
    const yes = {
      schoolId: given.school._id,
      sessionId: careOf(given),
      op: newOp(),
      accept: true,
      reason: '',
    }
    await town.ask(given.lateTeacher.openid, 'attendance/answerStandIn', yes)
    expect((await town.one('sessions', careOf(given))).teacherId).toBe(given.lateTeacher._id)
  })
})

describe('两处、两部手机', () => {
  const given = aSchool({ id: 'sh', day: DAY, homerooms: 3, pupilsEach: 1 })
  const far = aSchool({ id: 'far', day: DAY, pupilsEach: 1 })
  const schoolId = given.school._id
  const free = given.lateTeacher
  let town: Town
  afterEach(() => town.close())
  const open = async (schools: GivenSchool[]) => {
    town = await Town.with(schools, DAY)
    await town.openDay()
    await town.at(600)
  }
  const answer = (by: Person, n = 1, accept = true) =>
    town.refusal(by.openid, 'attendance/answerStandIn', {
      ...{ schoolId, sessionId: careOf(given, n), op: newOp(), accept, reason: '' },
    })

  test('请了以后才记的违规：答应不了，课还是原来老师的', async () => {
    await open([given])
    await town.ask(given.teacher(1).openid, 'attendance/askStandIn', choice(given, free))
    await town.ask(given.office.openid, 'people/violation', {
      ...{ schoolId, op: newOp(), personId: free._id, side: 'school', day: DAY, words: '体罚学生' },
    })
    const before = await written(town)
    expect(await answer(free)).toBe('service/violation')
    expect(await written(town)).toBe(before)
  })

  test('请了以后又有了自己的课：答应不了', async () => {
    await open([given])
    await town.ask(given.teacher(1).openid, 'attendance/askStandIn', choice(given, free))
    await town.ask(given.office.openid, 'attendance/nameStandIn', choice(given, free, 2))
    const before = await written(town)
    expect(await answer(free)).toBe('stand-in/clash')
    expect(await written(town)).toBe(before)
  })

  test('那时在另一所学校有课：请不了，名单上写着那节课', async () => {
    const care = far.careCourse(1)
    const course = far.plan.courses[care]
    if (course === undefined) throw new Error('no course')
    const lent = {
      ...far,
      plan: { ...far.plan, courses: { ...far.plan.courses, [care]: { ...course, teacherId: free._id } } },
      trainings: far.trainings.map((term) => ({
        ...term,
        held: term.held.map((one) => ({
          ...one,
          present: [...one.present, { personId: free._id, name: free.name }],
        })),
      })),
    }
    const visiting = { schoolId: far.school._id, role: 'teacher' as const, from: '2026-09-01', to: null }
    const persons = given.persons.map((one) =>
      one._id === free._id ? { ...one, appointments: [...one.appointments, visiting] } : one,
    )
    await open([{ ...given, persons }, lent])
    expect((await town.one('sessions', careOf(far))).teacherId).toBe(free._id)
    const { openid } = given.teacher(1)
    const before = await written(town)
    expect(await town.refusal(openid, 'attendance/askStandIn', choice(given, free))).toBe('stand-in/clash')
    const lesson = { schoolId, sessionId: careOf(given) }
    const { colleagues } = await town.ask(openid, 'attendance/standInColleagues', lesson)
    expect(colleagues.find((one) => one.personId === free._id)).toMatchObject({
      clash: '16:30–18:30 三(1)班作业辅导',
      lack: null,
    })
    expect(await written(town)).toBe(before)
  })

  test('两部手机同时把一位老师指定到两节课：最多一节是他的', async () => {
    await open([given])
    const calls = [given.office, given.dutyLeader].map((by, index) =>
      town.call(by.openid, 'attendance/nameStandIn', choice(given, free, index + 1)),
    )
    await Promise.all(calls)
    await town.timer('attendance', 'healStandIns')
    const sessions = await town.all('sessions', { schoolId })
    const care = sessions.filter(({ block }) => block === 'care')
    expect(care.filter(({ teacherId }) => teacherId === free._id).length).toBeLessThanOrEqual(1)
    for (const session of care.filter(({ teacherId }) => teacherId !== free._id))
      expect(session.teacherId).toMatch(/^sh-t-\d$/)
  })

  test('没有人的课，值班领导亲自接；她请了别人、别人没答应以前还是她的', async () => {
    const teacher = given.teacher(1)
    const leader = given.dutyLeader
    const untrained = standing(given, teacher, { isTrained: false }).given
    const vacant = standing(untrained, leader, { isTrained: false }).given
    const teaches = { schoolId, role: 'teacher' as const, from: '2026-09-01', to: null }
    const persons = given.persons.map((one) =>
      one._id === leader._id ? { ...one, appointments: [...one.appointments, teaches] } : one,
    )
    await open([{ ...vacant, persons }])
    const lesson = { schoolId, sessionId: careOf(given) }
    const { colleagues } = await town.ask(leader.openid, 'attendance/standInColleagues', lesson)
    expect(colleagues[0]).toMatchObject({ personId: leader._id, isEmergency: true, clash: null, lack: null })
    const ofOffice = await town.ask(given.office.openid, 'attendance/standInColleagues', lesson)
    expect(ofOffice.colleagues.some((one) => one.isEmergency)).toBe(false)
    const byOffice = choice(given, leader)
    expect(await town.refusal(given.office.openid, 'attendance/nameStandIn', byOffice)).toBe(
      'service/untrained',
    )
    const own = choice(given, leader)
    await town.ask(leader.openid, 'attendance/nameStandIn', own)
    await town.ask(leader.openid, 'attendance/nameStandIn', own)
    await town.ask(leader.openid, 'attendance/askStandIn', choice(given, free))
    await town.timer('attendance', 'serviceWatch')
    expect(await town.one('sessions', careOf(given))).toMatchObject({
      teacherId: leader._id,
      standIn: { state: 'asked', to: free._id },
    })
  })
})
