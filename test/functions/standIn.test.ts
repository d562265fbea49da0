import type { Person } from '@/domain/people/Person'
import { brokenRules } from '@/domain/custody/rules'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const SESSION = '20261123_sh-care-1'
const BEFORE = 960
const ROLL = 992

describe('代课', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 2,
    pupilsEach: 45,
    clubs: [{ id: 'ball', capacity: 40 }],
  })
  const elsewhere = aSchool({ id: 'lz', day: DAY, pupilsEach: 1 })
  const schoolId = school.school._id
  const { office } = school
  const teacher = school.teacher(1)
  const free = school.lateTeacher
  const busy = school.teacher(2)
  const lesson = { schoolId, sessionId: SESSION }
  const marks = Object.fromEntries(school.pupils.slice(0, 45).map(({ _id }) => [_id, 'present' as const]))
  let town: Town
  const ask = (to: Person, more: object = {}) =>
    town.ask(teacher.openid, 'attendance/askStandIn', {
      ...lesson,
      op: newOp(),
      to: to._id,
      reason: '去医院',
      ...more,
    })
  const answer = (accept: boolean, by = free, op = newOp()) =>
    town.ask(by.openid, 'attendance/answerStandIn', {
      ...lesson,
      op,
      accept,
      reason: accept ? '' : '有会',
    })
  const name = (to: Person, by = school.dutyLeader, op = newOp()) =>
    town.ask(by.openid, 'attendance/nameStandIn', { ...lesson, op, to: to._id, reason: '突然生病' })
  const session = () => town.one('sessions', SESSION)
  const messages = async (person: Person) => {
    await town.timer('notice', 'send')
    return (await town.all('messages', { personId: person._id })).map(
      ({ template, data }) => `${template}:${data.note ?? ''}`,
    )
  }
  beforeEach(async () => {
    town = await Town.with([school, elsewhere], DAY)
    await town.openDay()
    await town.at(BEFORE)
  })
  afterEach(() => town.close())

  test('请一位同事：没答应以前还是本人的课；答应以后课、点名、孩子的去向都跟着走', async () => {
    await ask(free)
    expect((await session()).teacherId).toBe(teacher._id)
    expect(await messages(free)).toEqual(['stand-in:请您代课，周岚1老师有事'])
    const asked = await town.ask(free.openid, 'attendance/duties', { schoolId })
    expect(asked.asks).toMatchObject([{ sessionId: SESSION, fromName: '周岚1老师', reason: '去医院' }])

    await answer(true)
    expect(await session()).toMatchObject({ teacherId: free._id, standIn: { state: 'accepted' } })
    const legs = (await town.all('custody', { 'itinerary.sessionId': SESSION })).map(
      ({ itinerary }) => itinerary[0]?.teacherId,
    )
    expect(legs).toHaveLength(45)
    expect(new Set(legs)).toEqual(new Set([free._id]))
    expect((await messages(teacher))[0]).toContain('孙倩老师已接')
    expect((await messages(school.dutyLeader))[0]).toContain('孙倩老师已接')
    const relieved = await town.ask(teacher.openid, 'attendance/duties', { schoolId })
    expect(relieved).toMatchObject({ duties: [], relieved: [{ sessionId: SESSION, toName: '孙倩老师' }] })

    await town.at(ROLL)
    expect(
      await town.refusal(teacher.openid, 'attendance/submitRoll', { ...lesson, op: newOp(), marks }),
    ).toBe('roll/not-on-duty')
    const { reply, requests } = await town.call(free.openid, 'attendance/submitRoll', {
      ...lesson,
      op: newOp(),
      marks,
    })
    expect(reply.ok).toBe(true)
    expect(requests).toBeLessThanOrEqual(6)
    expect(await town.all('custody', { holder: free._id })).toHaveLength(45)
  })

  test('不接：课还是本人的，原因说给本人；可以再请别人', async () => {
    await ask(free)
    await answer(false)
    expect(await session()).toMatchObject({
      teacherId: teacher._id,
      standIn: { state: 'declined', answer: '有会' },
    })
    await ask(school.clubTeacher('ball'))
    expect((await session()).pastStandIns).toMatchObject([{ state: 'declined', to: free._id }])
  })

  test('同一时间有课的不能请，说出是哪一节', async () => {
    const { reply } = await town.call(teacher.openid, 'attendance/askStandIn', {
      ...lesson,
      op: newOp(),
      to: busy._id,
      reason: '去医院',
    })
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'stand-in/clash' } })
    expect(JSON.stringify(reply)).toContain('三(2)班作业辅导')
    const { colleagues } = await town.ask(teacher.openid, 'attendance/standInColleagues', lesson)
    expect(colleagues.find((one) => one.personId === busy._id)?.clash).toContain('16:30–18:30')
    expect(colleagues.find((one) => one.personId === free._id)?.clash).toBeNull()
    expect(colleagues.some((one) => one.personId === teacher._id)).toBe(false)
  })

  test.each<[string, () => Promise<string>, string]>([
    [
      '别人的课不能请人代',
      () =>
        town.refusal(busy.openid, 'attendance/askStandIn', {
          ...lesson,
          op: newOp(),
          to: free._id,
          reason: '去医院',
        }),
      'stand-in/not-yours',
    ],
    [
      '没有被请的不能接',
      () =>
        town.refusal(free.openid, 'attendance/answerStandIn', {
          ...lesson,
          op: newOp(),
          accept: true,
          reason: '',
        }),
      'stand-in/not-asked',
    ],
    [
      '老师不能指定',
      () =>
        town.refusal(teacher.openid, 'attendance/nameStandIn', {
          ...lesson,
          op: newOp(),
          to: free._id,
          reason: '去医院',
        }),
      'access/not-allowed',
    ],
    [
      '别校的值班领导不能指定',
      () =>
        town.refusal(elsewhere.dutyLeader.openid, 'attendance/nameStandIn', {
          ...lesson,
          op: newOp(),
          to: free._id,
          reason: '去医院',
        }),
      'access/not-allowed',
    ],
    [
      '用自己学校的名义碰别校的课，也不行',
      () =>
        town.refusal(elsewhere.dutyLeader.openid, 'attendance/nameStandIn', {
          schoolId: elsewhere.school._id,
          sessionId: SESSION,
          op: newOp(),
          to: elsewhere.teacher(1)._id,
          reason: '去医院',
        }),
      'roll/unknown-session',
    ],
    [
      '别校的老师不能来代',
      () =>
        town.refusal(school.dutyLeader.openid, 'attendance/nameStandIn', {
          ...lesson,
          op: newOp(),
          to: elsewhere.teacher(1)._id,
          reason: '去医院',
        }),
      'stand-in/not-teacher',
    ],
    [
      '门岗不能来代',
      () =>
        town.refusal(school.dutyLeader.openid, 'attendance/nameStandIn', {
          ...lesson,
          op: newOp(),
          to: school.gate._id,
          reason: '去医院',
        }),
      'stand-in/not-teacher',
    ],
    [
      '老师看不到全校的代课安排',
      () => town.refusal(teacher.openid, 'attendance/standIns', { schoolId }),
      'access/not-allowed',
    ],
  ])('%s', async (_, refused, code) => {
    const before = await session()
    expect(await refused()).toBe(code)
    expect(await session()).toEqual(before)
  })

  test('同一个请求、同一个回答来两次，只算一次', async () => {
    const op = newOp()
    await ask(free, { op })
    await ask(free, { op })
    const yes = newOp()
    await answer(true, free, yes)
    expect(await answer(true, free, yes)).toMatchObject({ standIn: { state: 'accepted' } })
    expect((await session()).pastStandIns).toBeUndefined()
    expect(await messages(teacher)).toHaveLength(1)
    expect(
      await town.refusal(free.openid, 'attendance/answerStandIn', {
        ...lesson,
        op: newOp(),
        accept: false,
        reason: '有会',
      }),
    ).toBe('stand-in/settled')
  })

  test('正在请人，学校指定了另一位：以指定的为准，被请的说得清楚', async () => {
    await ask(free)
    await name(school.clubTeacher('ball'), office)
    expect(await session()).toMatchObject({
      teacherId: 'sh-t-ball',
      standIn: { state: 'named', from: teacher._id },
    })
    expect(
      await town.refusal(free.openid, 'attendance/answerStandIn', {
        ...lesson,
        op: newOp(),
        accept: true,
        reason: '',
      }),
    ).toBe('stand-in/not-asked')
  })

  test('收回以后，被请的不能再接', async () => {
    await ask(free)
    await town.ask(teacher.openid, 'attendance/withdrawStandIn', { ...lesson, op: newOp() })
    expect(
      await town.refusal(free.openid, 'attendance/answerStandIn', {
        ...lesson,
        op: newOp(),
        accept: true,
        reason: '',
      }),
    ).toBe('stand-in/settled')
  })

  test('两个人同时指定：只有一个算数，另一个不会悄悄盖掉它', async () => {
    const both = await Promise.all(
      [free, school.clubTeacher('ball')].map((to, index) =>
        town.call((index === 0 ? office : school.dutyLeader).openid, 'attendance/nameStandIn', {
          ...lesson,
          op: newOp(),
          to: to._id,
          reason: '突然生病',
        }),
      ),
    )
    const after = await session()
    const won = both.filter(({ reply }) => reply.ok)
    expect(won.length).toBeGreaterThan(0)
    expect(after.teacherId).toBe(after.standIn?.to)
    if (won.length === 2) expect(after.pastStandIns).toHaveLength(1)
    await town.timer('attendance', 'healStandIns')
    const legs = await town.all('custody', { 'itinerary.sessionId': SESSION })
    expect(new Set(legs.map(({ itinerary }) => itinerary[0]?.teacherId))).toEqual(new Set([after.teacherId]))
  })

  test('一个人同一时间被指定去两节课：不会两节都算他的', async () => {
    const other = { schoolId, sessionId: '20261123_sh-care-2' }
    await Promise.all(
      [lesson, other].map((where) =>
        town.call(school.dutyLeader.openid, 'attendance/nameStandIn', {
          ...where,
          op: newOp(),
          to: free._id,
          reason: '突然生病',
        }),
      ),
    )
    expect((await town.all('sessions', { teacherId: free._id, block: 'care' })).length).toBeLessThan(2)
  })

  test('「没点名」提醒的是代课的人，从他接手算起满十分钟', async () => {
    await town.at(1004)
    await town.timer('attendance', 'rollAlarm')
    expect(await messages(teacher)).toEqual(['roll-not-taken:请现在点名'])
    await name(free)
    await town.timer('attendance', 'rollAlarm')
    expect(await messages(free)).toEqual(['stand-in:请您代课，齐主任安排'])
    await town.at(1015)
    await town.timer('attendance', 'rollAlarm')
    expect(await messages(free)).toContain('roll-not-taken:请现在点名')
  })

  test('老师点完名突然生病：孩子还在她名下，值班领导接管后再交给代课的人', async () => {
    await town.at(ROLL)
    await town.ask(teacher.openid, 'attendance/submitRoll', { ...lesson, op: newOp(), marks })
    await name(free)
    const board = await town.ask(school.dutyLeader.openid, 'attendance/standIns', { schoolId })
    expect(board).toMatchObject({
      mayTakeOver: true,
      holders: [{ personId: teacher._id, children: 45 }],
    })
    const take = { schoolId, op: newOp(), from: teacher._id, reason: '老师晕倒送医' }
    for (const who of [free, office, school.gate, school.principal, elsewhere.dutyLeader])
      expect(await town.refusal(who.openid, 'custody/takeOver', take)).toBe('access/not-allowed')
    expect(await town.refusal(school.dutyLeader.openid, 'custody/takeOver', { ...take, reason: '病' })).toBe(
      'take-over/reason-missing',
    )
    const { reply, requests } = await town.call(school.dutyLeader.openid, 'custody/takeOver', take)
    expect(reply).toMatchObject({ ok: true })
    expect(requests).toBeLessThanOrEqual(6)
    const again = await town.ask(school.dutyLeader.openid, 'custody/takeOver', take)
    expect(again.taken).toHaveLength(45)
    const mine = await town.all('custody', { holder: school.dutyLeader._id })
    expect(mine).toHaveLength(45)
    expect(brokenRules(mine)).toEqual([])
    expect(mine[0]?.entries.filter((entry) => entry.kind === 'taken-over')).toMatchObject([
      { from: teacher._id, reason: '老师晕倒送医' },
    ])
    expect(await messages(teacher)).toContain('taken-over:孩子已不在您名下')
    expect(await messages(school.principal)).toEqual(['taken-over:紧急接管，请了解情况'])
    const hands = await town.ask(school.dutyLeader.openid, 'custody/hands', { schoolId })
    expect(hands.groups).toMatchObject([{ to: free._id }])
  })

  test('接管：身边没有孩子的、别校的、自己的，都不动', async () => {
    const take = { schoolId, op: newOp(), from: teacher._id, reason: '老师晕倒送医' }
    const by = school.dutyLeader.openid
    expect(await town.refusal(by, 'custody/takeOver', take)).toBe('take-over/nobody')
    expect(
      await town.refusal(by, 'custody/takeOver', { ...take, from: elsewhere.teacher(1)._id, op: newOp() }),
    ).toBe('take-over/nobody')
    expect(await town.refusal(by, 'custody/takeOver', { ...take, from: school.dutyLeader._id })).toBe(
      'custody/to-oneself',
    )
  })

  test.each([4, 5, 6, 7, 8])('函数死在第 %i 个请求之后：定时器跑过，课和孩子的去向一致', async (k) => {
    town.cloud.faults.killAfterRequest({ fn: 'attendance', action: 'nameStandIn', k })
    const input = { ...lesson, op: newOp(), to: free._id, reason: '突然生病' }
    await town.call(school.dutyLeader.openid, 'attendance/nameStandIn', input).catch(() => undefined)
    expect(town.cloud.faults.pending).toEqual([])
    await town.timer('attendance', 'healStandIns')
    const { teacherId } = await session()
    const legs = await town.all('custody', { 'itinerary.sessionId': SESSION })
    expect(new Set(legs.map(({ itinerary }) => itinerary[0]?.teacherId))).toEqual(new Set([teacherId]))
    const again = await town.ask(school.dutyLeader.openid, 'attendance/nameStandIn', input)
    expect(again.standIn).toMatchObject({ state: 'named', to: free._id })
    expect((await session()).teacherId).toBe(free._id)
    expect((await session()).pastStandIns).toBeUndefined()
  })

  test('课已下课、不是今天的课，都说清楚', async () => {
    await town.at(1111)
    expect(
      await town.refusal(school.dutyLeader.openid, 'attendance/nameStandIn', {
        ...lesson,
        op: newOp(),
        to: free._id,
        reason: '突然生病',
      }),
    ).toBe('stand-in/over')
  })
})
