import { brokenRules } from '@/domain/custody/rules'
import { asId, type SessionId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { atMinute, type Day } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY: Day = '2026-11-23'
const ROLL = 994
const HER = 3

describe('没有说明的缺席', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 2,
    pupilsEach: 6,
  })
  const elsewhere = aSchool({ id: 'yt', day: DAY, pupilsEach: 2 })
  // The second class has its lesson with somebody else than its homeroom teacher.
  const [, second] = school.homerooms
  if (second !== undefined) second.teacherId = school.lateTeacher._id
  const schoolId = school.school._id
  const teacher = school.teacher(1)
  const sessionId: SessionId = asId('20261123_sh-care-1')
  const pupilId = (n: number) => school.pupil(n)._id
  let town: Town

  const marked = (mark: 'present' | 'absent', ...absent: number[]) =>
    Object.fromEntries(
      school.pupils
        .slice(0, 6)
        .map((pupil, i) => [pupil._id, absent.includes(i + 1) ? mark : ('present' as const)]),
    )
  const missed = (...absent: number[]) =>
    town.ask(teacher.openid, 'attendance/submitRoll', {
      schoolId,
      sessionId,
      op: newOp(),
      marks: marked('absent', ...absent),
    })
  const answer = (
    who: Person,
    where: 'home' | 'on-way' | 'unknown',
    more: { words?: string; op?: string; n?: number } = {},
  ) => ({
    who: who.openid,
    input: { pupilId: pupilId(more.n ?? HER), op: more.op ?? newOp(), where, words: more.words ?? '' },
  })
  const say = (...args: Parameters<typeof answer>) => {
    const { who, input } = answer(...args)
    return town.ask(who, 'attendance/answerAbsence', input)
  }
  const refused = (...args: Parameters<typeof answer>) => {
    const { who, input } = answer(...args)
    return town.refusal(who, 'attendance/answerAbsence', input)
  }
  const settling = (said: 'home' | 'on-way' | 'unknown' | 'verified', words = '', n = HER) => ({
    schoolId,
    pupilId: pupilId(n),
    op: newOp(),
    said,
    words,
  })
  const settle = (who: Person, ...args: Parameters<typeof settling>) =>
    town.ask(who.openid, 'attendance/settleAbsence', settling(...args))
  const cannotSettle = (who: Person, ...args: Parameters<typeof settling>) =>
    town.refusal(who.openid, 'attendance/settleAbsence', settling(...args))
  const seenBy = async (who: Person) =>
    (await town.ask(who.openid, 'attendance/absences', { schoolId })).children
  const child = (n = HER) => town.custody(pupilId(n))
  const kinds = async (n = HER) => (await child(n)).entries.map((entry) => entry.kind)
  const messages = async (template: 'absence' | 'absence-answered') => {
    await town.timer('notice', 'send')
    return (await town.all('messages', { template })).map(({ personId, data }): Record<string, string> => ({
      ...data,
      personId,
    }))
  }
  const toLeader = async () =>
    (await messages('absence')).filter((m) => m['personId'] === school.dutyLeader._id)
  const mother = school.guardian(HER)
  const father: Person = {
    ...school.guardian(6),
    _id: asId('sh-father'),
    openid: 'openid-father',
    name: '陈某',
  }
  school.persons.push(father)
  school.pupil(6).barred.push({
    name: '陈某',
    personId: father._id,
    collectorId: null,
    reason: '妈妈要求',
    by: 'guardian',
  })

  beforeEach(async () => {
    town = await Town.with([school, elsewhere], DAY)
    await town.openDay()
    await town.at(ROLL)
  })
  afterEach(async () => {
    expect(town.cloud.faults.pending).toEqual([])
    expect(brokenRules(await town.all('custody'))).toEqual([])
    await town.close()
  })

  test('家长说在家：由家长说明了去向，记录写明，老师知道，不再往上报', async () => {
    await missed(HER)
    await town.at(ROLL + 3)
    const { absence } = await say(mother, 'home', { words: '发烧了' })
    expect(absence).toMatchObject({
      missedBy: '周岚1老师',
      answer: { where: 'home', byName: '家长3', words: '发烧了' },
      closed: { byName: '家长3', at: atMinute(DAY, ROLL + 3) },
      dueAt: null,
    })
    expect(await kinds()).toEqual(['away', 'absence-answered', 'absence-closed'])
    await town.at(ROLL + 30)
    await town.timer('attendance', 'absenceAlarm')
    expect(await kinds()).toHaveLength(3)
    expect(await messages('absence-answered')).toEqual([
      {
        personId: teacher._id,
        child: school.pupil(HER).name,
        where: '在家',
        time: '16:37',
        note: '发烧了（家长3）',
      },
    ])
    expect(await toLeader()).toEqual([])
  })

  test('十分钟没人回答：报告值班领导一次；两个定时任务同时跑、中途死掉再跑，都只报一次', async () => {
    await missed(HER, 4)
    await town.at(ROLL + 9)
    await town.timer('attendance', 'absenceAlarm')
    expect(await kinds()).toEqual(['away'])
    await town.at(ROLL + 10)
    town.cloud.faults.killAfterRequest({ fn: 'attendance', action: 'absenceAlarm', k: 2 })
    await town.timer('attendance', 'absenceAlarm').catch(() => undefined)
    await Promise.all([1, 2, 3].map(() => town.timer('attendance', 'absenceAlarm')))
    for (const n of [HER, 4]) expect(await kinds(n)).toEqual(['away', 'absence-climbed'])
    expect((await child()).absence).toMatchObject({
      climbedAt: atMinute(DAY, ROLL + 10),
      dueAt: null,
      closed: null,
    })
    await town.at(ROLL + 40)
    await town.timer('attendance', 'absenceAlarm')
    expect(await toLeader()).toMatchObject([
      { note: '没有人说明去向，请处理' },
      { note: '没有人说明去向，请处理' },
    ])
  })

  test('半夜里还没有着落的，照样往上报', async () => {
    await missed(HER)
    await town.at(1438)
    await say(mother, 'on-way')
    await town.at(1455)
    await town.timer('attendance', 'absenceAlarm')
    expect(await kinds()).toEqual(['away', 'absence-answered', 'absence-climbed'])
    await say(mother, 'home')
    expect((await child()).absence?.closed).toMatchObject({ by: mother._id })
  })

  test('说在路上：十五分钟里不报；再说一遍不往后推；没到就报，每个期限报一次', async () => {
    await missed(HER)
    await town.at(ROLL + 8)
    await say(mother, 'on-way')
    await town.at(ROLL + 20)
    await town.timer('attendance', 'absenceAlarm')
    expect(await toLeader()).toEqual([])
    expect(await say(mother, 'on-way')).toMatchObject({ absence: { dueAt: atMinute(DAY, ROLL + 23) } })
    await town.at(ROLL + 23)
    await town.timer('attendance', 'absenceAlarm')
    await town.timer('attendance', 'absenceAlarm')
    expect(await toLeader()).toMatchObject([{ note: '说在路上，还没有到' }])
    await say(mother, 'on-way')
    await town.at(ROLL + 38)
    await town.timer('attendance', 'absenceAlarm')
    expect(await toLeader()).toHaveLength(2)
    expect((await child()).absence?.closed).toBeNull()
  })

  test('说不知道：马上报告值班领导；之后家长又找到了，说在家就了结，值班领导也收到', async () => {
    await missed(HER)
    await say(mother, 'unknown')
    await say(mother, 'unknown')
    expect(await kinds()).toEqual(['away', 'absence-answered', 'absence-climbed', 'absence-answered'])
    expect(await toLeader()).toMatchObject([{ note: '不知道在哪里，家长3说的' }])
    await settle(teacher, 'unknown')
    await say(mother, 'home')
    expect((await child()).absence).toMatchObject({ closed: { by: mother._id }, answer: { where: 'home' } })
    const told = (await messages('absence-answered')).filter((m) => m['where'] === '在家')
    expect(told.map((m) => m['personId']).sort()).toEqual([school.dutyLeader._id, teacher._id])
  })

  test('值班领导核实：要写明在哪里、听谁说的，至少四个字；核实后家长也收到', async () => {
    await missed(HER)
    expect(await cannotSettle(school.dutyLeader, 'verified', '在家')).toBe('absence/words-missing')
    expect(await cannotSettle(school.dutyLeader, 'home')).toBe('absence/words-missing')
    await settle(school.dutyLeader, 'verified', '在校医室，校医说的')
    expect(await kinds()).toEqual(['away', 'absence-closed'])
    const told = await messages('absence-answered')
    expect(told.map((m) => m['personId']).sort()).toEqual([mother._id, teacher._id].sort())
    expect(told[0]).toMatchObject({ where: '已核实', note: '在校医室，校医说的（齐主任）' })
    expect(await cannotSettle(teacher, 'verified', '在校医室')).toBe('absence/closed')
  })

  test('已经说明的，别人再说就不收，说出是谁说明的；说错的人自己能改，值班领导也能', async () => {
    await missed(HER)
    await say(mother, 'home')
    const { who, input } = answer(mother, 'home')
    expect((await town.call(who, 'attendance/answerAbsence', input)).reply).toMatchObject({
      refusal: { code: 'absence/closed' },
      say: `家长3 16:34 已经说明了${school.pupil(HER).name}的去向。如果不对，请马上打电话给值班领导。`,
    })
    expect(await cannotSettle(teacher, 'on-way')).toBe('absence/closed')
    await say(mother, 'unknown', { words: '不在家' })
    expect((await child()).absence).toMatchObject({ closed: null, answer: { where: 'unknown' } })
    await settle(teacher, 'home')
    await settle(school.dutyLeader, 'unknown')
    expect((await child()).absence).toMatchObject({ closed: null })
    expect(await toLeader()).toHaveLength(2)
  })

  test('一个人说在家，另一个人说不知道：又开始找，值班领导马上知道', async () => {
    await missed(HER)
    await say(mother, 'home')
    await settle(teacher, 'unknown')
    expect((await child()).absence).toMatchObject({ closed: null, dueAt: null, answer: { where: 'unknown' } })
    expect((await kinds()).slice(-2)).toEqual(['absence-answered', 'absence-climbed'])
    expect(await toLeader()).toHaveLength(1)
  })

  test('被禁止接送的家长可以回答，但了结不了、也拖不住：值班领导马上知道', async () => {
    await missed(6)
    await say(father, 'home', { n: 6 })
    expect((await child(6)).absence).toMatchObject({
      closed: null,
      dueAt: null,
      climbedAt: atMinute(DAY, ROLL),
    })
    expect(await kinds(6)).toEqual(['away', 'absence-answered', 'absence-climbed'])
    expect(await toLeader()).toMatchObject([{ note: '禁止接送的人说了去向，请核实' }])
    expect(await messages('absence-answered')).toEqual([])
    await say(father, 'on-way', { n: 6 })
    expect((await child(6)).absence).toMatchObject({ closed: null, dueAt: null })
  })

  test('谁能说：自己的家长、班主任、点名的老师、值班领导；别班的老师、别家、别校、门岗、校长都不行', async () => {
    await missed(HER)
    expect(await refused(school.guardian(4), 'home')).toBe('access/not-allowed')
    expect(await refused(elsewhere.guardian(1), 'home')).toBe('access/not-allowed')
    expect(await cannotSettle(school.teacher(2), 'home')).toBe('absence/not-yours')
    for (const who of [school.gate, school.principal, mother, elsewhere.dutyLeader])
      expect(await cannotSettle(who, 'home')).toBe('access/not-allowed')
    const theirs = { ...settling('verified', '在家，妈妈说的'), schoolId: elsewhere.school._id }
    expect(await town.refusal(elsewhere.dutyLeader.openid, 'attendance/settleAbsence', theirs)).toBe(
      'custody/unknown-child',
    )
    const nobody = { ...settling('home'), pupilId: asId<'Pupil'>('nobody') }
    expect(await town.refusal(teacher.openid, 'attendance/settleAbsence', nobody)).toBe(
      'custody/unknown-child',
    )
    expect(await kinds()).toEqual(['away'])
    await settle(teacher, 'on-way')
    expect(await kinds()).toEqual(['away', 'absence-answered'])
  })

  test('同一次回答发两遍还是一次；别人拿同一个编号来说，不收', async () => {
    await missed(HER)
    const op = newOp()
    expect(await say(mother, 'on-way', { op })).toEqual(await say(mother, 'on-way', { op }))
    expect(await kinds()).toEqual(['away', 'absence-answered'])
    expect(await town.refusal(teacher.openid, 'attendance/settleAbsence', { ...settling('home'), op })).toBe(
      'absence/not-yours',
    )
    expect(await kinds()).toEqual(['away', 'absence-answered'])
  })

  test('同时有两个回答：都在记录里，显示后来的；先了结的算数', async () => {
    await missed(HER)
    const first = answer(mother, 'unknown')
    const [a, b] = await Promise.all([
      town.call(first.who, 'attendance/answerAbsence', first.input),
      town.call(teacher.openid, 'attendance/settleAbsence', settling('on-way')),
    ])
    expect([a.reply.ok, b.reply.ok]).toEqual([true, true])
    const { absence, entries } = await child()
    const answered = entries.filter((entry) => entry.kind === 'absence-answered')
    expect(answered).toHaveLength(2)
    expect(absence?.answer?.by).toBe(answered[1]?.by)
    expect(absence?.climbedAt).not.toBeNull()
  })

  test('写下回答之后函数死了：重发还是同一次，值班领导只收到一次', async () => {
    await missed(HER)
    const op = newOp()
    const { who, input } = answer(mother, 'unknown', { op })
    town.cloud.faults.killAfterRequest({ fn: 'attendance', action: 'answerAbsence', k: 4 })
    await town.call(who, 'attendance/answerAbsence', input).catch(() => undefined)
    expect(await kinds()).toEqual(['away', 'absence-answered', 'absence-climbed'])
    await town.ask(who, 'attendance/answerAbsence', input)
    expect(await kinds()).toHaveLength(3)
    expect(await toLeader()).toHaveLength(1)
  })

  test('孩子来了：老师改成到，不用再说明，找过她的人都知道', async () => {
    await missed(HER, 4)
    const present = {
      schoolId,
      sessionId,
      op: newOp(),
      pupilId: pupilId(HER),
      mark: 'present' as const,
      reason: '',
    }
    await town.ask(teacher.openid, 'attendance/correctMark', present)
    expect(await child()).toMatchObject({ status: 'held', absence: null })
    expect(await refused(mother, 'home')).toBe('absence/arrived')
    await town.at(ROLL + 30)
    await town.timer('attendance', 'absenceAlarm')
    expect(await kinds()).toEqual(['away', 'received'])
    const told = await messages('absence-answered')
    expect(told.map((m) => m['personId']).sort()).toEqual([mother._id, teacher._id].sort())
    expect(told[0]).toMatchObject({ where: '已点到', note: '在周岚1老师身边' })
  })

  test('家长打电话补请了假：缺席就此了结，不再往上报', async () => {
    await missed(HER)
    await town.ask(teacher.openid, 'attendance/phoneLeave', {
      schoolId,
      pupilId: pupilId(HER),
      op: newOp(),
      relation: '妈妈',
      reason: 'sick',
      words: '',
      blocks: 'all',
    })
    expect(await child()).toMatchObject({ status: 'leave', absence: null })
    expect(await refused(mother, 'home')).toBe('absence/none')
    await town.at(ROLL + 30)
    await town.timer('attendance', 'absenceAlarm')
    expect(await toLeader()).toEqual([])
  })

  test('点名的老师不是班主任：能说去向，但没有家长的电话；班主任两样都有', async () => {
    const caller = school.teacher(2)
    const marks = Object.fromEntries(
      school.pupils.slice(6).map((pupil, i) => [pupil._id, i === 0 ? 'absent' : 'present'] as const),
    )
    await town.ask(caller.openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: asId('20261123_sh-care-2'),
      op: newOp(),
      marks,
    })
    expect(await seenBy(caller)).toMatchObject([{ pupilId: pupilId(7), may: 'answer', guardians: [] }])
    expect(await seenBy(school.lateTeacher)).toMatchObject([
      { pupilId: pupilId(7), may: 'answer', guardians: [{ relation: '妈妈' }] },
    ])
    await settle(caller, 'on-way', '', 7)
    await settle(school.lateTeacher, 'home', '', 7)
    const voices = (await child(7)).entries.map((entry) => ('voice' in entry ? entry.voice : entry.kind))
    expect(voices).toEqual(['away', 'session-teacher', 'homeroom-teacher', 'absence-closed'])
  })

  test('名单：班主任看自己班的，值班领导和校长看全校的；电话只给班主任和值班领导', async () => {
    await missed(HER, 4)
    await say(school.guardian(4), 'home', { n: 4 })
    expect(await seenBy(teacher)).toMatchObject([
      {
        pupilId: pupilId(HER),
        may: 'answer',
        closed: null,
        lesson: '三(1)班作业辅导',
        missedBy: '周岚1老师',
      },
      { pupilId: pupilId(4), closed: { byName: '家长4', words: '' } },
    ])
    expect((await seenBy(teacher))[0]?.guardians).toEqual([
      { personId: mother._id, name: '家长3', relation: '妈妈', phone: '199****0000' },
    ])
    expect(await seenBy(school.teacher(2))).toEqual([])
    expect((await seenBy(school.dutyLeader)).map((c) => [c.may, c.guardians.length])).toEqual([
      ['verify', 1],
      ['verify', 1],
    ])
    expect((await seenBy(school.principal)).map((c) => [c.may, c.guardians])).toEqual([
      ['read', []],
      ['read', []],
    ])
    for (const who of [school.gate, mother, elsewhere.teacher(1)])
      expect(await town.refusal(who.openid, 'attendance/absences', { schoolId })).toBe('access/not-allowed')
    const { requests } = await town.call(school.dutyLeader.openid, 'attendance/absences', { schoolId })
    expect(requests).toBeLessThanOrEqual(5)
  })

  test('日报：说明过的不算没说明，几个数加起来还是应到', async () => {
    await missed(HER, 4, 5)
    await say(school.guardian(4), 'home', { n: 4 })
    const figures = async () =>
      (await town.ask(school.principal.openid, 'notice/digest', { schoolId })).digest.figures
    expect(await figures()).toMatchObject({
      expected: 12,
      present: 3,
      explained: 1,
      unexplained: 2,
      notYetCalled: 6,
    })
    await settle(school.dutyLeader, 'verified', '外婆接走了，妈妈说的', 5)
    expect(await figures()).toMatchObject({ explained: 2, unexplained: 1 })
  })
})
