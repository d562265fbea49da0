/** A function dies and the phone never sends again: what was decided is told all the same, and the timers make it whole. */
import { brokenRules } from '@/domain/custody/rules'
import type { Action, Input } from '@/contract/api'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const FIRST = '20261123_sh-care-1'
const SECOND = '20261123_sh-care-2'

describe('函数死了，手机再也没有重发：定时器补齐，该告诉的人告诉到', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 3, pupilsEach: 2 })
  const schoolId = school.school._id
  const teacher = school.teacher(1)
  const free = school.lateTeacher
  const leader = school.dutyLeader
  const pupilId = school.pupil(1)._id
  const marks = Object.fromEntries(school.pupils.slice(0, 2).map(({ _id }) => [_id, 'present' as const]))
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school], DAY, { instances: 1, transactionMs: 300 })
    await town.openDay()
    await town.at(992)
  })
  afterEach(async () => {
    expect(brokenRules(await town.all('custody'))).toEqual([])
    await town.close()
  })

  /** False: the action ended before its k-th request. */
  async function dieAfter<A extends Action>(k: number, openid: string, action: A, input: Input<A>) {
    const [fn = '', name = ''] = action.split('/')
    town.cloud.faults.killAfterRequest({ fn, action: name, k })
    await town.call(openid, action, input).catch(() => undefined)
    const died = town.cloud.faults.pending.length === 0
    town.cloud.faults.clear()
    return died
  }
  const roll = () =>
    town.ask(teacher.openid, 'attendance/submitRoll', { schoolId, sessionId: FIRST, op: newOp(), marks })
  const correct = (mark: 'absent' | 'late') => ({
    schoolId,
    sessionId: FIRST,
    op: newOp(),
    pupilId,
    mark,
    reason: mark === 'absent' ? '看错了' : '',
  })
  const messages = async (personId: string) => {
    await town.timer('notice', 'send')
    return (await town.all('messages', { personId })).map(({ template }) => template)
  }
  const marksOf = async () =>
    ((await town.one('sessions', FIRST)).marks[pupilId] ?? []).map(({ mark, reason }) => [mark, reason])

  test('改成未到，写了孩子就死：家长收到，课次的标记由定时器补上，只补一次', async () => {
    await roll()
    let k = 1
    while ((await town.custody(pupilId)).status !== 'absent') {
      await dieAfter(k, teacher.openid, 'attendance/correctMark', correct('absent'))
      k += 1
    }
    expect(await marksOf()).toEqual([['present', null]])
    expect(await messages(school.guardian(1)._id)).toEqual(['absence'])
    await town.timer('attendance', 'healMarks')
    await town.timer('attendance', 'healMarks')
    expect(await marksOf()).toEqual([
      ['present', null],
      ['absent', '看错了'],
    ])
  })

  test('改成迟到，写了孩子就死：孩子在老师手里，课次里也是迟到', async () => {
    await town.ask(teacher.openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: FIRST,
      op: newOp(),
      marks: { ...marks, [pupilId]: 'absent' },
    })
    let k = 1
    while ((await town.custody(pupilId)).status !== 'held') {
      await dieAfter(k, teacher.openid, 'attendance/correctMark', correct('late'))
      k += 1
    }
    await town.timer('attendance', 'healMarks')
    expect(await marksOf()).toEqual([
      ['absent', null],
      ['late', null],
    ])
  })

  const name = (sessionId: string) => ({ schoolId, sessionId, op: newOp(), to: free._id, reason: '突然生病' })
  test('同时给了同一位老师两节课、函数死在回头看之前：定时器收回后给的一节，孩子的去向跟着，人人都知道', async () => {
    let k = 1
    while ((await town.one('sessions', FIRST)).teacherId !== free._id) {
      await dieAfter(k, leader.openid, 'attendance/nameStandIn', name(FIRST))
      k += 1
    }
    const { standIn } = await town.one('sessions', FIRST)
    if (standIn === null) throw new Error('nobody was named')
    const other = {
      ...(await town.one('sessions', SECOND)),
      _id: `${SECOND}-more`,
      teacherId: free._id,
      standIn: { ...standIn, op: newOp(), answeredAt: standIn.at - 1 },
    }
    await town.cloud.db.insertMany('sessions', [other])
    await town.timer('attendance', 'healStandIns')
    await town.timer('attendance', 'healStandIns')
    expect((await town.one('sessions', other._id)).teacherId).toBe(free._id)
    const first = await town.one('sessions', FIRST)
    expect([first.teacherId, first.standIn?.state]).toEqual([teacher._id, 'withdrawn'])
    const legs = (await town.all('custody', { 'itinerary.sessionId': FIRST })).map((one) => one.itinerary[0])
    expect(legs.map((leg) => leg?.teacherId)).toEqual([teacher._id, teacher._id])
    for (const person of [free, teacher, leader]) {
      await town.timer('notice', 'send')
      const told = await town.all('messages', { personId: person._id, template: 'stand-in' })
      expect(told).toHaveLength(2)
    }
  })

  test('接代课、紧急接管、记作业死在任何一步：再来一次和只来一次一样', async () => {
    const whole = async () => ({
      teacher: (await town.one('sessions', FIRST)).teacherId,
      legs: (await town.all('custody', { 'itinerary.sessionId': FIRST })).map(
        (c) => c.itinerary[0]?.teacherId,
      ),
    })
    await town.ask(teacher.openid, 'attendance/askStandIn', { ...name(FIRST), sessionId: FIRST })
    const accept = { schoolId, sessionId: FIRST, op: newOp(), accept: true, reason: '' }
    for (let k = 1; await dieAfter(k, free.openid, 'attendance/answerStandIn', accept); k += 1);
    await town.timer('attendance', 'healStandIns')
    expect(await whole()).toEqual({ teacher: free._id, legs: [free._id, free._id] })

    await town.ask(free.openid, 'attendance/submitRoll', { schoolId, sessionId: FIRST, op: newOp(), marks })
    const sweep = {
      schoolId,
      sessionId: FIRST,
      op: newOp(),
      sweep: { [pupilId]: { homework: true, note: '写完了' } },
    }
    for (let k = 1; await dieAfter(k, free.openid, 'attendance/saveSweep', sweep); k += 1);
    const { sweep: kept, sweepOps } = await town.one('sessions', FIRST)
    expect([kept[pupilId], sweepOps]).toEqual([{ homework: true, note: '写完了' }, [sweep.op]])

    const over = { schoolId, op: newOp(), from: free._id, reason: '突然晕倒' }
    for (let k = 1; await dieAfter(k, leader.openid, 'custody/takeOver', over); k += 1);
    const held = await town.custody(pupilId)
    expect(held.holder).toBe(leader._id)
    expect(held.entries.filter((entry) => entry.kind === 'taken-over')).toHaveLength(1)
  })
})
