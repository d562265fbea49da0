import { brokenRules } from '@/domain/custody/rules'
import { digest as countDay } from '@/domain/digest/digest'
import { asId, type SessionId } from '@/domain/ids'
import { atMinute, type Day } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const MONDAY: Day = '2026-11-23'
const TUESDAY: Day = '2026-11-24'
const FRIDAY: Day = '2026-11-27'
const SATURDAY: Day = '2026-11-28'

describe('家长请假', () => {
  const school = aSchool({ id: 'sh', day: MONDAY, pupilsEach: 10 })
  const schoolId = school.school._id
  const teacher = school.teacher(1).openid
  const sessionId: SessionId = asId('20261123_sh-care-1')
  const guardian = (n: number) => school.guardian(n).openid
  const pupilId = (n: number) => school.pupil(n)._id
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school], MONDAY, { instances: 1 })
    await town.openDay()
    await town.at(600)
  })
  afterEach(async () => {
    expect(town.cloud.faults.pending).toEqual([])
    expect(brokenRules(await town.all('custody'))).toEqual([])
    await town.close()
  })

  const sick = (n: number, from: Day = MONDAY, to: Day = from) => ({
    pupilId: pupilId(n),
    op: newOp(),
    from,
    to,
    reason: 'sick' as const,
    words: '',
  })
  const ask = (n: number, input = sick(n)) => town.ask(guardian(n), 'attendance/askLeave', input)
  const kindsOf = async (n: number) => (await town.custody(pupilId(n))).entries.map((entry) => entry.kind)
  const statusOf = async (n: number) => (await town.custody(pupilId(n))).status

  test('请了假的不在老师的应到里', async () => {
    const expected = async () =>
      (await town.ask(teacher, 'attendance/duties', { schoolId })).duties.find(
        (d) => d.sessionId === sessionId,
      )?.expected
    expect(await expected()).toBe(10)
    await ask(1)
    expect(await expected()).toBe(9)
  })

  test('今天请假：当天的名单马上知道，点名时已标请假，家长的卡片说今天请假', async () => {
    expect(await ask(1)).toMatchObject({ leaves: [{ from: MONDAY, to: MONDAY, days: [MONDAY] }] })
    expect(await statusOf(1)).toBe('leave')
    const { children } = await town.ask(guardian(1), 'custody/family', {})
    expect(children).toMatchObject([{ status: 'leave', leaveCutOffAt: atMinute(MONDAY, 930) }])
    expect(children[0]?.knots.map((knot) => knot.text)).toEqual(['妈妈请假'])
    await town.at(990)
    const { rows } = await town.ask(teacher, 'attendance/roll', { schoolId, sessionId })
    expect(rows.filter((row) => row.mark === 'leave').map((row) => row.pupilId)).toEqual([pupilId(1)])
    expect(rows).toHaveLength(10)
  })

  test('请了假又来的孩子，点到就由老师接住；没来的记在日报的请假里，不算没说明', async () => {
    await ask(1)
    await ask(2)
    await town.at(992)
    const marks = {
      ...Object.fromEntries(school.pupils.map((pupil) => [pupil._id, 'present' as const])),
      [pupilId(2)]: 'leave' as const,
    }
    const op = newOp()
    await town.ask(teacher, 'attendance/submitRoll', { schoolId, sessionId, op, marks })
    expect(await kindsOf(1)).toEqual(['leave-asked', 'received'])
    expect(await town.custody(pupilId(1))).toMatchObject({ status: 'held', holder: school.teacher(1)._id })
    expect(await kindsOf(2)).toEqual(['leave-asked'])
    const { figures } = countDay({
      now: atMinute(MONDAY, 1000),
      day: await town.all('custody'),
      sessions: await town.all('sessions'),
      messagesFailed: null,
    })
    expect(figures).toMatchObject({ expected: 10, present: 9, leave: 1, unexplained: 0, notYetCalled: 0 })
    await town.timer('attendance', 'healLeaves')
    expect(await kindsOf(1)).toEqual(['leave-asked', 'received'])
  })

  test('截止那一分钟起，今天的不收也不能取消，明天的照收', async () => {
    await ask(1)
    await town.at(930)
    expect(await town.refusal(guardian(2), 'attendance/askLeave', sick(2))).toBe('leave/past-cut-off')
    const [leave] = (await town.ask(guardian(1), 'attendance/leaveOptions', { pupilId: pupilId(1) })).leaves
    const cancel = { pupilId: pupilId(1), op: newOp(), leaveOp: leave?.op ?? '' }
    expect(await town.refusal(guardian(1), 'attendance/cancelLeave', cancel)).toBe('leave/past-cut-off')
    expect(await statusOf(2)).toBe('expected')
    expect(await ask(2, sick(2, TUESDAY))).toMatchObject({ leaves: [{ days: [TUESDAY] }] })
    expect(await statusOf(2)).toBe('expected')
  })

  test('只有这个孩子的家长能请、能取消、能看；老师和别家的家长都不行', async () => {
    const { leaves } = await ask(1)
    const cancel = { pupilId: pupilId(1), op: newOp(), leaveOp: leaves[0]?.op ?? '' }
    for (const other of [guardian(2), teacher, school.principal.openid]) {
      expect(await town.refusal(other, 'attendance/askLeave', sick(1))).toBe('access/not-allowed')
      expect(await town.refusal(other, 'attendance/cancelLeave', cancel)).toBe('access/not-allowed')
      expect(await town.refusal(other, 'attendance/leaveOptions', { pupilId: pupilId(1) })).toBe(
        'access/not-allowed',
      )
    }
    const theirs = { ...cancel, pupilId: pupilId(2) }
    expect(await town.refusal(guardian(2), 'attendance/cancelLeave', theirs)).toBe('leave/none')
    expect(await statusOf(1)).toBe('leave')
  })

  test('同一次请假发两遍还是一次；重合的另一次不收，说出已请的是哪几天', async () => {
    const input = sick(1, MONDAY, TUESDAY)
    expect(await ask(1, input)).toEqual(await ask(1, input))
    expect(await kindsOf(1)).toEqual(['leave-asked'])
    const { reply } = await town.call(guardian(1), 'attendance/askLeave', sick(1, TUESDAY, FRIDAY))
    expect(reply).toMatchObject({
      refusal: { code: 'leave/asked-already', from: MONDAY, to: TUESDAY },
      say: '11月23日至11月24日已经请过假。要改请先取消。',
    })
    expect(await town.all('leaves')).toMatchObject([{ days: [MONDAY, TUESDAY], version: 1 }])
  })

  test('同时请重合的两次，只成一次', async () => {
    const calls = [sick(1, MONDAY, TUESDAY), sick(1, TUESDAY, FRIDAY)]
    const told = await Promise.all(calls.map((c) => town.call(guardian(1), 'attendance/askLeave', c)))
    expect(told.filter(({ reply }) => reply.ok)).toHaveLength(1)
    const [record] = await town.all('leaves')
    expect(record?.leaves).toHaveLength(1)
    expect(new Set(record?.days).size).toBe(record?.days.length)
  })

  test('取消今天的假：又在等点名；再取消一次是同一件事，取消后可以重新请', async () => {
    const { leaves } = await ask(1)
    const cancel = { pupilId: pupilId(1), op: newOp(), leaveOp: leaves[0]?.op ?? '' }
    expect(await town.ask(guardian(1), 'attendance/cancelLeave', cancel)).toEqual({ leaves: [] })
    expect(await town.ask(guardian(1), 'attendance/cancelLeave', cancel)).toEqual({ leaves: [] })
    expect(await kindsOf(1)).toEqual(['leave-asked', 'leave-cancelled'])
    expect(await statusOf(1)).toBe('expected')
    const again = { ...cancel, op: newOp() }
    const asLeave = { ...cancel, op: cancel.leaveOp }
    expect(await town.refusal(guardian(1), 'attendance/cancelLeave', asLeave)).toBe('input/malformed')
    expect(await town.refusal(guardian(1), 'attendance/cancelLeave', again)).toBe('leave/none')
    await ask(1)
    expect(await kindsOf(1)).toEqual(['leave-asked', 'leave-cancelled', 'leave-asked'])
  })

  test('取消几天的假：过了截止的今天留着，后面的都退回', async () => {
    const { leaves } = await ask(1, sick(1, MONDAY, FRIDAY))
    await town.at(930)
    const cancel = { pupilId: pupilId(1), op: newOp(), leaveOp: leaves[0]?.op ?? '' }
    expect(await town.ask(guardian(1), 'attendance/cancelLeave', cancel)).toMatchObject({
      leaves: [{ days: [MONDAY] }],
    })
    expect(await statusOf(1)).toBe('leave')
    expect(await town.all('leaves')).toMatchObject([{ days: [MONDAY] }])
  })

  test('请到周末只算上课的日子；全是周末的不用请', async () => {
    expect(await ask(1, sick(1, FRIDAY, SATURDAY))).toMatchObject({ leaves: [{ days: [FRIDAY] }] })
    expect(await town.refusal(guardian(2), 'attendance/askLeave', sick(2, SATURDAY))).toBe('leave/no-service')
  })

  test('第二天开门：请了假的孩子生来就在请假，别的孩子在等点名', async () => {
    await ask(1, sick(1, MONDAY, TUESDAY))
    const { leaves } = await ask(2, sick(2, MONDAY, TUESDAY))
    const cancel = { pupilId: pupilId(2), op: newOp(), leaveOp: leaves[0]?.op ?? '' }
    await town.ask(guardian(2), 'attendance/cancelLeave', cancel)
    await town.cloud.clock.set(atMinute(TUESDAY, 305))
    await town.openDay()
    const tomorrow = await town.all('custody', { day: TUESDAY })
    expect(tomorrow).toHaveLength(10)
    expect(tomorrow.filter((c) => c.status === 'leave').map((c) => c.pupilId)).toEqual([pupilId(1)])
    expect(brokenRules(tomorrow)).toEqual([])
  })

  test('半夜里请新的一天的假：昨晚还没接走不相干，昨天的记录也不动', async () => {
    await town.at(992)
    const marks = Object.fromEntries(school.pupils.map((pupil) => [pupil._id, 'present' as const]))
    await town.ask(teacher, 'attendance/submitRoll', { schoolId, sessionId, op: newOp(), marks })
    await town.cloud.clock.set(atMinute(TUESDAY, 30))
    expect(await ask(1, sick(1, TUESDAY))).toMatchObject({ leaves: [{ days: [TUESDAY] }] })
    expect(await town.refusal(guardian(2), 'attendance/askLeave', sick(2))).toBe('leave/day-over')
    expect(await kindsOf(1)).toEqual(['received'])
  })

  test('班主任各收到一条：请了假，又取消了', async () => {
    const { leaves } = await ask(1, { ...sick(1), words: '发烧' })
    const cancel = { pupilId: pupilId(1), op: newOp(), leaveOp: leaves[0]?.op ?? '' }
    await town.ask(guardian(1), 'attendance/cancelLeave', cancel)
    await town.timer('notice', 'send')
    await town.timer('notice', 'send')
    const messages = await town.all('messages', { template: 'leave' })
    expect(messages.map((m) => m.personId)).toEqual(['sh-t-1', 'sh-t-1'])
    expect(messages.map((m) => m.data['note']).sort()).toEqual(['妈妈取消了请假', '妈妈请假，病假：发烧'])
  })

  /** The write that records a leave; the child's own day is the next one. */
  const RECORDED = 7

  test('记下请假之后函数死了：定时任务补上当天的名单，只补一次；家长重发也是同一次', async () => {
    const input = sick(1)
    town.cloud.faults.killAfterRequest({ fn: 'attendance', action: 'askLeave', k: RECORDED })
    await town.call(guardian(1), 'attendance/askLeave', input).catch(() => undefined)
    expect(await town.all('leaves')).toHaveLength(1)
    expect(await kindsOf(1)).toEqual([])
    await town.timer('attendance', 'healLeaves')
    await town.timer('attendance', 'healLeaves')
    expect(await kindsOf(1)).toEqual(['leave-asked'])
    await ask(1, input)
    expect(await kindsOf(1)).toEqual(['leave-asked'])
  })

  test('记下取消之后函数死了：定时任务让孩子回到等点名', async () => {
    const { leaves } = await ask(1)
    const cancel = { pupilId: pupilId(1), op: newOp(), leaveOp: leaves[0]?.op ?? '' }
    town.cloud.faults.killAfterRequest({ fn: 'attendance', action: 'cancelLeave', k: RECORDED })
    await town.call(guardian(1), 'attendance/cancelLeave', cancel).catch(() => undefined)
    expect(await statusOf(1)).toBe('leave')
    await town.timer('attendance', 'healLeaves')
    await town.timer('attendance', 'healLeaves')
    expect(await kindsOf(1)).toEqual(['leave-asked', 'leave-cancelled'])
    expect(await statusOf(1)).toBe('expected')
  })
})
