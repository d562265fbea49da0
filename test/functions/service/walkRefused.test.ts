/** Art. 6, 8, 13 · 放学护送: whoever may not serve leads no walk — in the group, as the day begins, named, and at the departure. */
import { aSchool, type GivenSchool } from '../given/aSchool'
import { aGroup, callRoll, EAST, handTo, WEST } from '../given/anEscort'
import { OF_PERSONS, standing, written } from '../given/barring'
import { newOp, Town } from '../given/Town'

const DAY = '2026-11-23'

const rows = OF_PERSONS.map((barring, index) => {
  const [bad, good] = (['bad', 'good'] as const).map((side) => {
    const school = aSchool({ id: `${side}${index}`, day: DAY, pupilsEach: 6 })
    const person = school.lateTeacher
    return standing(school, person, barring[side]({ schoolId: school.school._id, person, day: DAY }))
  })
  if (bad === undefined || good === undefined) throw new Error('two sides')
  return { ...barring, bad, good }
})

const groupOf = (given: GivenSchool, leader = given.lateTeacher) =>
  aGroup(given, leader, null, { _id: `east-${given.school._id}` })
const escortOf = ({ school }: GivenSchool) => `20261123_east-${school._id}`

describe('路队', () => {
  let town: Town
  beforeAll(async () => {
    const sides = rows.flatMap(({ bad, good }) => [bad, good])
    town = await Town.with(
      sides.map(({ given }) => given),
      DAY,
    )
    for (const { given, fill } of sides) {
      await fill(town)
      await town.cloud.db.insertMany('escort_groups', [groupOf(given)])
    }
    await town.openDay()
    await town.at(600)
  })
  afterAll(() => town.close())

  const saving = (given: GivenSchool) => {
    const { schoolId, _id, members, stops, name, route, weekdays, leaderId, secondId } = groupOf(given)
    return { schoolId, op: newOp(), groupId: _id, members, stops, name, route, weekdays, leaderId, secondId }
  }
  const naming = (given: GivenSchool, leaderId = given.lateTeacher._id) => ({
    ...{ schoolId: given.school._id, escortId: escortOf(given), op: newOp() },
    ...{ leaderId, secondId: null, reason: '老师临时有事' },
  })

  test.each(rows)(
    '$name：登记不了，开课时不排上，指定也不行，什么都没写',
    async ({ code, bad: { given } }) => {
      const { openid } = given.office
      const walk = await town.one('escorts', escortOf(given))
      expect(walk).toMatchObject({
        leaderId: '',
        unfit: [{ personId: given.lateTeacher._id, why: { code } }],
      })
      expect((await town.custody(given.pupil(1)._id)).escort).toMatchObject({ leaderId: '' })
      const before = await written(town)
      expect(await town.refusal(openid, 'custody/saveEscortGroup', saving(given))).toBe(code)
      expect(await town.refusal(openid, 'custody/nameEscort', naming(given))).toBe(code)
      const leaving = { schoolId: given.school._id, escortId: escortOf(given), op: newOp(), heads: 1 }
      expect(await town.refusal(given.lateTeacher.openid, 'custody/departEscort', leaving)).toBe(code)
      expect(await town.refusal(given.gate.openid, 'custody/departEscort', leaving)).toBe(
        'escort/nobody-leads',
      )
      expect(await written(town)).toBe(before)
      const { walks } = await town.ask(openid, 'custody/escorts', { schoolId: given.school._id })
      expect(walks[0]).toMatchObject({ isVacant: true, unfit: [expect.stringContaining('孙倩')] })
    },
  )

  test.each(rows)('$name：最后一天还好用，照常带队、登记', async ({ good: { given } }) => {
    const walk = await town.one('escorts', escortOf(given))
    expect(walk.leaderId).toBe(given.lateTeacher._id)
    expect(walk.unfit).toBeUndefined()
    await town.ask(given.office.openid, 'custody/saveEscortGroup', saving(given))
  })
})

/** Nobody's late room runs yet. */
const BEFORE_LATE = [
  { id: 'st1', name: EAST, minute: 1100 },
  { id: 'st2', name: WEST, minute: 1105 },
]

describe('白天才变的', () => {
  const given = aSchool({ id: 'sh', day: DAY, pupilsEach: 6 })
  const schoolId = given.school._id
  const leader = given.lateTeacher
  const second = given.gate
  const all = given.pupils.map(({ _id }) => _id)
  let town: Town
  beforeEach(async () => {
    town = await Town.with([given], DAY)
    await town.cloud.db.insertMany('escort_groups', [
      aGroup(given, leader, second, { _id: 'east-sh', stops: BEFORE_LATE }),
    ])
    await town.openDay()
    await town.at(992)
    await callRoll(town, given)
    await town.at(1050)
    await handTo(town, given, { from: given.teacher(1), to: leader, pupilIds: all })
  })
  afterEach(() => town.close())

  const bar = async ({ _id: personId }: { _id: typeof leader._id }) => {
    const page = await town.ask(given.office.openid, 'people/violation', {
      ...{ schoolId, op: newOp(), personId, side: 'school', day: DAY, words: '体罚学生' },
    })
    return page.violations[0]?.id ?? ''
  }
  const walk = () => town.one('escorts', escortOf(given))
  const leaving = () => ({ schoolId, escortId: escortOf(given), op: newOp(), heads: 6 })
  const depart = () => town.refusal(leader.openid, 'custody/departEscort', leaving())
  const told = async () => {
    await town.timer('notice', 'send')
    const messages = await town.all('messages', { template: 'escort' })
    return messages.map(({ personId }) => personId).sort()
  }
  const leaders = [given.dutyLeader._id, given.office._id].sort()

  test('看一遍就换下来，只告诉一次；换好带队，交接完，就能出发', async () => {
    await bar(leader)
    await town.timer('attendance', 'serviceWatch')
    await town.timer('attendance', 'serviceWatch')
    expect(await walk()).toMatchObject({ leaderId: '', leaderName: '待安排', secondId: second._id })
    expect((await town.custody(all[0]!)).escort).toMatchObject({ leaderId: '', leaderName: '待安排' })
    expect(await told()).toEqual(leaders)
    expect(await depart()).toBe('service/violation')
    await town.ask(given.office.openid, 'custody/nameEscort', {
      ...{ schoolId, escortId: escortOf(given), op: newOp(), leaderId: given.dutyLeader._id },
      ...{ secondId: second._id, reason: '孙老师不能带' },
    })
    expect(await depart()).toBe('escort/not-leader')
    await handTo(town, given, { from: leader, to: given.dutyLeader, pupilIds: all })
    const { openid } = given.dutyLeader
    expect(await town.ask(openid, 'custody/departEscort', leaving())).toMatchObject({ state: 'walking' })
  })

  test('还没看到就要出发：走不成，换下来，马上告诉', async () => {
    const violationId = await bar(leader)
    expect(await depart()).toBe('service/violation')
    expect(await walk()).toMatchObject({ state: 'gathering', leaderId: '', steps: [] })
    expect(await told()).toEqual(leaders)
    await town.ask(given.principal.openid, 'people/liftViolation', {
      ...{ schoolId, op: newOp(), personId: leader._id, side: 'school', violationId, reason: '查明不实' },
    })
    await town.ask(given.office.openid, 'custody/nameEscort', {
      ...{ schoolId, escortId: escortOf(given), op: newOp(), leaderId: leader._id },
      ...{ secondId: second._id, reason: '已经解除' },
    })
    await town.ask(leader.openid, 'custody/departEscort', leaving())
  })

  test('同行的大人不行了：走不成，说是谁；去掉以后带队的自己按人数走', async () => {
    await bar(second)
    expect(await depart()).toBe('service/violation')
    expect(await walk()).toMatchObject({ leaderId: leader._id, secondId: null })
    const { requests, reply } = await town.call(leader.openid, 'custody/departEscort', leaving())
    expect(reply.ok).toBe(true)
    expect(requests).toBeLessThanOrEqual(12)
  })

  test('出发以后的路队不动', async () => {
    await town.ask(leader.openid, 'custody/departEscort', leaving())
    await bar(leader)
    await town.timer('attendance', 'serviceWatch')
    expect(await walk()).toMatchObject({ leaderId: leader._id, state: 'walking' })
    expect((await walk()).unfit).toBeUndefined()
  })
})
