import { brokenRules } from '@/domain/custody/rules'
import { latePatternId } from '@/domain/attendance/LatePattern'
import { asId } from '@/domain/ids'
import { atMinute, type Day } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const MONDAY: Day = '2026-11-23'
const TUESDAY: Day = '2026-11-24'

describe('延时托管', () => {
  const school = aSchool({ id: 'sh', day: MONDAY, pupilsEach: 30, lateCapacity: 2 })
  school.pupil(29).barred = [
    { name: '奶奶29', personId: null, collectorId: 'sh-gm29', reason: '法院裁定', by: 'court' },
  ]
  const other = aSchool({ id: 'ot', day: MONDAY, pupilsEach: 2 })
  const schoolId = school.school._id
  const leader = school.dutyLeader.openid
  const lateTeacher = school.lateTeacher.openid
  const guardian = (n: number) => school.guardian(n).openid
  const pupilId = (n: number) => school.pupil(n)._id
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school, other], MONDAY, { instances: 1 })
    await town.openDay()
    await town.at(960)
  })
  afterEach(async () => {
    expect(town.cloud.faults.pending).toEqual([])
    expect(brokenRules(await town.all('custody'))).toEqual([])
    await town.close()
  })

  const wish = (n: number, more: object = {}) => ({
    pupilId: pupilId(n),
    day: MONDAY,
    op: newOp(),
    untilMinute: 1140,
    collectorId: `sh-g${n}`,
    ...more,
  })
  const apply = (n: number, input = wish(n)) => town.ask(guardian(n), 'attendance/applyLate', input)
  const decision = (n: number, more: object = {}) => ({
    schoolId,
    pupilId: pupilId(n),
    day: MONDAY,
    op: newOp(),
    decision: 'approve' as const,
    reason: '',
    alternative: null,
    words: '',
    ...more,
  })
  const refusal = (n: number) =>
    decision(n, { decision: 'refuse' as const, reason: '老师今天要早走', alternative: 'at-end' as const })
  const phone = (n: number, more: object = {}) => ({
    schoolId,
    pupilId: pupilId(n),
    op: newOp(),
    untilMinute: 1140,
    collectorId: `sh-g${n}`,
    caller: '妈妈',
    ...more,
  })
  const pickup = (n: number, day = MONDAY) => town.one('late_pickups', `${day}:${pupilId(n)}`)
  const lateEnds = async (n: number) =>
    (await town.custody(pupilId(n))).itinerary
      .filter((leg) => leg.block === 'late')
      .map((leg) => leg.endsAtMinute)
  const kinds = async (n: number) => (await town.custody(pupilId(n))).entries.map((entry) => entry.kind)
  const options = (n: number) => town.ask(guardian(n), 'attendance/lateOptions', { pupilId: pupilId(n) })
  const told = async (template: string) => {
    await town.timer('notice', 'send')
    return (await town.all('messages', { template })).map((message) => message.personId).sort()
  }
  const seatsHold = async (day = MONDAY) => {
    const { capacity, left, claims, extra = 0 } = await town.one('seats', `sh-late:${day}`)
    const approved = await town.all('late_pickups', { schoolId, day, status: 'approved' })
    expect(Object.keys(claims).sort()).toEqual(approved.map((one) => one.pupilId).sort())
    expect(left + approved.length).toBe(capacity)
    expect(capacity - extra).toBe(2)
  }

  test('三十个家长同时抢两个位置：同意两个，其余等人决定，一个也没丢，也没有超', async () => {
    const all = Array.from({ length: 30 }, (_, i) => i + 1)
    const replies = await Promise.all(all.map((n) => town.call(guardian(n), 'attendance/applyLate', wish(n))))
    expect(replies.every(({ reply }) => reply.ok)).toBe(true)
    expect(await town.all('late_pickups', { status: 'approved' })).toHaveLength(2)
    expect(await town.all('late_pickups', { status: 'pending' })).toHaveLength(28)
    await seatsHold()
  })

  describe('位置满了', () => {
    beforeEach(async () => {
      await apply(1)
      await apply(2)
      await apply(3)
    })

    test('第三个等人决定：一小时内、最晚截止后一刻钟答复；延时班老师和值班领导知道，家长看见几点前答复', async () => {
      expect(await pickup(3)).toMatchObject({ status: 'pending', answerBy: atMinute(MONDAY, 1020) })
      expect((await options(3)).current).toMatchObject({
        status: 'pending',
        answerBy: atMinute(MONDAY, 1020),
      })
      expect(await lateEnds(3)).toEqual([])
      expect(await told('late-waiting')).toEqual(['sh-duty', 'sh-t-late'])
      await town.at(1019)
      await apply(4)
      expect(await pickup(4)).toMatchObject({ answerBy: atMinute(MONDAY, 1035) })
      const { children } = await town.ask(guardian(3), 'custody/family', {})
      expect(children[0]?.late).toMatchObject({ status: 'pending', answerBy: atMinute(MONDAY, 1020) })
    })

    test('老师不能超出位置，值班领导可以：记为加位，取消时先还加的那一个', async () => {
      expect(await town.refusal(lateTeacher, 'attendance/decideLate', decision(3))).toBe('late/over-capacity')
      const desk = await town.ask(leader, 'attendance/decideLate', decision(3))
      expect(desk).toMatchObject({ pending: [], capacity: 3, left: 0 })
      expect(desk.granted.filter((child) => child.extra).map((child) => child.pupilId)).toEqual([pupilId(3)])
      expect(await pickup(3)).toMatchObject({
        status: 'approved',
        extra: true,
        decidedBy: { byName: '齐主任' },
      })
      expect(await lateEnds(3)).toEqual([1140])
      await seatsHold()
      await town.at(970)
      await town.timer('enrolment', 'reconcile')
      await seatsHold()
      await town.ask(guardian(1), 'attendance/cancelLate', { pupilId: pupilId(1), day: MONDAY, op: newOp() })
      await seatsHold()
      expect((await town.one('seats', `sh-late:${MONDAY}`)).left).toBe(0)
      expect(await told('late-decided')).toContain('sh-g3')
    })

    test('有人取消空出位置，延时班老师就能同意，不算加位', async () => {
      await town.ask(guardian(1), 'attendance/cancelLate', { pupilId: pupilId(1), day: MONDAY, op: newOp() })
      await town.ask(lateTeacher, 'attendance/decideLate', decision(3))
      expect(await pickup(3)).toMatchObject({ status: 'approved', extra: false })
      await seatsHold()
    })

    test('回绝要有原因和办法，家长都看得到，收到一条；之后可以重新申请', async () => {
      const empty = { ...refusal(3), reason: '满了' }
      expect(await town.refusal(leader, 'attendance/decideLate', empty)).toBe('late/reason-missing')
      const noWay = { ...refusal(3), alternative: null }
      expect(await town.refusal(leader, 'attendance/decideLate', noWay)).toBe('late/alternative-missing')
      const wordless = { ...refusal(3), alternative: 'other' as const }
      expect(await town.refusal(leader, 'attendance/decideLate', wordless)).toBe('late/alternative-missing')
      const said = { ...refusal(3), op: newOp() }
      await town.ask(lateTeacher, 'attendance/decideLate', said)
      await town.ask(lateTeacher, 'attendance/decideLate', said)
      expect((await options(3)).current).toMatchObject({
        status: 'refused',
        reason: '老师今天要早走',
        alternative: '请按平时的放学时间来接',
      })
      expect(await told('late-refused')).toEqual(['sh-g3'])
      await town.ask(guardian(2), 'attendance/cancelLate', { pupilId: pupilId(2), day: MONDAY, op: newOp() })
      await apply(3)
      expect(await pickup(3)).toMatchObject({ status: 'approved', decidedBy: 'rule', reason: '' })
      await seatsHold()
    })

    test('两个人同时决定，一个同意一个回绝：先到的算数，后到的被告知，位置对得上', async () => {
      const replies = await Promise.all([
        town.call(leader, 'attendance/decideLate', decision(3)),
        town.call(school.principal.openid, 'attendance/decideLate', refusal(3)),
      ])
      expect(replies.filter(({ reply }) => reply.ok)).toHaveLength(1)
      const lost = replies.find(({ reply }) => !reply.ok)?.reply
      expect(lost).toMatchObject({ refusal: { code: 'late/decided', pupil: school.pupil(3).name } })
      await seatsHold()
      const again = await town.refusal(leader, 'attendance/decideLate', decision(3))
      expect(again).toBe('late/decided')
    })

    test('过了答应的时间没人答复：校长和值班领导各收到一次', async () => {
      await told('late-waiting')
      await town.at(1019)
      await town.timer('attendance', 'healLate')
      expect(await told('late-waiting')).toEqual(['sh-duty', 'sh-t-late'])
      await town.at(1020)
      await town.timer('attendance', 'healLate')
      await town.timer('attendance', 'healLate')
      expect(await told('late-waiting')).toEqual(['sh-duty', 'sh-duty', 'sh-principal', 'sh-t-late'])
      expect((await town.ask(leader, 'attendance/lateDesk', { schoolId })).pending).toMatchObject([
        { overdue: true },
      ])
    })

    test('别的老师、家长、别的学校都不能看也不能决定；查不到的孩子什么也不说', async () => {
      const desk = { schoolId }
      const teacher = school.teacher(1).openid
      expect(await town.refusal(teacher, 'attendance/lateDesk', desk)).toBe('late/not-yours')
      expect(await town.refusal(teacher, 'attendance/decideLate', decision(3))).toBe('late/not-yours')
      expect(await town.refusal(guardian(3), 'attendance/decideLate', decision(3))).toBe('access/not-allowed')
      expect(await town.refusal(other.dutyLeader.openid, 'attendance/decideLate', decision(3))).toBe(
        'access/not-allowed',
      )
      const theirs = { ...decision(3), schoolId: other.school._id }
      expect(await town.refusal(other.dutyLeader.openid, 'attendance/decideLate', theirs)).toBe('late/none')
      const call = phone(3, { schoolId: other.school._id })
      expect(await town.refusal(other.dutyLeader.openid, 'attendance/phoneLate', call)).toBe(
        'custody/unknown-child',
      )
      expect(await pickup(3)).toMatchObject({ status: 'pending' })
    })
  })

  test('改到几点、改谁来接：位置不变，行程和费用跟着变；同一次改发两遍是一次；截止后不能改', async () => {
    await apply(1)
    const change = wish(1, { untilMinute: 1170, collectorId: 'sh-gm1' })
    await town.ask(guardian(1), 'attendance/changeLate', change)
    await town.ask(guardian(1), 'attendance/changeLate', change)
    expect(await lateEnds(1)).toEqual([1170])
    expect((await town.custody(pupilId(1))).endsAtMinute).toBe(1170)
    expect(await kinds(1)).toEqual(['late-added', 'late-changed'])
    expect(await pickup(1)).toMatchObject({ feeFen: 800, collectorText: '奶奶 奶奶1' })
    await seatsHold()
    await town.at(1020)
    expect(await town.refusal(guardian(1), 'attendance/changeLate', wish(1))).toBe('late/past-cut-off')
    expect(await town.refusal(guardian(2), 'attendance/changeLate', wish(2))).toBe('late/none')
  })

  test('改了记录、还没改行程时函数死了：定时任务补上', async () => {
    await apply(1)
    const change = wish(1, { untilMinute: 1170 })
    for (let k = 6; k <= 9; k += 1) {
      town.cloud.faults.killAfterRequest({ fn: 'attendance', action: 'changeLate', k })
      await town.call(guardian(1), 'attendance/changeLate', change).catch(() => undefined)
      town.cloud.faults.clear()
      if ((await pickup(1)).untilMinute === 1170) break
    }
    await town.timer('attendance', 'healLate')
    expect(await lateEnds(1)).toEqual([1170])
  })

  test('以后某天的申请：取消之后，同一份申请迟到了也不会复活', async () => {
    const ahead = wish(1, { day: TUESDAY })
    await apply(1, ahead)
    await town.ask(guardian(1), 'attendance/cancelLate', { pupilId: pupilId(1), day: TUESDAY, op: newOp() })
    expect(await town.refusal(guardian(1), 'attendance/applyLate', ahead)).toBe('late/none')
    expect(await pickup(1, TUESDAY)).toMatchObject({ status: 'cancelled' })
    await seatsHold(TUESDAY)
  })

  test('以后某天满了：答应当天中午前答复', async () => {
    for (const n of [1, 2, 3]) await apply(n, wish(n, { day: TUESDAY }))
    expect(await pickup(3, TUESDAY)).toMatchObject({
      status: 'pending',
      answerBy: atMinute(TUESDAY, 720),
    })
  })

  test('被禁止接送的人不能选，听到的和没登记的一样；请了假的孩子不能申请', async () => {
    const ask = (collectorId: string) =>
      town.call(guardian(29), 'attendance/applyLate', wish(29, { collectorId }))
    const unknown = await ask('nobody')
    const named = await ask('sh-gm29')
    expect(named.reply).toMatchObject({ ok: false, refusal: { code: 'late/collector-unknown' } })
    expect(JSON.stringify(named.reply)).toBe(JSON.stringify(unknown.reply))
    await town.at(600)
    const leave = { from: MONDAY, to: MONDAY, reason: 'sick' as const, words: '' }
    await town.ask(guardian(2), 'attendance/askLeave', { pupilId: pupilId(2), op: newOp(), ...leave })
    expect(await town.refusal(guardian(2), 'attendance/applyLate', wish(2))).toBe('late/on-leave')
  })

  test('请假就让出延时的位置，取消请假不会悄悄还回来', async () => {
    await town.at(600)
    await apply(1)
    await apply(1, wish(1, { day: TUESDAY }))
    const leave = { from: MONDAY, to: TUESDAY, reason: 'sick' as const, words: '' }
    const { leaves } = await town.ask(guardian(1), 'attendance/askLeave', {
      pupilId: pupilId(1),
      op: newOp(),
      ...leave,
    })
    for (const day of [MONDAY, TUESDAY]) {
      expect(await pickup(1, day)).toMatchObject({ status: 'cancelled' })
      await seatsHold(day)
    }
    const cancel = { pupilId: pupilId(1), op: newOp(), leaveOp: leaves[0]?.op ?? '' }
    await town.ask(guardian(1), 'attendance/cancelLeave', cancel)
    await town.timer('attendance', 'healLate')
    expect(await lateEnds(1)).toEqual([])
    expect((await town.custody(pupilId(1))).endsAtMinute).toBe(1110)
    await apply(1)
    expect(await lateEnds(1)).toEqual([1140])
  })

  describe('电话登记', () => {
    test('截止之后老师登记：写明谁打来的，行程马上变；同一次发两遍是一次', async () => {
      await town.at(1080)
      const call = phone(1)
      await town.ask(lateTeacher, 'attendance/phoneLate', call)
      const desk = await town.ask(lateTeacher, 'attendance/phoneLate', call)
      expect(desk.granted).toMatchObject([{ pupilId: pupilId(1), caller: '妈妈', untilMinute: 1140 }])
      expect((await town.custody(pupilId(1))).entries).toMatchObject([
        { kind: 'late-added', caller: '妈妈', byName: '孙倩老师' },
      ])
      await town.ask(lateTeacher, 'attendance/phoneLate', phone(1, { untilMinute: 1170 }))
      expect(await lateEnds(1)).toEqual([1170])
      await seatsHold()
      expect(await told('late-decided')).toEqual(['sh-g1', 'sh-g1'])
    })

    test('满了以后只有值班领导能加；没写谁打来的不收；离校了的不收', async () => {
      await apply(1)
      await apply(2)
      await town.at(1080)
      expect(await town.refusal(lateTeacher, 'attendance/phoneLate', phone(3))).toBe('late/over-capacity')
      expect(await town.refusal(leader, 'attendance/phoneLate', phone(3, { caller: ' ' }))).toBe(
        'late/caller-missing',
      )
      await town.ask(leader, 'attendance/phoneLate', phone(3))
      expect(await pickup(3)).toMatchObject({ status: 'approved', extra: true })
      await seatsHold()
      const marks = Object.fromEntries(school.pupils.map((pupil) => [pupil._id, 'present' as const]))
      const sessionId = asId<'Session'>('20261123_sh-care-1')
      const teacher = school.teacher(1).openid
      await town.ask(teacher, 'attendance/submitRoll', { schoolId, sessionId, op: newOp(), marks })
      await town.ask(teacher, 'custody/release', {
        schoolId,
        op: newOp(),
        pupilId: pupilId(4),
        claim: { how: 'eye', collectorId: 'sh-g4', reason: '认得妈妈' },
      })
      expect(await town.refusal(leader, 'attendance/phoneLate', phone(4))).toBe('custody/released-already')
    })

    test('按姓名找今天的孩子，接送人一起给出', async () => {
      const { name } = school.pupil(5)
      const found = await town.ask(lateTeacher, 'attendance/findToday', { schoolId, words: name })
      expect(found.children).toMatchObject([
        { pupilId: pupilId(5), status: 'expected', collectors: [{ id: 'sh-g5' }, { id: 'sh-gm5' }] },
      ])
      const teacher = school.teacher(1).openid
      expect(await town.refusal(teacher, 'attendance/findToday', { schoolId, words: name })).toBe(
        'late/not-yours',
      )
    })
  })

  describe('每周固定', () => {
    const set = (n: number, more: object = {}) => ({
      pupilId: pupilId(n),
      op: newOp(),
      weekdays: [1, 2] as (1 | 2)[],
      untilMinute: 1140,
      collectorId: `sh-g${n}`,
      ...more,
    })
    const openTuesday = async () => {
      await town.cloud.clock.set(atMinute(TUESDAY, 305))
      await town.openDay()
    }
    const endsOn = async (n: number, day: Day) =>
      (await town.one('custody', `${day}:${pupilId(n)}`)).endsAtMinute

    test('当天截止前固定，今天马上生效；第二天开门就排好；发两遍是一次', async () => {
      const input = set(1)
      await town.ask(guardian(1), 'attendance/setLatePattern', input)
      await town.ask(guardian(1), 'attendance/setLatePattern', input)
      expect(await town.one('late_patterns', latePatternId(pupilId(1), school.plan.termId))).toMatchObject({
        version: 1,
        from: MONDAY,
      })
      expect(await lateEnds(1)).toEqual([1140])
      const { pattern } = await options(1)
      expect(pattern?.next.map((one) => one.day)).toEqual([TUESDAY, '2026-11-30', '2026-12-01', '2026-12-07'])
      await openTuesday()
      expect(await endsOn(1, TUESDAY)).toBe(1140)
      expect(await pickup(1, TUESDAY)).toMatchObject({ status: 'approved', patternVersion: 1 })
      await seatsHold(TUESDAY)
    })

    test('固定的人多过位置：多的等人决定，中午前答复，一个也不丢', async () => {
      for (const n of [1, 2, 3]) await town.ask(guardian(n), 'attendance/setLatePattern', set(n))
      await openTuesday()
      expect(await pickup(3, TUESDAY)).toMatchObject({ status: 'pending', answerBy: atMinute(TUESDAY, 720) })
      await seatsHold(TUESDAY)
    })

    test('跳过一天只取消那一天；停用从明天起，今天的还在', async () => {
      await town.ask(guardian(1), 'attendance/setLatePattern', set(1))
      await town.ask(guardian(1), 'attendance/cancelLate', { pupilId: pupilId(1), day: TUESDAY, op: newOp() })
      expect((await options(1)).pattern?.next[0]).toEqual({ day: TUESDAY, skipped: true })
      await openTuesday()
      await town.timer('attendance', 'healLate')
      expect(await endsOn(1, TUESDAY)).toBe(1110)
      expect((await options(1)).pattern).not.toBeNull()
      const stop = { pupilId: pupilId(1), op: newOp(), from: TUESDAY }
      expect(await town.refusal(guardian(1), 'attendance/stopLatePattern', stop)).toBe('late/stop-from-today')
      await town.ask(guardian(1), 'attendance/stopLatePattern', { ...stop, from: '2026-11-25' })
      expect((await options(1)).pattern?.next).toEqual([])
    })

    test('调休日按对应的星期；请了假的那天不占位置；没报课的那天没有', async () => {
      await town.ask(guardian(1), 'attendance/setLatePattern', set(1, { weekdays: [2] }))
      await town.ask(guardian(2), 'attendance/setLatePattern', set(2))
      await town.ask(guardian(2), 'attendance/askLeave', {
        pupilId: pupilId(2),
        op: newOp(),
        from: TUESDAY,
        to: TUESDAY,
        reason: 'sick' as const,
        words: '',
      })
      expect(await lateEnds(1)).toEqual([])
      await openTuesday()
      expect(await pickup(1, TUESDAY)).toMatchObject({ status: 'approved' })
      expect(await pickup(2, TUESDAY)).toMatchObject({ status: 'cancelled' })
      await seatsHold(TUESDAY)
    })

    test('选的人后来不能接了：那天等人决定，同意不了，只能回绝并请换人', async () => {
      await town.cloud.db.insertMany('late_patterns', [
        {
          _id: latePatternId(pupilId(29), school.plan.termId),
          schoolId,
          termId: school.plan.termId,
          ...set(29, { weekdays: [2], collectorId: 'sh-gm29' }),
          pupilName: school.pupil(29).name,
          collectorText: '奶奶 奶奶29',
          from: MONDAY,
          to: null,
          ops: [],
          by: school.guardian(29)._id,
          byName: '家长29',
          at: atMinute(MONDAY, 900),
          version: 1,
        },
      ])
      await openTuesday()
      expect(await pickup(29, TUESDAY)).toMatchObject({ status: 'pending' })
      const yes = decision(29, { day: TUESDAY })
      expect(await town.refusal(leader, 'attendance/decideLate', yes)).toBe('late/collector-gone')
    })

    test('没有选星期、不办的星期、没登记的人：不收，什么也不写', async () => {
      expect(await town.refusal(guardian(1), 'attendance/setLatePattern', set(1, { weekdays: [] }))).toBe(
        'late/no-weekday',
      )
      expect(await town.refusal(guardian(1), 'attendance/setLatePattern', set(1, { weekdays: [6] }))).toBe(
        'late/closed-weekday',
      )
      expect(
        await town.refusal(guardian(1), 'attendance/setLatePattern', set(1, { collectorId: 'sh-g2' })),
      ).toBe('late/collector-unknown')
      expect(await town.all('late_patterns')).toEqual([])
    })

    test('第二次函数死在占座和记录之间：到点补上，位置对得上', async () => {
      await town.ask(guardian(1), 'attendance/setLatePattern', set(1, { weekdays: [2] }))
      await town.cloud.clock.set(atMinute(TUESDAY, 305))
      for (let k = 1; k <= 24; k += 1) {
        town.cloud.faults.killAfterRequest({ fn: 'attendance', k })
        await town.cloud.timers.fire('attendance', 'openDay').catch(() => undefined)
        town.cloud.faults.clear()
      }
      await town.openDay()
      await town.timer('attendance', 'healLate')
      expect(await endsOn(1, TUESDAY)).toBe(1140)
      await seatsHold(TUESDAY)
    })
  })
})
