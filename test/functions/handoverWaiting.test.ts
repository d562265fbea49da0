/** Whoever was offered children and does not answer is told after three minutes, once for each act of offering. */
import { brokenRules } from '@/domain/custody/rules'
import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { atMinute, MINUTE } from '@/domain/time'
import { accepted } from './given/accepted'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const OFFERED_AT = atMinute(DAY, 1050)
const DUE = OFFERED_AT + 3 * MINUTE

describe('孩子在等您接手', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 6 })
  const other = aSchool({ id: 'fs', day: DAY, pupilsEach: 6 })
  const { gate, dutyLeader } = school
  const schoolId = school.school._id
  const teacher = school.teacher(1)
  const ids = (...pupils: number[]) => pupils.map((n) => school.pupil(n)._id)
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school, other], DAY)
    await town.openDay()
    await town.at(992)
    for (const { school: at, pupils, teacher: of } of [school, other])
      await town.ask(of(1).openid, 'attendance/submitRoll', {
        schoolId: at._id,
        sessionId: asId(`20261123_${at._id}-care-1`),
        op: newOp(),
        marks: Object.fromEntries(pupils.map(({ _id }) => [_id, 'present' as const])),
      })
    await town.cloud.clock.set(OFFERED_AT)
  })
  afterEach(async () => {
    expect(town.cloud.faults.pending).toEqual([])
    expect(brokenRules(await town.all('custody'))).toEqual([])
    await town.close()
  })

  const give = (to: Person, ...pupils: number[]) =>
    town.ask(teacher.openid, 'custody/offer', { schoolId, op: newOp(), to: to._id, pupilIds: ids(...pupils) })
  const take = (who: Person, ...pupils: number[]) =>
    town.ask(who.openid, 'custody/answer', { schoolId, op: newOp(), accept: ids(...pupils), decline: [] })
  const remind = () => town.timer('custody', 'remindReceivers')
  /** Both timers at that moment; whom it told of whom. */
  const toldAt = async (moment: number) => {
    await town.cloud.clock.set(moment)
    await remind()
    await town.timer('notice', 'send')
    const messages = await town.all('messages', { template: 'handover-waiting' })
    return messages.map(({ personId, data }) => [personId, data['who']])
  }
  const named = (...pupils: number[]) => pupils.map((n) => school.pupil(n).name).join('、')

  test('2:59.999 还不提醒，3:00.000 提醒被请的人，写明几个孩子、谁看着、几点交出的', async () => {
    await give(gate, 1, 2)
    expect(await toldAt(DUE - 1)).toEqual([])
    expect(await toldAt(DUE)).toEqual([[gate._id, named(1, 2)]])
    expect((await town.all('messages', { template: 'handover-waiting' }))[0]).toMatchObject({
      data: { from: '周岚1老师', time: '17:30', note: '2 个孩子等您接手，请点开' },
      page: 'pages/teacher/handover/index',
    })
  })

  test('定时跑几遍、两个同时跑，都只有一条；另交一次，另有一条', async () => {
    await give(gate, 1, 2)
    await town.cloud.clock.set(DUE)
    await Promise.all([remind(), remind()])
    await remind()
    expect(await toldAt(DUE)).toHaveLength(1)
    expect(await toldAt(DUE + 10 * MINUTE)).toHaveLength(1)
    await give(gate, 3)
    expect(await toldAt(DUE + 13 * MINUTE)).toEqual([
      [gate._id, named(1, 2)],
      [gate._id, named(3)],
    ])
  })

  test('接了、退了、收回了、正在找的，都不提醒；只接了一部分的，说还剩下的', async () => {
    await give(gate, 1, 2, 3, 4, 5, 6)
    await take(gate, 1)
    const declined = { pupilId: school.pupil(2)._id, reason: '没有看到' }
    const answer = { schoolId, op: newOp(), accept: [], decline: [declined] }
    await town.ask(gate.openid, 'custody/answer', answer)
    await town.ask(teacher.openid, 'custody/withdraw', { schoolId, op: newOp(), pupilIds: ids(3) })
    const lost = { schoolId, op: newOp(), pupilId: school.pupil(4)._id, words: '' }
    await town.ask(teacher.openid, 'custody/reportMissing', lost)
    expect(await toldAt(DUE)).toEqual([[gate._id, named(5, 6)]])
  })

  test('收回以后又交给别人：从新交出的时候算起，只提醒新的那位', async () => {
    await give(gate, 1)
    await town.ask(teacher.openid, 'custody/withdraw', { schoolId, op: newOp(), pupilIds: ids(1) })
    await town.cloud.clock.set(DUE - 1)
    await give(dutyLeader, 1)
    expect(await toldAt(DUE + 3 * MINUTE - 2)).toEqual([])
    expect(await toldAt(DUE + 3 * MINUTE - 1)).toEqual([[dutyLeader._id, named(1)]])
  })

  test('两所学校各提醒各的', async () => {
    await give(gate, 1)
    const fs = { schoolId: other.school._id, op: newOp(), to: other.gate._id, pupilIds: [other.pupil(1)._id] }
    await town.ask(other.teacher(1).openid, 'custody/offer', fs)
    expect((await toldAt(DUE)).map(([personId]) => personId).sort()).toEqual([other.gate._id, gate._id])
  })

  test('孩子在等：夜里也推送，关不掉；送不到就要值班领导打电话', async () => {
    const muted = { template: 'handover-waiting', muted: true } as const
    expect(await town.refusal(gate.openid, 'notice/mute', muted)).toBe('notice/not-mutable')
    await town.ask(gate.openid, 'notice/grant', accepted('handover-waiting'))
    await town.at(1300)
    await give(gate, 1)
    await toldAt(atMinute(DAY, 1303))
    expect(town.cloud.wechat.pushes).toMatchObject([{ openid: gate.openid, templateId: 'handover-waiting' }])
    await give(gate, 2)
    await toldAt(atMinute(DAY, 1306))
    expect(town.cloud.wechat.pushes).toHaveLength(1)
    const { calls } = await town.ask(dutyLeader.openid, 'notice/calls', { schoolId })
    expect(calls).toMatchObject([{ title: '孩子在等您接手', whom: [{ name: gate.name, relation: '门岗' }] }])
  })

  test.each([1, 2])('提醒死在第 %i 个请求之后：下一分钟补上，还是一条，孩子一个不少', async (k) => {
    await give(gate, 1, 2)
    await town.cloud.clock.set(DUE)
    town.cloud.faults.killAfterRequest({ fn: 'custody', action: 'remindReceivers', k })
    await remind().catch(() => undefined)
    expect(await toldAt(DUE + MINUTE)).toEqual([[gate._id, named(1, 2)]])
    const [first] = await town.all('custody', { pupilId: school.pupil(1)._id })
    expect(first).toMatchObject({ remindedOf: first?.offer?.op })
  })

  test('不管几个孩子：读一次，一次交出写一次', async () => {
    await give(gate, 1, 2, 3, 4, 5, 6)
    await town.cloud.clock.set(DUE)
    expect((await town.cloud.timers.fire('custody', 'remindReceivers')).requests).toBe(2)
    expect((await town.cloud.timers.fire('custody', 'remindReceivers')).requests).toBe(1)
  })
})
