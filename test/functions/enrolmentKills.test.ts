/** Enrolment killed after each of its requests (before the next one is the same state), sent again, healed by the timers: seats always are placed children. */
import type { Action, Input } from '@/contract/api'
import { brokenSeats } from '@/domain/enrolment/waitingList'
import { atMinute, MINUTE } from '@/domain/time'
import { agreedBy, aSchool, TERM } from './given/aSchool'
import { enrolling, upon } from './given/enrolling'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const CHILDREN = 60
const ROOM = 200

const clubs = [
  { id: 'ball', capacity: ROOM },
  { id: 'ink', capacity: ROOM },
  { id: 'one', capacity: 1 },
]
const here = aSchool({ id: 'sh', day: DAY, homerooms: CHILDREN / 20, pupilsEach: 20, clubs })
const there = aSchool({ id: 'yt', day: DAY, homerooms: CHILDREN / 20, pupilsEach: 20, clubs })
/** Every guardian of the first school has a second child in the second. */
for (const [at, person] of here.persons.filter(({ wards }) => wards.length > 0).entries()) {
  const sister = there.pupil(at + 1)
  person.wards.push({
    pupilId: sister._id,
    schoolId: there.school._id,
    relation: '妈妈',
    since: TERM.firstDay,
    consents: agreedBy('on-paper', '家长'),
  })
}

interface Killing<A extends Action> {
  action: A
  who?: (n: number) => string
  prepare?: (n: number) => Promise<unknown>
  input: (n: number) => Input<A>
  /** What both children hold, and whether the first stands in the line, once the act was sent again. */
  is: { his: string[]; her: string[]; waits?: boolean }
}

/** A machine that does other things meanwhile may take its time. */
jest.setTimeout(240_000)

describe('报名死在每两次写之间', () => {
  let town: Town
  let used: number
  let now: number
  const guardian = (n: number) => here.guardian(n).openid
  const he = (n: number) => here.pupil(n)._id
  const she = (n: number) => there.pupil(n)._id
  const held = async (pupilId: string) => {
    const { places } = await town.one('weeks', `${pupilId}:${TERM._id}`)
    return [...new Set(Object.values(places).map((place) => String(place.courseId)))].filter(
      (c) => !/care/.test(c),
    )
  }

  beforeEach(async () => {
    used = 0
    now = atMinute(DAY, 600)
    town = await Town.with([here, there], DAY, { transactionMs: 600 })
    await town.cloud.clock.set(now)
  })
  afterEach(() => town.close())

  async function sendAgain<A extends Action>(openid: string, action: A, input: Input<A>) {
    for (;;) {
      const { reply } = await town.call(openid, action, input)
      if (reply.ok || !('refusal' in reply) || reply.refusal.code !== 'busy/try-again') return reply
    }
  }

  /** Claims without a record are a minute's matter; then every account adds up and names exactly those who are placed. */
  async function accountsAgree(where: string) {
    now += 3 * MINUTE
    await town.cloud.clock.set(now)
    for (const timer of ['reconcile', 'offerSeats']) await town.timer('enrolment', timer)
    const weeks = await town.all('weeks')
    for (const seats of await town.all('seats')) {
      const placed = weeks
        .filter((week) => Object.values(week.places).some((place) => place.courseId === seats.courseId))
        .map((week) => week.pupilId)
      expect([where, seats._id, brokenSeats(seats)]).toEqual([where, seats._id, []])
      expect([where, seats._id, Object.keys(seats.claims).sort()]).toEqual([where, seats._id, placed.sort()])
      expect([where, seats._id, seats.left > 0 && seats.waiting > 0]).toEqual([where, seats._id, false])
    }
  }

  /** One kill; false when the act ended before its k-th request. */
  async function kill<A extends Action>(killing: Killing<A>, k: number) {
    used += 1
    const n = used
    await killing.prepare?.(n)
    const openid = (killing.who ?? guardian)(n)
    const [fn = '', action = ''] = killing.action.split('/')
    town.cloud.faults.killAfterRequest({ fn, action, k })
    const input = killing.input(n)
    await town.call(openid, killing.action, input).catch(() => undefined)
    const died = town.cloud.faults.pending.length === 0
    town.cloud.faults.clear()
    const where = `${killing.action} 死在第${k}个请求之后`
    // Every other time nobody comes back, and the timers alone must make it whole.
    if (k % 2 === 0) await accountsAgree(`${where}，没有再来`)
    const reply = await sendAgain(openid, killing.action, input)
    const told = reply.ok ? 'ok' : 'refusal' in reply ? reply.refusal.code : 'fault'
    const seats = await town.one('seats', 'sh-one')
    const waits = seats.waiters[he(n)] !== undefined
    expect([where, told, await held(he(n)), await held(she(n)), waits]).toEqual([
      where,
      'ok',
      killing.is.his,
      killing.is.her,
      killing.is.waits ?? false,
    ])
    return died
  }

  async function attack<A extends Action>(killing: Killing<A>) {
    let k = 1
    while (await kill(killing, k)) k += 1
    expect(k).toBeGreaterThan(3)
    await accountsAgree(`${killing.action}，最后`)
  }

  const basket = (n: number): Input<'enrolment/enrol'> => {
    const [his] = enrolling(he(n), 'sh-ball').items
    const [hers] = enrolling(she(n), 'yt-ink').items
    if (his === undefined || hers === undefined) throw new Error('no items')
    return { items: [his, hers], signature: null, op: newOp() }
  }
  const place = (n: number, course: string) =>
    town.ask(guardian(n), 'enrolment/enrol', enrolling(he(n), `sh-${course}`))
  const waiting = (n: number) => ({ ...upon(he(n), 'sh-one'), signature: null })

  test('两个孩子两所学校的篮子：要么都报上，要么都没有', () =>
    attack({ action: 'enrolment/enrol', input: basket, is: { his: ['sh-ball'], her: ['yt-ink'] } }))

  test('换课：换好了，旧的名额回来', () =>
    attack({
      action: 'enrolment/swap',
      prepare: (n) => place(n, 'ball'),
      input: (n) => ({ ...upon(he(n), 'sh-ink'), from: 'sh-ball' }),
      is: { his: ['sh-ink'], her: [] },
    }))

  test('候补：排上了，只排一次', async () => {
    await place(CHILDREN, 'one')
    await attack({
      action: 'enrolment/wait',
      input: waiting,
      is: { his: [], her: [], waits: true },
    })
  })

  /** The one seat comes round to child `n`, who holds another course meanwhile. */
  async function offered(n: number) {
    const holder = Object.keys((await town.one('seats', 'sh-one')).claims)[0]
    const at = here.pupils.findIndex((pupil) => pupil._id === holder) + 1
    if (at === 0) await place(CHILDREN, 'one')
    await place(n, 'ball')
    await town.ask(guardian(n), 'enrolment/wait', waiting(n))
    const now = at === 0 ? CHILDREN : at
    await town.ask(guardian(now), 'enrolment/withdraw', upon(he(now), 'sh-one'))
    expect(Object.keys((await town.one('seats', 'sh-one')).offers)).toEqual([he(n)])
  }

  test('接受：换到了，挡着的课退了', () =>
    attack({
      action: 'enrolment/accept',
      prepare: offered,
      input: (n) => upon(he(n), 'sh-one'),
      is: { his: ['sh-one'], her: [] },
    }))

  test('让出去：名额不丢，给下一位', () =>
    attack({
      action: 'enrolment/decline',
      prepare: offered,
      input: (n) => upon(he(n), 'sh-one'),
      is: { his: ['sh-ball'], her: [] },
    }))

  test('退课而有人候补：名额不丢，给下一位', () =>
    attack({
      action: 'enrolment/withdraw',
      async prepare(n) {
        await town.call(guardian(CHILDREN - n), 'enrolment/decline', upon(he(CHILDREN - n), 'sh-one'))
        await place(n, 'one')
        await town.ask(guardian(CHILDREN - n - 1), 'enrolment/wait', waiting(CHILDREN - n - 1))
      },
      input: (n) => upon(he(n), 'sh-one'),
      is: { his: [], her: [] },
    }))

  test('纸质报名：和家长点的一样', () =>
    attack({
      action: 'enrolment/onPaper',
      who: () => here.office.openid,
      input: (n) => ({
        schoolId: here.school._id,
        pupilId: he(n),
        termId: TERM._id,
        signedName: '张三',
        words: '家里没有手机',
        act: { kind: 'enrol', courseIds: ['sh-ball'] },
        op: newOp(),
      }),
      is: { his: ['sh-ball'], her: [] },
    }))

  test('给名额的定时器死在哪里都一样：再跑一次就都给到了', async () => {
    for (let k = 1; ; k += 1) {
      await town.close()
      town = await Town.with([here, there], DAY, { transactionMs: 600 })
      await town.cloud.clock.set(now)
      await place(1, 'one')
      for (const n of [2, 3]) await town.ask(guardian(n), 'enrolment/wait', waiting(n))
      await town.ask(guardian(1), 'enrolment/withdraw', upon(he(1), 'sh-one'))
      const until = (await town.one('seats', 'sh-one')).offers[he(2)]?.until ?? 0
      await town.cloud.clock.set(until)
      town.cloud.faults.killAfterRequest({ fn: 'enrolment', action: 'offerSeats', k })
      await town.timer('enrolment', 'offerSeats').catch(() => undefined)
      const died = town.cloud.faults.pending.length === 0
      town.cloud.faults.clear()
      await town.timer('enrolment', 'offerSeats')
      const then = await town.one('seats', 'sh-one')
      expect([k, brokenSeats(then), Object.keys(then.offers)]).toEqual([k, [], [he(3)]])
      if (!died) return
    }
  })
})
