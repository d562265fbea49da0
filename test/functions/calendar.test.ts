import type { Input } from '@/contract/api'
import { atMinute, plusDays, type Day } from '@/domain/time'
import { TERM } from './given/aSchool'
import { aPlannedSchool, BUREAU, ROBOT } from './given/aTown'
import { newOp, Town } from './given/Town'

/** A Saturday that makes up for the National Day; the Friday before it is an ordinary day. */
const SATURDAY: Day = '2026-10-10'
const FRIDAY: Day = '2026-10-09'
const TUESDAY: Day = '2026-10-13'

describe('校历', () => {
  const school = aPlannedSchool('sh', SATURDAY)
  const other = aPlannedSchool('ot', SATURDAY)
  const schoolId = school.school._id
  const principal = school.principal.openid
  const office = school.office.openid
  let town: Town
  const clock = (day: Day, minute: number, ms = 0) => town.cloud.clock.set(atMinute(day, minute) + ms)
  beforeEach(async () => {
    town = await Town.with([school, other], SATURDAY, { instances: 2 })
    await town.cloud.db.insertMany('persons', [BUREAU])
    await clock(FRIDAY, 540)
  })
  afterEach(() => town.close())

  const makeUp = (timetable: 1 | 2 | 3 | 4 | 5 | 6 | 7 | null, more: object = {}) => ({
    schoolId,
    day: SATURDAY,
    timetable,
    op: newOp(),
    ...more,
  })
  const closing = (day: Day, reason: string | null, more: object = {}) => ({
    schoolId,
    day,
    reason,
    op: newOp(),
    ...more,
  })
  const planOf = (id: string = schoolId) => town.one('plans', `${id}:${TERM._id}`)
  const calendar = (who = principal) => town.ask(who, 'plan/calendar', { schoolId, termId: null })
  const kindOn = async (day: Day) => (await calendar()).days.find((one) => one.day === day)
  const messages = async () => {
    await town.timer('notice', 'send')
    return (await town.all('messages', { template: 'session-changed' })).map(({ personId, data }) => [
      personId,
      data['what'],
    ])
  }
  const guardians = (from: typeof school, ...pupils: number[]) => pupils.map((n) => from.guardian(n)._id)

  test('一学期的校历：调休日没有定，2027年没有公布；两个请求', async () => {
    const { reply, requests } = await town.call(principal, 'plan/calendar', { schoolId, termId: null })
    expect(requests).toBe(2)
    const seen = reply.ok ? reply.value : null
    expect(seen).toMatchObject({
      termId: TERM._id,
      today: FRIDAY,
      undecided: [SATURDAY],
      unpublishedYears: [2027],
    })
    expect(seen?.days).toHaveLength(144)
  })

  test('只有草案的学期：用草案的学期和教育局的更正', async () => {
    const term = { ...TERM, _id: '2027-spring', firstDay: '2027-03-01', lastDay: '2027-07-09' }
    await town.cloud.db.insertMany('plan_drafts', [
      { _id: `${schoolId}:2027-spring`, schoolId, termId: '2027-spring', term },
    ])
    await town.ask(BUREAU.openid, 'plan/correctDay', {
      day: '2027-03-08',
      kind: 'rest',
      name: '大雪停课',
      op: newOp(),
    })
    const seen = await town.ask(principal, 'plan/calendar', { schoolId, termId: '2027-spring' })
    expect(seen.days.find((day) => day.day === '2027-03-08')).toMatchObject({
      kind: 'rest',
      name: '大雪停课',
    })
    expect(seen.unpublishedYears).toEqual([2027])
    expect(await town.refusal(principal, 'plan/calendar', { schoolId, termId: '2028-spring' })).toBe(
      'plan/none',
    )
  })

  describe('调休日', () => {
    test('没有定：早上五点不开，谁也不在名单上', async () => {
      await clock(SATURDAY, 300)
      await town.openDay()
      expect(await town.all('days')).toEqual([])
      expect(await town.all('custody')).toEqual([])
      expect((await planOf()).openedOn).toBeUndefined()
    })

    test('当天六点半定下来，六点三十五分照样开；别的学校还没有定，不开', async () => {
      await clock(SATURDAY, 390)
      await town.openDay()
      await town.ask(principal, 'plan/decideMakeUp', makeUp(2))
      await clock(SATURDAY, 395)
      await town.openDay()
      expect((await town.all('days')).map(({ _id }) => _id)).toEqual([`sh:${SATURDAY}`])
      const { itinerary } = await town.custody(school.pupil(1)._id)
      expect(itinerary.map((leg) => leg.name)).toEqual(['作业辅导', 'robot'])
      expect(await town.all('custody')).toHaveLength(6)
    })

    test('名单发出以后不能再定，也不能再停', async () => {
      await town.ask(principal, 'plan/decideMakeUp', makeUp(2))
      await clock(SATURDAY, 300)
      await town.openDay()
      expect(await town.refusal(principal, 'plan/decideMakeUp', makeUp(3))).toBe('calendar/day-open')
      expect(await town.refusal(principal, 'plan/setClosed', closing(SATURDAY, '停电了'))).toBe(
        'calendar/day-open',
      )
    })

    test('定为不开：那天休息，可能来的家长都知道；再定就再开', async () => {
      await town.ask(principal, 'plan/decideMakeUp', makeUp(null))
      expect(await kindOn(SATURDAY)).toMatchObject({ kind: 'rest', why: 'closed' })
      expect((await messages()).sort()).toEqual(
        guardians(school, 1, 2, 3, 4, 5, 6).map((id) => [id, '这天不开课后服务']),
      )
      await town.ask(principal, 'plan/decideMakeUp', makeUp(5))
      expect(await kindOn(SATURDAY)).toEqual({
        day: SATURDAY,
        kind: 'service',
        timetable: 5,
        makeUpFor: '国庆节',
      })
    })

    test('零点前后一毫秒：当天的前一毫秒还没过去，下一毫秒过去了', async () => {
      await clock(plusDays(SATURDAY, 1), 0, -1)
      expect(await town.refusal(principal, 'plan/decideMakeUp', makeUp(2))).toBe('calendar/too-late')
      await clock(plusDays(SATURDAY, 1), 0)
      expect(await town.refusal(principal, 'plan/decideMakeUp', makeUp(2))).toBe('calendar/day-past')
    })

    test('同一下点两次、隔了别人的改动再发：只算第一次；三个请求', async () => {
      const first = makeUp(2)
      const { requests } = await town.call(principal, 'plan/decideMakeUp', first)
      expect(requests).toBe(3)
      await town.ask(office, 'plan/decideMakeUp', makeUp(3))
      await town.ask(principal, 'plan/decideMakeUp', first)
      const { calendar: own, acts } = await planOf()
      expect(own.makeUp).toEqual({ [SATURDAY]: 3 })
      expect(acts?.map((act) => act.byName)).toEqual([school.principal.name, school.office.name])
    })

    test('二十个人同时定：一个个来，每次都记下，最后一次算数', async () => {
      const wishes = Array.from({ length: 20 }, (_, i) => makeUp(((i % 5) + 1) as 1 | 2 | 3 | 4 | 5))
      const replies = await Promise.all(wishes.map((wish) => town.call(principal, 'plan/decideMakeUp', wish)))
      const done = wishes.filter((_, i) => replies[i]?.reply.ok)
      expect(done.length).toBeGreaterThan(0)
      for (const { reply } of replies)
        if (!reply.ok) expect('refusal' in reply && reply.refusal.code).toBe('busy/try-again')
      const { acts = [], calendar: own } = await planOf()
      expect(acts.map((act) => act.op).sort()).toEqual(done.map(({ op }) => op).sort())
      const final = acts[acts.length - 1]
      expect(final?.kind === 'make-up' && final.timetable).toBe(own.makeUp[SATURDAY])
    })
  })

  describe('停课', () => {
    test('停一天，告诉那天有课的每位家长一次；撤回再告诉；不开名单', async () => {
      await town.ask(principal, 'plan/setClosed', closing(TUESDAY, '校运会'))
      expect(await kindOn(TUESDAY)).toEqual({ day: TUESDAY, kind: 'rest', why: 'closed', name: '校运会' })
      expect((await messages()).sort()).toEqual(
        guardians(school, 1, 2, 3, 4, 5, 6).map((id) => [id, '这天不开课后服务']),
      )
      expect(await messages()).toHaveLength(6)
      await town.ask(principal, 'plan/setClosed', closing(TUESDAY, null))
      expect((await messages()).filter(([, what]) => what === '照周二的课表上')).toHaveLength(6)
      await town.ask(principal, 'plan/setClosed', closing(TUESDAY, '停电了'))
      await clock(TUESDAY, 300)
      await town.openDay()
      expect((await town.all('days')).map((day) => day.schoolId)).toEqual(['ot'])
    })

    test.each([
      [FRIDAY, '停', 'calendar/words-missing'],
      ['2026-10-08', '停电了', 'calendar/day-past'],
      ['2027-01-23', '停电了', 'calendar/out-of-term'],
    ] as const)('%s 因为「%s」不能停', async (day, reason, code) =>
      expect(await town.refusal(principal, 'plan/setClosed', closing(day, reason))).toBe(code),
    )
  })

  describe('教育局的校历', () => {
    const correction = (
      kind: 'rest' | 'make-up' | 'as-published',
      more: Partial<Input<'plan/correctDay'>> = {},
    ) => ({ day: TUESDAY, kind, name: '台风停课', op: newOp(), ...more })
    const correct = (input = correction('rest')) => town.ask(BUREAU.openid, 'plan/correctDay', input)
    const corrections = async () =>
      Promise.all(['sh', 'ot'].map(async (id) => (await planOf(id)).calendar.city.rest))

    test('更正一天：每所学校都照办，别的一个字也不动', async () => {
      await town.ask(principal, 'plan/setClosed', closing('2026-10-16', '校运会'))
      const before = [await planOf('sh'), await planOf('ot')]
      const view = await correct()
      expect(view.calendar.rest).toEqual({ [TUESDAY]: '台风停课' })
      expect(await kindOn(TUESDAY)).toMatchObject({ kind: 'rest', name: '台风停课' })
      for (const [i, plan] of before.entries())
        expect(await planOf(['sh', 'ot'][i])).toEqual({
          ...plan,
          calendar: { ...plan.calendar, city: { years: [], rest: { [TUESDAY]: '台风停课' }, makeUp: {} } },
        })
      expect(await town.all('weeks')).toEqual(
        expect.arrayContaining(
          [...school.weeks, ...other.weeks].map((week) => expect.objectContaining(week)),
        ),
      )
    })

    test('告诉每所学校那天有课的家长和办公室，各一次', async () => {
      const wish = correction('rest')
      await correct(wish)
      await correct(wish)
      const all = await messages()
      expect(all.filter(([, what]) => what === '这天不开课后服务')).toHaveLength(12)
      expect(
        all
          .filter(([, what]) => what === '教育局更正：这天不上课')
          .map(([id]) => id)
          .sort(),
      ).toEqual(['ot-office', 'sh-office'])
    })

    test('更正为补课：学校要定课表；收回：照国家的安排', async () => {
      await correct(correction('make-up', { day: '2026-10-17', name: '秋收假' }))
      expect((await calendar()).undecided).toEqual([SATURDAY, '2026-10-17'])
      await town.ask(principal, 'plan/decideMakeUp', makeUp(1, { day: '2026-10-17' }))
      expect(await kindOn('2026-10-17')).toMatchObject({ kind: 'service', timetable: 1 })
      await correct(correction('as-published', { day: '2026-10-17', name: '' }))
      expect(await kindOn('2026-10-17')).toMatchObject({ kind: 'rest', why: 'weekend' })
    })

    test('有一所学校的名单已经发出，就不能再更正那一天；过去的也不能', async () => {
      await clock(TUESDAY, 300)
      expect((await correct(correction('rest', { day: '2026-10-14' }))).calendar.rest).toHaveProperty(
        '2026-10-14',
      )
      await town.openDay()
      expect(await town.refusal(BUREAU.openid, 'plan/correctDay', correction('rest'))).toBe(
        'calendar/day-open',
      )
      expect(
        await town.refusal(BUREAU.openid, 'plan/correctDay', correction('rest', { day: '2026-10-12' })),
      ).toBe('calendar/day-past')
    })

    test('两位科员同时更正两天：两天都在每所学校', async () => {
      const days = ['2026-10-14', '2026-10-15', '2026-10-19', '2026-10-20']
      await Promise.all(days.map((day) => correct(correction('rest', { day }))))
      const truth = (await town.all('cities'))[0]?.calendar.rest
      expect(Object.keys(truth ?? {}).sort()).toEqual(days)
      expect(await corrections()).toEqual([truth, truth])
    })

    test('写了城市就死，没有人再发：定时器补到每所学校', async () => {
      for (let k = 1; ; k += 1) {
        const wish = correction('rest', { name: `停课${k}` })
        town.cloud.faults.killAfterRequest({ fn: 'plan', action: 'correctDay', k })
        await town.call(BUREAU.openid, 'plan/correctDay', wish).catch(() => undefined)
        const died = town.cloud.faults.pending.length === 0
        town.cloud.faults.clear()
        await town.timer('plan', 'healCalendars')
        const [city] = await town.all('cities')
        expect([k, await corrections()]).toEqual([k, [city?.calendar.rest, city?.calendar.rest]])
        await correct(wish)
        expect((await corrections())[1]).toEqual({ [TUESDAY]: wish.name })
        if (!died) break
      }
    })

    test('当天的名单已经发出的学校，迟到的更正不改它的今天，第二天才抄过去', async () => {
      await clock(TUESDAY, 299)
      town.cloud.faults.killAfterRequest({ fn: 'plan', action: 'correctDay', k: 5 })
      await expect(town.call(BUREAU.openid, 'plan/correctDay', correction('rest'))).rejects.toThrow()
      const rest = { [TUESDAY]: '台风停课' }
      expect((await town.all('cities'))[0]?.calendar.rest).toEqual(rest)
      await clock(TUESDAY, 300)
      await town.openDay()
      await town.timer('plan', 'healCalendars')
      expect(await corrections()).toEqual([{}, {}])
      await clock(plusDays(TUESDAY, 1), 60)
      await town.timer('plan', 'healCalendars')
      expect(await corrections()).toEqual([rest, rest])
    })

    test('2028年没有公布：录入以后，那年的学期就有了日子', async () => {
      const spring = {
        termId: '2028-spring',
        name: '2028年春季学期',
        firstDay: '2028-02-14',
        lastDay: '2028-07-07',
      }
      const before = await town.ask(BUREAU.openid, 'plan/saveTerm', { ...spring, op: newOp() })
      expect(before.unpublishedYears).toEqual([2027, 2028])
      const year = {
        year: 2028,
        rest: { '2028-01-01': '元旦', '2028-05-01': '劳动节' },
        makeUp: { '2028-04-29': '劳动节' },
        op: newOp(),
      }
      const view = await town.ask(BUREAU.openid, 'plan/enterYear', year)
      expect(view.unpublishedYears).toEqual([2027])
      expect(await town.ask(BUREAU.openid, 'plan/enterYear', year)).toEqual(view)
      expect(await town.refusal(BUREAU.openid, 'plan/enterYear', { ...year, op: newOp() })).toBe(
        'calendar/year-complete',
      )
      expect((await planOf('ot')).calendar.city.years).toEqual([2028])
      expect(await town.refusal(BUREAU.openid, 'plan/enterYear', { ...year, year: 2026, op: newOp() })).toBe(
        'calendar/year-complete',
      )
    })

    test('改学期：城市、方案、草案里都是新的；公布过方案的学期不能去掉今天', async () => {
      const autumn = { termId: TERM._id, name: TERM.name, firstDay: TERM.firstDay, lastDay: TERM.lastDay }
      await town.cloud.db.insertMany('plan_drafts', [{ _id: 'sh:d', schoolId, termId: TERM._id, term: TERM }])
      const lastDay = '2027-01-15'
      const view = await town.ask(BUREAU.openid, 'plan/saveTerm', { ...autumn, lastDay, op: newOp() })
      expect(view.terms).toEqual([{ ...TERM, lastDay }])
      expect((await planOf()).term.lastDay).toBe(lastDay)
      expect((await planOf('ot')).term.lastDay).toBe(lastDay)
      expect((await town.one('plan_drafts', 'sh:d')).term.lastDay).toBe(lastDay)
      expect(
        await town.refusal(BUREAU.openid, 'plan/saveTerm', { ...autumn, lastDay: '2026-10-08', op: newOp() }),
      ).toBe('plan/term-in-use')
      expect(
        await town.refusal(BUREAU.openid, 'plan/saveTerm', {
          ...autumn,
          termId: '2027-spring',
          op: newOp(),
        }),
      ).toBe('plan/term-wrong')
    })
  })

  test('没有权利的人一个也做不了，什么也不写', async () => {
    const before = JSON.stringify(await town.cloud.db.dump())
    const ours = [
      ['plan/calendar', { schoolId, termId: null }],
      ['plan/decideMakeUp', makeUp(2)],
      ['plan/setClosed', closing(TUESDAY, '停电了')],
      ['plan/sessions', { schoolId, from: TUESDAY, to: TUESDAY }],
      [
        'plan/changeSession',
        {
          schoolId,
          day: TUESDAY,
          courseId: ROBOT,
          slot: '2-club',
          change: { kind: 'cancelled' },
          reason: '老师外出培训',
          op: newOp(),
        },
      ],
      ['plan/undoChange', { schoolId, day: TUESDAY, courseId: ROBOT, changeOp: newOp(), op: newOp() }],
    ] as const
    for (const openid of [
      school.teacher(1).openid,
      school.guardian(1).openid,
      other.principal.openid,
      other.office.openid,
    ])
      for (const [action, input] of ours)
        expect([action, await town.refusal(openid, action, input)]).toEqual([action, 'access/not-allowed'])
    for (const openid of [principal, office, school.teacher(1).openid]) {
      expect(await town.refusal(openid, 'plan/cityCalendar', {})).toBe('access/not-allowed')
      expect(
        await town.refusal(openid, 'plan/correctDay', {
          day: TUESDAY,
          kind: 'rest',
          name: '停课',
          op: newOp(),
        }),
      ).toBe('access/not-allowed')
    }
    expect(await town.refusal(BUREAU.openid, 'plan/decideMakeUp', makeUp(2))).toBe('access/not-allowed')
    expect(JSON.stringify(await town.cloud.db.dump())).toBe(before)
  })
})
