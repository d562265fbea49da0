import { brokenSeats, lineOf } from '@/domain/enrolment/waitingList'
import { atMinute } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { enrolling, upon } from './given/enrolling'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'

describe('报名', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 7,
    pupilsEach: 45,
    clubs: [
      { id: 'ball', capacity: 40 },
      { id: 'ink', capacity: 2 },
      { id: 'lab', capacity: 30 },
    ],
  })
  let town: Town
  beforeAll(async () => {
    town = await Town.with([school], DAY, { instances: 4 })
    await town.at(600)
  })
  afterAll(() => town.close())
  const ball = 'sh-ball'
  const ink = 'sh-ink'
  const lab = 'sh-lab'

  test('三百个家长抢四十个名额：四十人报上，二百六十人被告知已满，没有冲突，没有多占', async () => {
    const replies = await Promise.all(
      Array.from({ length: 300 }, (_, i) =>
        town.call(school.guardian(i + 1).openid, 'enrolment/enrol', enrolling(school.pupil(i + 1)._id, ball)),
      ),
    )
    const placed = replies.filter(({ reply }) => reply.ok)
    const told = replies.map(({ reply }) =>
      reply.ok ? 'placed' : 'refusal' in reply ? reply.refusal.code : 'fault',
    )
    expect(placed).toHaveLength(40)
    expect(told.filter((word) => word === 'enrolment/full')).toHaveLength(260)
    const seats = await town.one('seats', 'sh-ball')
    expect(seats.left).toBe(0)
    const recorded = (await town.all('weeks')).filter((week) => week.places['1-club']?.courseId === ball)
    expect(recorded.map((week) => week.pupilId).sort()).toEqual(Object.keys(seats.claims).sort())
    expect(recorded).toHaveLength(40)
    for (const { requests } of placed) expect(requests).toBeLessThanOrEqual(5)
  })

  test('没抢到的二百六十人都去候补，十个报上的同时退课：名额依次给前十位，一个不多，谁也没被插队', async () => {
    const before = await town.one('seats', 'sh-ball')
    const others = school.pupils.slice(0, 300).filter(({ _id }) => before.claims[_id] === undefined)
    const guardianOf = (pupilId: string) =>
      school.guardian(school.pupils.findIndex((p) => p._id === pupilId) + 1)
    const call = (action: 'enrolment/wait' | 'enrolment/withdraw', pupilId: string) =>
      action === 'enrolment/wait'
        ? town.call(guardianOf(pupilId).openid, action, { ...upon(pupilId, ball), signature: null })
        : town.call(guardianOf(pupilId).openid, action, upon(pupilId, ball))
    const waits = await Promise.all(others.map(({ _id }) => call('enrolment/wait', _id)))
    expect(waits.every(({ reply }) => reply.ok)).toBe(true)
    const line = lineOf(await town.one('seats', 'sh-ball')).map(({ pupilId }) => pupilId)
    expect([...line].sort()).toEqual(others.map(({ _id }) => _id).sort())
    const leaving = Object.keys(before.claims).slice(0, 10)
    await Promise.all(leaving.map((pupilId) => call('enrolment/withdraw', pupilId)))
    await town.timer('enrolment', 'offerSeats')
    const after = await town.one('seats', 'sh-ball')
    expect(brokenSeats(after)).toEqual([])
    expect(after).toMatchObject({ left: 0, offered: 10, waiting: 250 })
    expect(Object.keys(after.offers).sort()).toEqual(line.slice(0, 10).sort())
  })

  test('同一个家长连点八次，只占一个名额，只有一条记录，每次都答已报上', async () => {
    const pupil = school.pupil(301)
    const op = newOp()
    const replies = await Promise.all(
      Array.from({ length: 8 }, () =>
        town.call(school.guardian(301).openid, 'enrolment/enrol', enrolling(pupil._id, lab, op)),
      ),
    )
    expect(replies.every(({ reply }) => reply.ok)).toBe(true)
    expect((await town.one('seats', 'sh-lab')).left).toBe(29)
    const week = await town.one('weeks', `${pupil._id}:2026-autumn`)
    expect(week.entries).toHaveLength(1)
  })

  test('同一时段已有社团时拒绝，名额不被占去', async () => {
    const code = await town.refusal(
      school.guardian(301).openid,
      'enrolment/enrol',
      enrolling(school.pupil(301)._id, ink),
    )
    expect(code).toBe('enrolment/clash')
    expect((await town.one('seats', 'sh-ink')).left).toBe(2)
  })

  test('两部手机同时给同一个孩子报两个冲突的社团，只成一个，另一个的名额退回', async () => {
    const pupil = school.pupil(302)
    const openid = school.guardian(302).openid
    const before = {
      ink: (await town.one('seats', 'sh-ink')).left,
      lab: (await town.one('seats', 'sh-lab')).left,
    }
    const replies = await Promise.all(
      [ink, lab].map((courseId) => town.call(openid, 'enrolment/enrol', enrolling(pupil._id, courseId))),
    )
    expect(replies.filter(({ reply }) => reply.ok)).toHaveLength(1)
    const after = {
      ink: (await town.one('seats', 'sh-ink')).left,
      lab: (await town.one('seats', 'sh-lab')).left,
    }
    expect(before.ink + before.lab - after.ink - after.lab).toBe(1)
  })

  test('退课后名额回来，别人可以报上', async () => {
    const pupil = school.pupil(301)
    const { placements } = await town.ask(
      school.guardian(301).openid,
      'enrolment/withdraw',
      upon(pupil._id, lab),
    )
    const seats = await town.one('seats', 'sh-lab')
    expect(placements).toMatchObject([{ state: 'free', left: seats.left, since: null }])
    expect(seats.claims[pupil._id]).toBeUndefined()
    expect((await town.one('weeks', `${pupil._id}:2026-autumn`)).places['1-club']).toBeUndefined()
  })

  test('函数死在占名额和写记录之间：重报成功且不多占；不再来的，一分钟后名额退回', async () => {
    const [again, never] = [303, 304]
    for (const n of [again, never]) {
      town.cloud.faults.killAfterRequest({ fn: 'enrolment', action: 'enrol', k: 3 })
      const died = await town
        .call(school.guardian(n).openid, 'enrolment/enrol', enrolling(school.pupil(n)._id, lab))
        .then(
          () => 'answered',
          () => 'died',
        )
      expect(died).toBe('died')
    }
    const half = await town.one('seats', 'sh-lab')
    expect(half.claims[school.pupil(again)._id]).toBeDefined()
    const left = half.left
    await town.ask(school.guardian(again).openid, 'enrolment/enrol', enrolling(school.pupil(again)._id, lab))
    expect((await town.one('seats', 'sh-lab')).left).toBe(left)
    await town.at(602)
    await town.timer('enrolment', 'reconcile')
    await town.timer('enrolment', 'reconcile')
    const healed = await town.one('seats', 'sh-lab')
    expect(healed.claims[school.pupil(never)._id]).toBeUndefined()
    expect(healed.claims[school.pupil(again)._id]).toBeDefined()
    expect(healed.left).toBe(left + 1)
    expect(brokenSeats(healed)).toEqual([])
  })

  test('退课写了记录、名额还没退就死了：马上再报还是那个名额；不再来的，一分钟后名额退回', async () => {
    const [again, never] = [306, 307]
    for (const n of [again, never]) {
      const [who, id] = [school.guardian(n).openid, school.pupil(n)._id]
      await town.ask(who, 'enrolment/enrol', enrolling(id, lab))
      town.cloud.faults.killAfterRequest({ fn: 'enrolment', action: 'withdraw', k: 4 })
      await expect(town.call(who, 'enrolment/withdraw', upon(id, lab))).rejects.toThrow()
      expect((await town.one('weeks', `${id}:2026-autumn`)).places['1-club']).toBeUndefined()
    }
    const { left } = await town.one('seats', 'sh-lab')
    await town.ask(school.guardian(again).openid, 'enrolment/enrol', enrolling(school.pupil(again)._id, lab))
    expect((await town.one('seats', 'sh-lab')).left).toBe(left)
    await town.at(604)
    await town.timer('enrolment', 'reconcile')
    const healed = await town.one('seats', 'sh-lab')
    expect(healed.claims[school.pupil(again)._id]).toBeDefined()
    expect(healed.claims[school.pupil(never)._id]).toBeUndefined()
    expect([healed.left, brokenSeats(healed)]).toEqual([left + 1, []])
  })

  test('选课页一次调用、四个请求以内，名额与记录一致', async () => {
    const { reply, requests } = await town.call(school.guardian(303).openid, 'enrolment/board', {
      pupilId: school.pupil(303)._id,
      termId: null,
    })
    expect(requests).toBeLessThanOrEqual(4)
    if (!reply.ok) throw new Error(reply.say)
    const course = reply.value.courses.find((c) => c.courseId === lab)
    expect(course?.state).toBe('placed')
    expect(course?.left).toBe((await town.one('seats', 'sh-lab')).left)
    expect(reply.value.courses.find((c) => c.courseId === ball)?.state).toBe('full')
  })
})

describe('报名窗口按服务器的钟', () => {
  const opensAt = atMinute(DAY, 720)
  const closesAt = atMinute(DAY, 780)
  const school = aSchool({
    id: 'win',
    day: DAY,
    clubs: [{ id: 'ball', capacity: 40 }],
    window: { opensAt, closesAt },
  })
  let town: Town
  beforeAll(async () => {
    town = await Town.with([school], DAY)
  })
  afterAll(() => town.close())

  test.each([
    ['开始前一毫秒', opensAt - 1, 'enrolment/window-not-open'],
    ['开始那一刻', opensAt, 'ok'],
    ['截止前一毫秒', closesAt - 1, 'ok'],
    ['截止那一刻', closesAt, 'enrolment/window-closed'],
  ])('%s', async (_when, at, expected) => {
    await town.cloud.clock.set(at)
    const n = expected === 'ok' ? (at === opensAt ? 1 : 2) : 3
    const { reply } = await town.call(
      school.guardian(n).openid,
      'enrolment/enrol',
      enrolling(school.pupil(n)._id, 'win-ball'),
    )
    expect(reply.ok ? 'ok' : 'refusal' in reply ? reply.refusal.code : reply).toBe(expected)
    if (!reply.ok) expect((await town.one('weeks', `${school.pupil(n)._id}:2026-autumn`)).entries).toEqual([])
  })
})
