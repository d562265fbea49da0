/** 候补: nobody is overtaken, nothing is oversold, no seat stands idle while somebody waits. */
import fc from 'fast-check'
import { brokenSeats, offerUntil } from '@/domain/enrolment/waitingList'
import { atMinute, DAY as DAY_MS, HOUR, MINUTE } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { enrolling, upon } from './given/enrolling'
import { Town } from './given/Town'

const DAY = '2026-11-23'
const NOON = atMinute(DAY, 720)
/** So many courses for the games against the model, each with six children of its own. */
const GAMES = 40
const CHILDREN = 6

describe('候补', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 8,
    pupilsEach: 45,
    window: { opensAt: NOON - 7 * DAY_MS, closesAt: NOON + 50 * DAY_MS },
    clubs: [
      { id: 'ball', capacity: 2 },
      { id: 'ink', capacity: 1 },
      { id: 'lab', capacity: 1 },
      { id: 'rush', capacity: 4 },
      ...Array.from({ length: GAMES }, (_, i) => ({ id: `game-${i}`, capacity: 1 + (i % 3) })),
    ],
  })
  let town: Town
  beforeAll(async () => {
    town = await Town.with([school], DAY, { instances: 3 })
    await town.cloud.clock.set(NOON)
  })
  afterAll(() => town.close())

  const guardian = (n: number) => school.guardian(n).openid
  const id = (n: number) => school.pupil(n)._id
  const enrol = (n: number, course: string) =>
    town.ask(guardian(n), 'enrolment/enrol', enrolling(id(n), `sh-${course}`))
  const wait = (n: number, course: string) =>
    town.ask(guardian(n), 'enrolment/wait', { ...upon(id(n), `sh-${course}`), signature: null })
  const seats = (course: string) => town.one('seats', `sh-${course}`)
  const week = (n: number) => town.one('weeks', `${id(n)}:2026-autumn`)
  const told = async (template: 'seat-offer' | 'enrolment-changed') => {
    await town.timer('notice', 'send')
    return (await town.all('messages', { template })).map(
      (message) => [message.personId, message.data] as const,
    )
  }

  test('满了才能候补，说第几位；有人排着，空出来的名额不能直接报', async () => {
    const free = { ...upon(id(1), 'sh-ball'), signature: null }
    expect(await town.refusal(guardian(1), 'enrolment/wait', free)).toBe('enrolment/seats-free')
    for (const n of [1, 2]) await enrol(n, 'ball')
    for (const [n, position] of [[3, 1] as const, [4, 2] as const]) {
      await town.cloud.clock.set(NOON + n)
      const { placements } = await wait(n, 'ball')
      expect(placements).toMatchObject([{ state: 'waiting', left: 0, position }])
    }
    expect(await town.refusal(guardian(5), 'enrolment/enrol', enrolling(id(5), 'sh-ball'))).toBe(
      'enrolment/others-wait',
    )
    const again = await wait(3, 'ball')
    expect(again.placements).toMatchObject([{ state: 'waiting', position: 1 }])
    expect(await seats('ball')).toMatchObject({ waiting: 2, joined: 2 })
  })

  test('一人退课，名额马上留给第一位并通知，退的人也有通知；轮到的人直接报，说已经留着', async () => {
    await town.ask(guardian(1), 'enrolment/withdraw', upon(id(1), 'sh-ball'))
    const then = await seats('ball')
    expect(brokenSeats(then)).toEqual([])
    expect(then).toMatchObject({ left: 0, waiting: 1, offered: 1 })
    expect(then.offers[id(3)]?.until).toBe(offerUntil(NOON + 4, 24))
    expect(await told('seat-offer')).toMatchObject([['sh-g3', { course: 'ball', until: '11月24日 12:00' }]])
    expect(await told('enrolment-changed')).toMatchObject([['sh-g1', { what: '已退课' }]])
    expect(await town.refusal(guardian(3), 'enrolment/enrol', enrolling(id(3), 'sh-ball'))).toBe(
      'enrolment/offer-waits',
    )
    const board = await town.ask(guardian(3), 'enrolment/board', { pupilId: id(3), termId: null })
    expect(board.courses.find((course) => course.courseId === 'sh-ball')).toMatchObject({
      state: 'offered',
      offerUntil: then.offers[id(3)]?.until,
      left: 0,
      waiting: 1,
    })
    expect(await town.refusal(guardian(4), 'enrolment/accept', upon(id(4), 'sh-ball'))).toBe(
      'enrolment/offer-none',
    )
    expect(await town.refusal(guardian(9), 'enrolment/accept', upon(id(9), 'sh-ball'))).toBe(
      'enrolment/not-waiting',
    )
  })

  test('时限前一毫秒还能接受；那一刻就过了，定时器给下一位，并告诉错过的人', async () => {
    const until = (await seats('ball')).offers[id(3)]?.until ?? 0
    await town.cloud.clock.set(until - 1)
    await town.timer('enrolment', 'offerSeats')
    expect((await seats('ball')).offers[id(3)]).toBeDefined()
    await town.cloud.clock.set(until)
    expect(await town.refusal(guardian(3), 'enrolment/accept', upon(id(3), 'sh-ball'))).toBe(
      'enrolment/offer-lapsed',
    )
    await Promise.all([1, 2, 3].map(() => town.timer('enrolment', 'offerSeats')))
    const then = await seats('ball')
    expect(brokenSeats(then)).toEqual([])
    expect(Object.keys(then.offers)).toEqual([id(4)])
    const lapsed = (await told('enrolment-changed')).filter(([, data]) => data['what'] === '候补名额已过时限')
    expect(lapsed.map(([person]) => person)).toEqual(['sh-g3'])
    const next = then.offers[id(4)]?.until ?? 0
    await town.cloud.clock.set(next - 1)
    const { placements } = await town.ask(guardian(4), 'enrolment/accept', upon(id(4), 'sh-ball'))
    expect(placements).toMatchObject([{ state: 'placed', left: 0 }])
    expect((await week(4)).entries.map((entry) => [entry.kind, entry.how])).toEqual([['enrolled', 'offer']])
    await town.cloud.clock.set(NOON + HOUR)
  })

  test('接受时挡着的课一并退掉，它的名额接着给自己的候补；退、接都发同样的两遍也只算一遍', async () => {
    await enrol(10, 'ink')
    await enrol(11, 'lab')
    await wait(12, 'ink')
    await wait(10, 'lab')
    await town.ask(guardian(11), 'enrolment/withdraw', upon(id(11), 'sh-lab'))
    const accept = upon(id(10), 'sh-lab')
    const first = await town.ask(guardian(10), 'enrolment/accept', accept)
    expect(first.placements).toMatchObject([
      { courseId: 'sh-lab', state: 'placed' },
      { courseId: 'sh-ink', state: 'free', left: 0 },
    ])
    const second = await town.ask(guardian(10), 'enrolment/accept', accept)
    expect(second.placements).toMatchObject([{ courseId: 'sh-lab', state: 'placed' }])
    expect((await week(10)).entries.map((entry) => [entry.kind, entry.courseId])).toEqual([
      ['enrolled', 'sh-ink'],
      ['withdrawn', 'sh-ink'],
      ['enrolled', 'sh-lab'],
    ])
    expect(Object.keys((await seats('ink')).offers)).toEqual([id(12)])
    for (const course of ['ink', 'lab']) expect(brokenSeats(await seats(course))).toEqual([])
  })

  test('让给下一位、不排了，都可以再点一次；名额给了别人', async () => {
    await wait(13, 'ink')
    const decline = upon(id(12), 'sh-ink')
    for (let i = 0; i < 2; i += 1) await town.ask(guardian(12), 'enrolment/decline', decline)
    expect(Object.keys((await seats('ink')).offers)).toEqual([id(13)])
    const stop = upon(id(13), 'sh-ink')
    for (let i = 0; i < 2; i += 1) await town.ask(guardian(13), 'enrolment/stopWaiting', stop)
    expect(await seats('ink')).toMatchObject({ left: 1, offered: 0, waiting: 0 })
    expect(brokenSeats(await seats('ink'))).toEqual([])
  })

  test('四十个家长抢四个名额再候补，一齐退、一齐接：次序不乱，名额不多不少', async () => {
    const all = Array.from({ length: 40 }, (_, i) => i + 1)
    const told40 = await Promise.all(
      all.map((n) => town.call(guardian(n), 'enrolment/enrol', enrolling(id(n), 'sh-rush'))),
    )
    const placed = all.filter((_, at) => told40[at]?.reply.ok)
    const free = all.filter((n) => !placed.includes(n)).slice(0, 20)
    await Promise.all(free.map((n) => wait(n, 'rush')))
    expect(await seats('rush')).toMatchObject({ left: 0, waiting: free.length })
    const line = Object.entries((await seats('rush')).waiters)
      .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
      .map(([pupil]) => pupil)
    await Promise.all([
      ...placed.map((n) => town.call(guardian(n), 'enrolment/withdraw', upon(id(n), 'sh-rush'))),
      ...[1, 2, 3].map(() => town.timer('enrolment', 'offerSeats')),
    ])
    await town.timer('enrolment', 'offerSeats')
    const then = await seats('rush')
    expect(brokenSeats(then)).toEqual([])
    expect(new Set(Object.keys(then.offers))).toEqual(new Set(line.slice(0, placed.length)))
    const offered = Object.keys(then.offers)
    await Promise.all(
      offered.map((pupil) => {
        const n = school.pupils.findIndex((one) => one._id === pupil) + 1
        return town.call(guardian(n), 'enrolment/accept', upon(pupil, 'sh-rush'))
      }),
    )
    const settled = await seats('rush')
    expect(brokenSeats(settled)).toEqual([])
    expect(Object.keys(settled.claims).sort()).toEqual(offered.sort())
  })

  type Step = { child: number; act: 'enrol' | 'withdraw' | 'wait' | 'stop' | 'accept' | 'decline' | 'later' }

  /** Seats and line of one course as a child would keep them with pencil and paper. */
  class Model {
    placed = new Set<number>()
    line: number[] = []
    offers = new Map<number, number>()
    constructor(readonly capacity: number) {}
    free = () => this.capacity - this.placed.size - this.offers.size
    pass(now: number) {
      for (const [child, until] of this.offers) if (now >= until) this.offers.delete(child)
      while (this.free() > 0 && this.line.length > 0) {
        const next = this.line.shift()
        if (next !== undefined) this.offers.set(next, offerUntil(now, 24))
      }
    }
    act({ child, act }: Step, now: number) {
      const isOffered = this.offers.has(child)
      if (act === 'enrol' && !isOffered && this.free() > 0 && this.line.length === 0) this.placed.add(child)
      if (act === 'wait' && !this.placed.has(child) && !isOffered && !this.line.includes(child))
        if (this.free() <= 0 || this.line.length > 0) this.line.push(child)
      if (act === 'stop' || act === 'decline') {
        this.line = this.line.filter((one) => one !== child)
        this.offers.delete(child)
      }
      if (act === 'accept' && isOffered && this.offers.delete(child)) this.placed.add(child)
      if (act === 'withdraw') this.placed.delete(child)
      this.pass(now)
    }
  }

  const ACTION = {
    enrol: 'enrolment/enrol',
    withdraw: 'enrolment/withdraw',
    wait: 'enrolment/wait',
    stop: 'enrolment/stopWaiting',
    accept: 'enrolment/accept',
    decline: 'enrolment/decline',
  } as const

  async function play({ child, act }: Step, game: number) {
    if (act === 'later') return
    const n = 60 + game * CHILDREN + child
    const course = `sh-game-${game}`
    if (act === 'enrol') await town.call(guardian(n), ACTION.enrol, enrolling(id(n), course))
    else if (act === 'wait')
      await town.call(guardian(n), ACTION.wait, { ...upon(id(n), course), signature: null })
    else await town.call(guardian(n), ACTION[act], upon(id(n), course))
  }

  test('随便怎么报、退、排、接、让、等：和拿纸笔记的一模一样，从不多占，没有人被插队，没有名额闲着', async () => {
    const steps = fc.array(
      fc.record({
        child: fc.integer({ min: 1, max: CHILDREN }),
        act: fc.constantFrom<Step['act']>(
          ...(['enrol', 'withdraw', 'wait', 'wait', 'stop', 'accept', 'decline', 'later'] as const),
        ),
      }),
      { minLength: 6, maxLength: 22 },
    )
    let game = 0
    await fc.assert(
      fc.asyncProperty(steps, async (acts) => {
        game += 1
        const model = new Model(1 + (game % 3))
        const pupils = (children: Iterable<number>) =>
          [...children].map((child) => id(60 + game * CHILDREN + child)).sort()
        let now = NOON
        for (const step of acts) {
          now += step.act === 'later' ? 13 * HOUR : MINUTE
          await town.cloud.clock.set(now)
          await town.timer('enrolment', 'offerSeats')
          model.pass(now)
          await play(step, game)
          model.act(step, now)
          const stored = await seats(`game-${game}`)
          expect(brokenSeats(stored)).toEqual([])
          expect(Object.keys(stored.claims).sort()).toEqual(pupils(model.placed))
          expect(Object.keys(stored.offers).sort()).toEqual(pupils(model.offers.keys()))
          expect(Object.keys(stored.waiters).sort()).toEqual(pupils(model.line))
        }
      }),
      { numRuns: 25, endOnFailure: true },
    )
  })
})
