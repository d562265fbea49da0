/** What enrolling costs, in database requests: five at most, warm or cold, whatever comes out of it. */
import type { Action, Input } from '@/contract/api'
import { asId } from '@/domain/ids'
import { aDrawSchool, confirmDraw, openDraw, runUntilDone, SECOND_OPENS, wishing } from './given/aDrawSchool'
import { agreedBy, aSchool, TERM } from './given/aSchool'
import { enrolling, upon } from './given/enrolling'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const TAPPING = 16
const clubs = [
  { id: 'ball', capacity: 60 },
  { id: 'ink', capacity: 60 },
  { id: 'one', capacity: 1 },
]

describe('报名的请求数', () => {
  const here = aSchool({ id: 'sh', day: DAY, pupilsEach: 2 * TAPPING, clubs })
  const there = aSchool({ id: 'yt', day: DAY, pupilsEach: 2, clubs })
  here.guardian(1).wards.push({
    pupilId: there.pupil(1)._id,
    schoolId: there.school._id,
    relation: '妈妈',
    since: TERM.firstDay,
    consents: agreedBy('on-paper', '家长'),
  })
  /** On days of their own: whoever wants both can have both. */
  for (const course of Object.values(here.plan.courses))
    if (course.name === 'ink') course.slots = [{ weekday: 2, blockId: 'club' }]
    else if (course.name === 'ball') course.slots = [{ weekday: 4, blockId: 'club' }]

  let town: Town
  beforeEach(async () => {
    town = await Town.with([here, there], DAY, { instances: 3 })
    await town.at(600)
  })
  afterEach(() => town.close())

  const he = (n: number) => here.pupil(n)._id
  async function cost<A extends Action>(n: number, action: A, input: Input<A>): Promise<[string, number]> {
    const { reply, requests } = await town.call(here.guardian(n).openid, action, input)
    return [reply.ok ? 'ok' : 'refusal' in reply ? reply.refusal.code : reply.say, requests]
  }
  const enrol = (n: number, course: string, op = newOp()) =>
    cost(n, 'enrolment/enrol', enrolling(he(n), `sh-${course}`, op))
  const together = (...parts: ReturnType<typeof enrolling>[]) => ({
    items: parts.flatMap(({ items }) => items),
    signature: null,
    op: newOp(),
  })

  test('一门课四个；同一次再发三个；满了四个；没有名额限制的课三个', async () => {
    const op = newOp()
    expect(await enrol(1, 'ball', op)).toEqual(['ok', 4])
    expect(await enrol(1, 'ball', op)).toEqual(['ok', 3])
    expect(await enrol(1, 'ball')).toEqual(['ok', 3])
    expect(await enrol(2, 'one')).toEqual(['ok', 4])
    expect(await enrol(3, 'one')).toEqual(['enrolment/full', 4])
    await town.ask(here.guardian(3).openid, 'enrolment/withdraw', upon(he(3), here.careCourse(1)))
    expect(await cost(3, 'enrolment/enrol', enrolling(he(3), here.careCourse(1)))).toEqual(['ok', 3])
  })

  test('一个孩子两门课五个；两所学校的两个孩子十个', async () => {
    const two = together(enrolling(he(2), 'sh-ball'), enrolling(he(2), 'sh-ink'))
    expect(await cost(2, 'enrolment/enrol', two)).toEqual(['ok', 5])
    const siblings = together(enrolling(he(1), 'sh-ball'), enrolling(there.pupil(1)._id, 'yt-one'))
    expect(await cost(1, 'enrolment/enrol', siblings)).toEqual(['ok', 10])
  })

  test('退课五个，没报的退课三个；改选六个；候补、不候补各四个', async () => {
    await enrol(1, 'ball')
    await enrol(2, 'one')
    expect(
      await cost(1, 'enrolment/swap', { ...upon(he(1), 'sh-ink'), from: asId<'Course'>('sh-ball') }),
    ).toEqual(['ok', 6])
    expect(await cost(1, 'enrolment/withdraw', upon(he(1), 'sh-ink'))).toEqual(['ok', 5])
    expect(await cost(1, 'enrolment/withdraw', upon(he(1), 'sh-ink'))).toEqual(['ok', 3])
    expect(await cost(3, 'enrolment/wait', { ...upon(he(3), 'sh-one'), signature: null })).toEqual(['ok', 4])
    expect(await cost(3, 'enrolment/stopWaiting', upon(he(3), 'sh-one'))).toEqual(['ok', 4])
  })

  test('函数死在占名额和写记录之间：再报一次七个，名额只占一次', async () => {
    const op = newOp()
    town.cloud.faults.killAfterRequest({ fn: 'enrolment', action: 'enrol', k: 3 })
    await enrol(1, 'ball', op).catch(() => undefined)
    expect(await enrol(1, 'ball', op)).toEqual(['ok', 7])
    expect((await town.one('seats', 'sh-ball')).left).toBe(59)
  })

  test('连点两下、爸爸妈妈两部手机同时点：都报上一次，平均每次不到五个', async () => {
    const told: [string, number][] = []
    const taps = async (n: number) => {
      const op = newOp()
      told.push(...(await Promise.all([enrol(n, 'ball', op), enrol(n, 'ball', op), enrol(n, 'ball')])))
    }
    for (let n = 1; n <= TAPPING; n += 1) await taps(n)
    expect(told.filter(([code]) => code !== 'ok')).toEqual([])
    const total = told.reduce((sum, [, requests]) => sum + requests, 0)
    expect(total / told.length).toBeLessThanOrEqual(5)
    const seats = await town.one('seats', 'sh-ball')
    expect([seats.left, Object.keys(seats.claims).length]).toEqual([60 - TAPPING, TAPPING])
    for (let n = 1; n <= TAPPING; n += 1)
      expect((await town.one('weeks', `${he(n)}:${TERM._id}`)).entries).toHaveLength(1)
  })
})

test('抽签之后的第二轮：刚醒的实例五个、满了也五个，以后四个', async () => {
  const school = aDrawSchool({
    id: 'costs-after-a-draw',
    day: DAY,
    pupils: 6,
    clubs: [
      { id: 'ball', capacity: 9, weekdays: [2] },
      { id: 'one', capacity: 1, weekdays: [4] },
    ],
  })
  const town = await Town.with([school], DAY, { instances: 1, warm: false })
  try {
    await openDraw(town)
    const wishes = wishing(school, 1, { one: ['one'] })
    await town.ask(school.guardian(1).openid, 'enrolment/wishes', wishes)
    await confirmDraw(town, school)
    await runUntilDone(town, school)
    await town.at(SECOND_OPENS)
    const enrol = async (n: number, club: string) => {
      const course = `${school.school._id}-${club}`
      const { reply, requests } = await town.call(
        school.guardian(n).openid,
        'enrolment/enrol',
        enrolling(school.pupil(n)._id, course),
      )
      return [reply.ok ? 'ok' : 'refusal' in reply && reply.refusal.code, requests]
    }
    expect(await enrol(2, 'one')).toEqual(['enrolment/full', 5])
    expect(await enrol(2, 'ball')).toEqual(['ok', 4])
    town.cloud.faults.killBeforeRequest({ fn: 'enrolment', action: 'enrol', k: 1 })
    await enrol(3, 'ball').catch(() => undefined)
    expect(await enrol(3, 'ball')).toEqual(['ok', 5])
    expect(await enrol(3, 'one')).toEqual(['enrolment/full', 4])
  } finally {
    await town.close()
  }
})
