import type { Input } from '@/contract/api'
import { brokenRules } from '@/domain/custody/rules'
import { atMinute, clockText, type Day } from '@/domain/time'
import { TERM } from './given/aSchool'
import { aPlannedSchool, CHOIR, courseIdAt, ROBOT } from './given/aTown'
import { newOp, Town } from './given/Town'

const MONDAY: Day = '2026-10-12'
const TUESDAY: Day = '2026-10-13'
const WEDNESDAY: Day = '2026-10-14'
type Wish = Input<'plan/changeSession'>['change']

describe('单独调整的课次', () => {
  const school = aPlannedSchool('sh', TUESDAY)
  const other = aPlannedSchool('ot', TUESDAY)
  const schoolId = school.school._id
  const principal = school.principal.openid
  const office = school.office.openid
  let town: Town
  const clock = (day: Day, minute: number) => town.cloud.clock.set(atMinute(day, minute))
  beforeEach(async () => {
    town = await Town.with([school, other], TUESDAY, { instances: 2 })
    await clock(MONDAY, 540)
  })
  afterEach(async () => {
    expect(brokenRules(await town.all('custody'))).toEqual([])
    await town.close()
  })

  const wish = (change: Wish, more: Partial<Input<'plan/changeSession'>> = {}) => ({
    schoolId,
    day: TUESDAY,
    courseId: ROBOT,
    slot: '2-club',
    change,
    reason: '老师外出培训',
    op: newOp(),
    ...more,
  })
  const cancelled: Wish = { kind: 'cancelled' }
  const toWednesday = (venue = 'robot室'): Wish => ({
    kind: 'moved',
    toDay: WEDNESDAY,
    startsAtMinute: 1050,
    endsAtMinute: 1110,
    venue,
  })
  const change = (input: Input<'plan/changeSession'>, who = principal) =>
    town.ask(who, 'plan/changeSession', input)
  const undo = (changeOp: string, more: object = {}) =>
    town.ask(principal, 'plan/undoChange', {
      schoolId,
      day: TUESDAY,
      courseId: ROBOT,
      changeOp,
      op: newOp(),
      ...more,
    })
  const plan = () => town.one('plans', `sh:${TERM._id}`)
  const opened = async (day: Day) => {
    await clock(day, 300)
    await town.openDay()
  }
  const afternoon = async (n: number, day = TUESDAY) =>
    (await town.one('custody', `${day}:${school.pupil(n)._id}`)).itinerary.map(
      (leg) => `${leg.name} ${clockText(leg.startsAtMinute)} ${leg.venue}`,
    )
  const messages = async () => {
    await town.timer('notice', 'send')
    return (await town.all('messages', { template: 'session-changed' }))
      .map(({ personId, data }) => `${personId}：${data['what']}`)
      .sort()
  }
  const WITH_ROBOT = ['作业辅导 16:30 教学楼 104', 'robot 17:30 robot室']
  const IN_CARE = ['作业辅导 16:30 教学楼 104']

  test('一周的课次：各有几个孩子，名单发出没有', async () => {
    await opened(TUESDAY)
    const { reply, requests } = await town.call(principal, 'plan/sessions', {
      schoolId,
      from: MONDAY,
      to: WEDNESDAY,
    })
    expect(requests).toBe(4)
    const { sessions, venues } = reply.ok ? reply.value : { sessions: [], venues: [] }
    expect(
      sessions.map((one) => [one.day, one.name, one.pupils, one.isCare, one.isOpen, one.runs, one.change]),
    ).toEqual([
      [MONDAY, '作业辅导', 6, true, false, true, null],
      [TUESDAY, '作业辅导', 6, true, true, true, null],
      [TUESDAY, 'robot', 3, false, true, true, null],
      [TUESDAY, 'choir', 1, false, true, true, null],
      [WEDNESDAY, '作业辅导', 6, true, false, true, null],
      [WEDNESDAY, 'choir', 2, false, false, true, null],
    ])
    expect(venues).toEqual(['教学楼 104', '综合楼 101', 'robot室', 'choir室', '图书馆'])
  })

  test.each([
    ['2026-10-31', '2026-10-01', 'input/malformed'],
    ['2026-10-01', '2026-11-01', 'input/malformed'],
  ])('从 %s 到 %s 的课次不给看：最多三十一天', async (from, to, code) =>
    expect(await town.refusal(principal, 'plan/sessions', { schoolId, from, to })).toBe(code),
  )

  test('三十一天可以看；学期外没有课次', async () => {
    const month = await town.ask(principal, 'plan/sessions', {
      schoolId,
      from: '2026-10-01',
      to: '2026-10-31',
    })
    expect(month.sessions.length).toBeGreaterThan(20)
    const none = await town.ask(principal, 'plan/sessions', {
      schoolId,
      from: '2027-02-01',
      to: '2027-02-02',
    })
    expect(none.sessions).toEqual([])
  })

  test('停一次：五个请求以内；三个家长和老师各告诉一次；孩子那天整段在托管，别的孩子照旧', async () => {
    const input = wish(cancelled)
    const { reply, requests } = await town.call(principal, 'plan/changeSession', input)
    expect(reply.ok && reply.value.told).toBe(3)
    expect(requests).toBeLessThanOrEqual(5)
    expect(await messages()).toEqual([
      'sh-g1：这次不上，孩子在托管',
      'sh-g2：这次不上，孩子在托管',
      'sh-g3：这次不上，孩子在托管',
      'sh-t-robot：这一次不上',
    ])
    await opened(TUESDAY)
    expect(await afternoon(1)).toEqual(IN_CARE)
    expect(await afternoon(4)).toEqual(['作业辅导 16:30 教学楼 104', 'choir 17:30 choir室'])
    expect((await town.all('sessions', { schoolId, day: TUESDAY })).map((one) => one.name)).not.toContain(
      'robot',
    )
  })

  test('改到周三：周二在托管，周三去机器人；周三自己有合唱的孩子照常上合唱', async () => {
    await change(wish(toWednesday()))
    expect(await messages()).toEqual([
      'sh-g1：改在robot室',
      'sh-g2：改在robot室',
      'sh-g3：改在robot室',
      'sh-t-robot：改在robot室',
    ])
    const [third] = await town.all('messages', { personId: school.guardian(3)._id })
    expect(third?.data['note']).toBe('照常上「choir」，时间冲突')
    await opened(TUESDAY)
    expect(await afternoon(1)).toEqual(IN_CARE)
    await opened(WEDNESDAY)
    expect(await afternoon(1, WEDNESDAY)).toEqual(WITH_ROBOT)
    expect(await afternoon(3, WEDNESDAY)).toEqual(['作业辅导 16:30 教学楼 104', 'choir 17:30 choir室'])
    const [session] = await town.all('sessions', { schoolId, day: WEDNESDAY, name: 'robot' })
    expect(session).toMatchObject({ startsAtMinute: 1050, endsAtMinute: 1110, venue: 'robot室' })
    const { sessions } = await town.ask(principal, 'plan/sessions', {
      schoolId,
      from: TUESDAY,
      to: WEDNESDAY,
    })
    expect(sessions.filter((one) => one.name === 'robot').map((one) => [one.day, one.runs])).toEqual([
      [TUESDAY, false],
      [WEDNESDAY, true],
    ])
  })

  test('并到合唱：名单在合唱老师手上，机器人那天没有点名；四个座位正好坐下', async () => {
    await change(wish({ kind: 'merged', into: CHOIR }))
    await opened(TUESDAY)
    expect(await afternoon(1)).toEqual(['作业辅导 16:30 教学楼 104', 'choir 17:30 choir室'])
    const choir = await town.one('sessions', `20261013_${CHOIR}`)
    await clock(TUESDAY, 1050)
    const { rows } = await town.ask(school.clubTeacher('choir').openid, 'attendance/roll', {
      schoolId,
      sessionId: choir._id,
    })
    expect(rows).toHaveLength(4)
    expect((await messages()).filter((text) => text.startsWith('sh-t-'))).toEqual([
      'sh-t-choir：并到「choir」',
      'sh-t-robot：并到「choir」',
    ])
  })

  test('家长看请假的时段，照调整以后的', async () => {
    const blocks = async () => {
      const options = await town.ask(school.guardian(1).openid, 'attendance/leaveOptions', {
        pupilId: school.pupil(1)._id,
      })
      return options.blocksByDay[TUESDAY]
    }
    expect(await blocks()).toEqual(['care', 'club'])
    await change(wish(cancelled))
    expect(await blocks()).toEqual(['care'])
  })

  test('撤销：照原来的上，家长再告诉一次；同一下再发什么也不变', async () => {
    const first = wish(toWednesday())
    await change(first)
    expect(await undo(first.op)).toEqual({ told: 3 })
    expect((await messages()).filter((text) => text.endsWith('：不调整了，照原来的上'))).toHaveLength(4)
    expect((await change(first)).change.op).toBe(first.op)
    expect((await plan()).changes).toEqual([])
    expect((await plan()).acts?.map((act) => act.kind)).toEqual(['changed', 'undone'])
    expect(await messages()).toHaveLength(8)
    await opened(TUESDAY)
    expect(await afternoon(1)).toEqual(WITH_ROBOT)
  })

  test('撤销再发一次：答的是第一次的；撤别人撤过的：说没有', async () => {
    const first = wish(cancelled)
    await change(first)
    const op = newOp()
    expect(await undo(first.op, { op })).toEqual({ told: 3 })
    expect(await undo(first.op, { op })).toEqual({ told: 3 })
    expect(
      await town.refusal(office, 'plan/undoChange', {
        schoolId,
        day: TUESDAY,
        courseId: ROBOT,
        changeOp: first.op,
        op: newOp(),
      }),
    ).toBe('session/change-unknown')
    const second = wish(cancelled)
    await change(second)
    expect(await undo(first.op, { op })).toEqual({ told: 3 })
    expect((await plan()).changes.map((one) => one.op)).toEqual([second.op])
  })

  test.each<[string, Wish, object, string]>([
    ['没有这节课', cancelled, { day: MONDAY }, 'session/none'],
    ['别校的课', cancelled, { courseId: courseIdAt('ot', 'robot') }, 'session/none'],
    [
      '基本托管不能停',
      cancelled,
      { courseId: courseIdAt('sh', 'care-1'), slot: '2-care' },
      'session/care-stays',
    ],
    ['那天本来有合唱', toWednesday('图书馆'), { courseId: CHOIR }, 'session/twice'],
    ['场地有别的课', toWednesday('choir室'), {}, 'session/venue-busy'],
    ['没有原因', cancelled, { reason: ' ' }, 'session/reason-missing'],
    ['改到周末', { ...toWednesday(), toDay: '2026-10-17' } as Wish, {}, 'session/target-rest'],
  ])('%s', async (_, asked, more, code) =>
    expect(await town.refusal(principal, 'plan/changeSession', wish(asked, more))).toBe(code),
  )

  test('名单发出以后：停不了、改不来、撤不回', async () => {
    const first = wish(toWednesday())
    await change(first)
    await opened(TUESDAY)
    expect(await town.refusal(principal, 'plan/changeSession', wish(cancelled, { courseId: CHOIR }))).toBe(
      'calendar/day-open',
    )
    expect(
      await town.refusal(principal, 'plan/undoChange', {
        schoolId,
        day: TUESDAY,
        courseId: ROBOT,
        changeOp: first.op,
        op: newOp(),
      }),
    ).toBe('calendar/day-open')
    const back = { ...toWednesday('图书馆'), toDay: TUESDAY } as Wish
    expect(
      await town.refusal(
        principal,
        'plan/changeSession',
        wish(back, { day: WEDNESDAY, courseId: CHOIR, slot: '3-club' }),
      ),
    ).toBe('calendar/day-open')
  })

  test('有课调走调来的日子不能停课，先撤销', async () => {
    const first = wish(toWednesday())
    await change(first)
    for (const day of [TUESDAY, WEDNESDAY])
      expect(
        await town.refusal(principal, 'plan/setClosed', { schoolId, day, reason: '校运会', op: newOp() }),
      ).toBe('calendar/day-changed')
    await undo(first.op)
    await town.ask(principal, 'plan/setClosed', { schoolId, day: WEDNESDAY, reason: '校运会', op: newOp() })
  })

  test('两个人同时把两节课改进同一间教室：只成一个，另一个听到那里有课', async () => {
    const into: Wish = { ...toWednesday('图书馆'), toDay: '2026-10-15' } as Wish
    const robot = wish(into)
    const choir = wish(into, { courseId: CHOIR })
    const replies = await Promise.all([
      town.call(principal, 'plan/changeSession', robot),
      town.call(office, 'plan/changeSession', choir),
    ])
    const codes = replies.map(({ reply }) => (reply.ok ? 'ok' : 'refusal' in reply && reply.refusal.code))
    expect(codes.sort()).toEqual(['ok', 'session/venue-busy'])
    expect((await plan()).changes).toHaveLength(1)
  })

  test('同一下同时发五次：一次调整，一份通知', async () => {
    const input = wish(cancelled)
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => town.call(principal, 'plan/changeSession', input)),
    )
    expect(replies.every(({ reply }) => reply.ok)).toBe(true)
    expect((await plan()).changes).toHaveLength(1)
    expect(await messages()).toHaveLength(4)
  })

  test('五点的名单和五点的调整抢在一起：要么调整在名单里，要么被拒绝', async () => {
    await clock(TUESDAY, 300)
    const [, { reply }] = await Promise.all([
      town.openDay(),
      town.call(principal, 'plan/changeSession', wish(cancelled)),
    ])
    expect(await afternoon(1)).toEqual(reply.ok ? IN_CARE : WITH_ROBOT)
    if (!reply.ok) expect('refusal' in reply && reply.refusal.code).toBe('calendar/day-open')
  })

  test('函数死在每两个请求之间，再发一次：调整一次，告诉一次', async () => {
    for (let k = 1; ; k += 1) {
      const asked = wish(cancelled, { day: '2026-11-17' })
      town.cloud.faults.killAfterRequest({ fn: 'plan', action: 'changeSession', k })
      await town.call(principal, 'plan/changeSession', asked).catch(() => undefined)
      const died = town.cloud.faults.pending.length === 0
      town.cloud.faults.clear()
      await change(asked)
      expect((await plan()).changes.map((one) => one.op)).toEqual([asked.op])
      await town.timer('notice', 'send')
      const told = (await town.all('messages')).filter((one) => one._id.includes(asked.op))
      expect(told).toHaveLength(4)
      const back = newOp()
      town.cloud.faults.killAfterRequest({ fn: 'plan', action: 'undoChange', k })
      const undoing = { schoolId, day: '2026-11-17', courseId: ROBOT, changeOp: asked.op, op: back }
      await town.call(principal, 'plan/undoChange', undoing).catch(() => undefined)
      town.cloud.faults.clear()
      await town.ask(principal, 'plan/undoChange', undoing)
      expect((await plan()).changes).toEqual([])
      if (!died) break
    }
  })

  test('开名单的函数死在每两个请求之间：再开一次，都在名单上', async () => {
    await change(wish(cancelled))
    await clock(TUESDAY, 300)
    for (let k = 1; k < 12; k += 1) {
      town.cloud.faults.killAfterRequest({ fn: 'attendance', action: 'openDay', k })
      await town.openDay().catch(() => undefined)
      town.cloud.faults.clear()
      expect((await plan()).openedOn ?? TUESDAY).toBe(TUESDAY)
    }
    await town.openDay()
    expect(await town.all('days', { day: TUESDAY })).toHaveLength(2)
    expect(await afternoon(1)).toEqual(IN_CARE)
    expect(await town.all('custody', { schoolId })).toHaveLength(6)
  })
})
