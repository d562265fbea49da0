/** The worst day of first come, first served: calls that cross, acts that come again, functions that die. */
import { asId } from '@/domain/ids'
import { brokenSeats } from '@/domain/enrolment/waitingList'
import { atMinute, MINUTE } from '@/domain/time'
import { SeatClaims } from '@functions/enrolment/seatClaims'
import { instanceEnv } from '@test/platform/cloud/identity'
import { aSchool, TERM } from './given/aSchool'
import { enrolling, upon } from './given/enrolling'
import { Town } from './given/Town'

const DAY = '2026-11-23'
const NOON = atMinute(DAY, 720)

/** A call that began before it wrote after it. */
const DIED_AT = NOON + 30_000

const clubs = [
  { id: 'ball', capacity: 2 },
  { id: 'ink', capacity: 1 },
  { id: 'lab', capacity: 1 },
  { id: 'far', capacity: 1 },
]

describe('报名：交错、重来、半路死掉', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 12, clubs })
  let town: Town
  beforeAll(async () => {
    for (const lab of school.seats.filter(({ _id }) => _id === 'sh-lab'))
      Object.assign(lab, {
        left: 0,
        claims: { [id(2)]: { by: school.guardian(2)._id, at: DIED_AT, op: 'op-died-0001' } },
        dirty: true,
        touchedAt: NOON,
      })
    town = await Town.with([school], DAY)
    Object.assign(process.env, instanceEnv(town.cloud.adminUrl, {}))
    await town.cloud.clock.set(NOON)
  })
  afterAll(() => town.close())

  const guardian = (n: number) => school.guardian(n).openid
  const id = (n: number) => school.pupil(n)._id
  const seats = (course: string) => town.one('seats', `sh-${course}`)
  const held = async (n: number) =>
    [
      ...new Set(
        Object.values((await town.one('weeks', `${id(n)}:${TERM._id}`)).places).map((p) => p.courseId),
      ),
    ].filter((course) => !/care/.test(course))

  test('占了名额就死，又有一次更早开始的请求后写：对账的不会把它忘掉', async () => {
    await town.cloud.clock.set(NOON + MINUTE)
    await town.timer('enrolment', 'reconcile')
    expect(Object.keys((await seats('lab')).claims)).toEqual([id(2)])
    await town.cloud.clock.set(DIED_AT + MINUTE)
    await town.timer('enrolment', 'reconcile')
    expect(await seats('lab')).toMatchObject({ left: 1, claims: {}, dirty: false })
    await town.cloud.clock.set(NOON)
  })

  test('两部手机抢同一个孩子的同一门课：接过来的名额，再来一轮也不是自己的，退回时不碰它', async () => {
    const course = Object.values(school.plan.courses).find((one) => one._id === 'sh-ball')
    if (course === undefined) throw new Error('no course')
    const wanted = [{ pupilId: id(1), course }]
    const claimsOf = (key: string) => new SeatClaims({ key, personId: school.guardian(1)._id, at: NOON })
    const [first, second] = [claimsOf('op-first-0001'), claimsOf('op-second-0001')]
    await first.take(wanted)
    // The second call decides twice: its first round met another change of the week.
    await second.take(wanted)
    await second.take(wanted)
    // Meanwhile the first has recorded the place; the second is refused for another course of its basket.
    await second.giveBack()
    expect(Object.keys((await seats('ball')).claims)).toEqual([id(1)])
    await second.take(wanted)
    await first.take(wanted)
    await first.giveBack()
    expect(Object.keys((await seats('ball')).claims)).toEqual([id(1)])
    expect(brokenSeats(await seats('ball'))).toEqual([])
    await town.cloud.clock.set(NOON + 2 * MINUTE)
    await town.timer('enrolment', 'reconcile')
    expect((await seats('ball')).claims).toEqual({})
    await town.cloud.clock.set(NOON)
  })

  test('接受过、退了、又轮到了：原来那次接受迟到，不会替家长再接一次', async () => {
    const wait = (n: number) =>
      town.ask(guardian(n), 'enrolment/wait', { ...upon(id(n), 'sh-ink'), signature: null })
    const withdraw = (n: number) => town.ask(guardian(n), 'enrolment/withdraw', upon(id(n), 'sh-ink'))
    await town.ask(guardian(3), 'enrolment/enrol', enrolling(id(3), 'sh-ink'))
    await wait(4)
    await withdraw(3)
    const late = upon(id(4), 'sh-ink')
    await town.ask(guardian(4), 'enrolment/accept', late)
    await wait(5)
    await withdraw(4)
    await wait(4)
    await town.ask(guardian(5), 'enrolment/decline', upon(id(5), 'sh-ink'))
    expect(Object.keys((await seats('ink')).offers)).toEqual([id(4)])
    expect(await town.refusal(guardian(4), 'enrolment/accept', late)).toBe('enrolment/changed-since')
    expect(await held(4)).toEqual([])
    expect(Object.keys((await seats('ink')).offers)).toEqual([id(4)])
    await town.ask(guardian(4), 'enrolment/accept', upon(id(4), 'sh-ink'))
    expect(await held(4)).toEqual(['sh-ink'])
  })

  test('两个函数实例的钟差一秒：后来的人排在后面，说好的位次不会变', async () => {
    const wait = (n: number) =>
      town.ask(guardian(n), 'enrolment/wait', { ...upon(id(n), 'sh-far'), signature: null })
    await town.ask(guardian(9), 'enrolment/enrol', enrolling(id(9), 'sh-far'))
    await town.cloud.clock.set(NOON + 1000)
    expect((await wait(10)).placements).toMatchObject([{ state: 'waiting', position: 1 }])
    await town.cloud.clock.set(NOON)
    expect((await wait(11)).placements).toMatchObject([{ state: 'waiting', position: 2 }])
    await town.ask(guardian(9), 'enrolment/withdraw', upon(id(9), 'sh-far'))
    expect(Object.keys((await seats('far')).offers)).toEqual([id(10)])
  })

  test('办过又改了的事，原来那次提交再来：不重办，也不说办好了；再点一次是新的一次', async () => {
    const [enrol, leave] = [enrolling(id(8), 'sh-ball'), upon(id(8), 'sh-ball')]
    const swap = { ...upon(id(8), 'sh-lab'), from: asId<'Course'>('sh-ball') }
    const back = { ...upon(id(8), 'sh-ball'), from: asId<'Course'>('sh-lab') }
    for (let i = 0; i < 2; i += 1) await town.ask(guardian(8), 'enrolment/enrol', enrol)
    for (let i = 0; i < 2; i += 1) await town.ask(guardian(8), 'enrolment/withdraw', leave)
    expect(await town.refusal(guardian(8), 'enrolment/enrol', enrol)).toBe('enrolment/changed-since')
    expect(await held(8)).toEqual([])
    await town.ask(guardian(8), 'enrolment/enrol', enrolling(id(8), 'sh-ball'))
    expect(await town.refusal(guardian(8), 'enrolment/withdraw', leave)).toBe('enrolment/changed-since')
    expect(await held(8)).toEqual(['sh-ball'])
    for (let i = 0; i < 2; i += 1) await town.ask(guardian(8), 'enrolment/swap', swap)
    await town.ask(guardian(8), 'enrolment/swap', back)
    expect(await town.refusal(guardian(8), 'enrolment/swap', swap)).toBe('enrolment/changed-since')
    expect(await held(8)).toEqual(['sh-ball'])
    for (const course of ['ball', 'lab']) expect(brokenSeats(await seats(course))).toEqual([])
  })

  test('时限刚过、定时器还没到：马上再候补，排到队尾，名额给下一位', async () => {
    const wait = (n: number) =>
      town.ask(guardian(n), 'enrolment/wait', { ...upon(id(n), 'sh-ink'), signature: null })
    for (const n of [6, 7]) await wait(n)
    await town.ask(guardian(4), 'enrolment/withdraw', upon(id(4), 'sh-ink'))
    const until = (await seats('ink')).offers[id(6)]?.until ?? 0
    await town.cloud.clock.set(until)
    const { placements } = await wait(6)
    expect(placements).toMatchObject([{ state: 'waiting', position: 1 }])
    const then = await seats('ink')
    expect([Object.keys(then.offers), Object.keys(then.waiters), brokenSeats(then)]).toEqual([
      [id(7)],
      [id(6)],
      [],
    ])
    await town.cloud.clock.set(NOON)
  })
})

describe('候补的课占两天，两天各有一门课挡着', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    pupilsEach: 3,
    clubs: [
      { id: 'mon', capacity: 9 },
      { id: 'tue', capacity: 9 },
      { id: 'both', capacity: 1 },
    ],
  })
  const days: Record<string, number[]> = { 'sh-mon': [1], 'sh-tue': [2], 'sh-both': [1, 2] }
  for (const course of Object.values(school.plan.courses))
    course.slots = course.slots.filter(({ weekday }) => days[course._id]?.includes(weekday) ?? true)
  let town: Town
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.cloud.clock.set(NOON)
  })
  afterAll(() => town.close())

  test('要名额会同时退掉两门，选课页先把两门都说出来', async () => {
    const guardian = (n: number) => school.guardian(n).openid
    const pupilId = school.pupil(2)._id
    await town.ask(guardian(1), 'enrolment/enrol', enrolling(school.pupil(1)._id, 'sh-both'))
    for (const course of ['sh-mon', 'sh-tue'])
      await town.ask(guardian(2), 'enrolment/enrol', enrolling(pupilId, course))
    await town.ask(guardian(2), 'enrolment/wait', { ...upon(pupilId, 'sh-both'), signature: null })
    await town.ask(guardian(1), 'enrolment/withdraw', upon(school.pupil(1)._id, 'sh-both'))
    const { courses } = await town.ask(guardian(2), 'enrolment/board', { pupilId, termId: null })
    const offered = courses.find(({ courseId }) => courseId === 'sh-both')
    expect(offered).toMatchObject({ state: 'offered', clashWith: { name: 'mon、tue' } })
    const { placements } = await town.ask(guardian(2), 'enrolment/accept', upon(pupilId, 'sh-both'))
    expect(placements.map(({ courseId, state }) => [courseId, state])).toEqual([
      ['sh-both', 'placed'],
      ['sh-mon', 'free'],
      ['sh-tue', 'free'],
    ])
  })
})
