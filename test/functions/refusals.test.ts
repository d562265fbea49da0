import type { Action } from '@/contract/api'
import { asId } from '@/domain/ids'
import { aSchool } from './given/aSchool'
import { DIGEST_REQUESTS } from './given/digestRequests'
import { enrolling } from './given/enrolling'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'

describe('门口：身份来自平台，权利来自任命，坏的输入什么也不改', () => {
  const mine = aSchool({ id: 'sh', day: DAY, clubs: [{ id: 'ball', capacity: 40 }] })
  const other = aSchool({ id: 'ot', day: DAY, clubs: [{ id: 'ball', capacity: 40 }] })
  let town: Town
  let before: string
  const stored = async () => JSON.stringify(await town.cloud.db.dump())
  beforeAll(async () => {
    town = await Town.with([mine, other], DAY)
    await town.openDay()
    await town.at(992)
    before = await stored()
  })
  afterEach(async () => {
    expect((await stored()) === before).toBe(true)
  })
  afterAll(() => town.close())

  const schoolId = mine.school._id
  const others = mine.pupil(2)._id
  const marks = Object.fromEntries(mine.pupils.map((p) => [p._id, 'present' as const]))
  const roll = { schoolId, sessionId: asId<'Session'>('20261123_sh-care-1'), op: newOp(), marks }

  test('没有 openid、没有绑定的人：拒绝', async () => {
    expect(await town.refusal(null, 'custody/family', {})).toBe('access/unknown-caller')
    expect(await town.refusal('openid-of-nobody', 'custody/family', {})).toBe('access/unknown-caller')
  })

  test('别家的孩子：不能报名、不能看选课、不能取接送码、不能申请延时', async () => {
    const guardian = mine.guardian(1).openid
    expect(await town.refusal(guardian, 'enrolment/enrol', enrolling(others, 'sh-ball'))).toBe(
      'access/not-allowed',
    )
    expect(await town.refusal(guardian, 'enrolment/board', { pupilId: others, termId: null })).toBe(
      'access/not-allowed',
    )
    expect(await town.refusal(guardian, 'custody/pickupCode', { pupilId: others })).toBe('access/not-allowed')
    const late = {
      pupilId: others,
      day: DAY,
      op: newOp(),
      untilMinute: 1140,
      collectorId: 'sh-g2',
    }
    expect(await town.refusal(guardian, 'attendance/applyLate', late)).toBe('access/not-allowed')
  })

  test('家长自称老师、老师自称门岗：角色写在输入里不算数', async () => {
    expect(await town.refusal(mine.guardian(1).openid, 'attendance/submitRoll', roll)).toBe(
      'access/not-allowed',
    )
    const forged = { ...roll, role: 'teacher', openid: mine.teacher(1).openid }
    expect(await town.refusal(mine.guardian(1).openid, 'attendance/submitRoll', forged)).toBe(
      'input/malformed',
    )
    expect(await town.refusal(mine.teacher(1).openid, 'custody/gate', { schoolId })).toBe(
      'access/not-allowed',
    )
    expect(await town.refusal(mine.guardian(1).openid, 'notice/digest', { schoolId })).toBe(
      'access/not-allowed',
    )
  })

  test('别的学校的编号：老师、门岗、校长都拿不到，自己学校里查别校的课和孩子等于查不到', async () => {
    const theirs = other.school._id
    expect(await town.refusal(mine.teacher(1).openid, 'attendance/duties', { schoolId: theirs })).toBe(
      'access/not-allowed',
    )
    expect(await town.refusal(mine.gate.openid, 'custody/gate', { schoolId: theirs })).toBe(
      'access/not-allowed',
    )
    expect(await town.refusal(mine.principal.openid, 'notice/digest', { schoolId: theirs })).toBe(
      'access/not-allowed',
    )
    const session = asId<'Session'>('20261123_ot-care-1')
    expect(
      await town.refusal(mine.teacher(1).openid, 'attendance/roll', { schoolId, sessionId: session }),
    ).toBe('roll/unknown-session')
    const look = { schoolId, op: newOp(), pupilId: other.pupil(1)._id }
    expect(await town.refusal(mine.gate.openid, 'custody/look', look)).toBe('custody/unknown-child')
    const release = {
      schoolId,
      op: newOp(),
      pupilId: other.pupil(1)._id,
      claim: { how: 'walk-alone' as const },
    }
    expect(await town.refusal(mine.gate.openid, 'custody/release', release)).toBe('custody/unknown-child')
    const offered = await town.ask(mine.teacher(1).openid, 'custody/offer', {
      schoolId,
      op: newOp(),
      to: mine.gate._id,
      pupilIds: [other.pupil(1)._id],
    })
    expect(offered).toMatchObject({ moved: [], notMoved: [{ why: 'unknown', name: '' }] })
    const stranger = { schoolId, op: newOp(), to: other.gate._id, pupilIds: [mine.pupil(1)._id] }
    expect(await town.refusal(mine.teacher(1).openid, 'custody/offer', stranger)).toBe(
      'custody/receiver-off-duty',
    )
  })

  test.each(['attendance', 'enrolment', 'custody', 'notice'])('客户端冒充定时器调用 %s：拒绝', async (fn) => {
    for (const TriggerName of ['openDay', 'reconcile', 'ladder', 'send', 'digest', 'nothing'])
      for (const caller of [{}, { openid: mine.principal.openid }]) {
        const { result } = await town.cloud.invoke(
          fn,
          { Type: 'Timer', TriggerName, Time: '', Message: '' },
          caller,
        )
        expect(result).toMatchObject({ ok: false, refusal: { code: 'input/not-from-timer' } })
      }
  })

  test('不成样子的请求：各有自己的说法，不出故障', async () => {
    const guardian = { openid: mine.guardian(1).openid }
    const told = async (event: object) => (await town.cloud.invoke('enrolment', event, guardian)).result
    expect(await told({})).toMatchObject({ refusal: { code: 'input/malformed' } })
    expect(await told({ action: 'constructor', input: {} })).toMatchObject({
      refusal: { code: 'input/unknown-action' },
    })
    expect(await told({ action: '__proto__', input: {} })).toMatchObject({
      refusal: { code: 'input/unknown-action' },
    })
    for (const input of [
      null,
      [],
      'x',
      { pupilId: { $gt: '' } },
      { pupilId: 'a.b' },
      { pupilId: 'x'.repeat(65) },
      { pupilId: 'sh-p1', extra: 1 },
    ])
      expect(await told({ action: 'board', input })).toMatchObject({ refusal: { code: 'input/malformed' } })
    const { reply } = await town.call(
      mine.guardian(1).openid,
      'enrolment/enrol',
      enrolling(mine.pupil(1)._id, 'sh-nothing'),
    )
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'enrolment/course-unknown' } })
  })

  test('周末没有课后服务：校门说清为什么，不是空着', async () => {
    await town.cloud.clock.set(Date.parse('2026-11-28T10:00:00+08:00'))
    const { reply, requests } = await town.call(mine.gate.openid, 'custody/gate', { schoolId })
    expect(reply).toMatchObject({ ok: true, value: { rest: '周末', inSchool: 0, children: [] } })
    expect(requests).toBeLessThanOrEqual(4)
    await town.at(992)
  })

  test('每个角色的第一屏只要一次调用，四个请求以内；校长的多看几处等着的事，八个以内', async () => {
    const screens: [string, Action, object][] = [
      [mine.guardian(1).openid, 'custody/family', {}],
      [mine.guardian(1).openid, 'enrolment/board', { pupilId: mine.pupil(1)._id, termId: null }],
      [mine.teacher(1).openid, 'attendance/duties', { schoolId }],
      [mine.teacher(1).openid, 'attendance/roll', { schoolId, sessionId: roll.sessionId }],
      [mine.teacher(1).openid, 'custody/hands', { schoolId }],
      [mine.gate.openid, 'custody/gate', { schoolId }],
      [mine.principal.openid, 'notice/digest', { schoolId }],
    ]
    for (const [openid, action, input] of screens) {
      const [fn = '', name = ''] = action.split('/')
      const most = action === 'notice/digest' ? DIGEST_REQUESTS : 4
      const { result, requests } = await town.cloud.invoke(fn, { action: name, input }, { openid })
      expect([action, result]).toMatchObject([action, { ok: true }])
      expect([action, requests <= most || requests]).toEqual([action, true])
    }
  })
})
