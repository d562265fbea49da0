/** Acts sent twice, late, at once or at odd hours: one act stays one act, and the record stays whole. */
import { brokenRules } from '@/domain/custody/rules'
import { asId } from '@/domain/ids'
import { atMinute } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { enrolling, upon } from './given/enrolling'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const sessionId = asId<'Session'>('20261123_sh-care-1')

describe('同一动作重复、迟到、同时到', () => {
  const school = aSchool({ id: 'sh', day: DAY, clubs: [{ id: 'ball', capacity: 40 }] })
  const schoolId = school.school._id
  const teacher = school.teacher(1).openid
  const gate = school.gate.openid
  const ball = asId<'Course'>('sh-ball')
  let town: Town
  beforeAll(async () => {
    town = await Town.with([school], DAY, { instances: 4 })
    await town.openDay()
    await town.at(960)
  })
  afterAll(() => town.close())

  const late = (n: number, op: string, untilMinute = 1140) => ({
    pupilId: school.pupil(n)._id,
    day: DAY,
    op,
    untilMinute,
    collectorId: `sh-g${n}`,
  })
  const seatsAgree = async (id: string, approved: string[]) => {
    const seats = await town.one('seats', id)
    expect(Object.keys(seats.claims).sort()).toEqual(approved.sort())
    expect(seats.left + Object.keys(seats.claims).length).toBe(seats.capacity)
  }
  const approvedNow = async () =>
    (await town.all('late_pickups', { status: 'approved' })).map((pickup) => pickup.pupilId)

  test('两部手机同时申请同一个孩子的延时托管：只占一个名额，同意了的不丢名额', async () => {
    for (const n of [1, 2, 3, 4, 5, 6]) {
      const openid = school.guardian(n).openid
      const told = await Promise.all(
        [1140, 1170, 1140].map((until) => town.call(openid, 'attendance/applyLate', late(n, newOp(), until))),
      )
      expect(told.filter(({ reply }) => !reply.ok && 'fault' in reply)).toEqual([])
    }
    expect(await approvedNow()).toHaveLength(6)
    await seatsAgree(`sh-late:${DAY}`, await approvedNow())
  })

  test('申请、取消之后再申请一次：同意，排进延时班，占一个名额', async () => {
    const openid = school.guardian(9).openid
    const { pupilId } = school.weeks[8]!
    await town.ask(openid, 'attendance/applyLate', late(9, newOp()))
    await town.ask(openid, 'attendance/cancelLate', { pupilId, day: DAY, op: newOp() })
    expect((await town.call(openid, 'attendance/applyLate', late(9, newOp(), 1170))).reply).toMatchObject({
      ok: true,
      value: { untilMinute: 1170 },
    })
    expect((await town.custody(pupilId)).endsAtMinute).toBe(1170)
    await seatsAgree(`sh-late:${DAY}`, await approvedNow())
  })

  test('申请、取消之后，迟到的同一份申请不能让它复活一半：要么没有，要么排进了延时班', async () => {
    const openid = school.guardian(10).openid
    const apply = late(10, newOp())
    await town.ask(openid, 'attendance/applyLate', apply)
    await town.ask(openid, 'attendance/cancelLate', { pupilId: apply.pupilId, day: DAY, op: newOp() })
    await town.call(openid, 'attendance/applyLate', apply)
    await town.timer('attendance', 'healLate')
    const legs = (await town.custody(apply.pupilId)).itinerary.filter((leg) => leg.block === 'late')
    expect(legs.length > 0).toBe((await approvedNow()).includes(apply.pupilId))
  })

  test('同一个孩子同时报名、退课多次：名额与记录一致', async () => {
    for (const n of [11, 12, 13, 14, 15, 16]) {
      const openid = school.guardian(n).openid
      const pupilId = school.pupil(n)._id
      await Promise.all(
        [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
          i % 2 === 0
            ? town.call(openid, 'enrolment/enrol', enrolling(pupilId, ball))
            : town.call(openid, 'enrolment/withdraw', upon(pupilId, ball)),
        ),
      )
    }
    const weeks = await town.all('weeks')
    const placed = weeks.filter((w) => Object.values(w.places).some((p) => p.courseId === ball))
    await town.at(963)
    await town.timer('enrolment', 'reconcile')
    await seatsAgree(
      'sh-ball',
      placed.map((w) => w.pupilId),
    )
  })

  test('不存在的课叫 constructor：说没有这门课，不出故障', async () => {
    const guardian = school.guardian(20).openid
    const pupilId = school.pupil(20)._id
    const told = [
      await town.refusal(guardian, 'enrolment/enrol', enrolling(pupilId, 'constructor')),
      await town.refusal(guardian, 'enrolment/withdraw', upon(pupilId, 'constructor')),
    ]
    expect(told).toEqual(['enrolment/course-unknown', 'enrolment/course-unknown'])
  })

  test('点名写到一半函数死了，老师改成未到再交：没到的孩子不在老师手里', async () => {
    await town.at(992)
    const all = Object.fromEntries(school.pupils.map((pupil) => [pupil._id, 'present' as const]))
    town.cloud.faults.killAfterRequest({ fn: 'attendance', action: 'submitRoll', k: 4 })
    const submit = (marks: Record<string, 'present' | 'absent'>) =>
      town.call(teacher, 'attendance/submitRoll', { schoolId, sessionId, op: newOp(), marks })
    await submit(all).catch(() => undefined)
    expect(town.cloud.faults.pending).toEqual([])
    expect((await town.custody(school.pupil(45)._id)).status).toBe('held')
    const { reply } = await submit({ ...all, [school.pupil(45)._id]: 'absent' })
    expect(reply.ok).toBe(true)
    expect((await town.custody(school.pupil(45)._id)).status).toBe('absent')
  })

  test('五次错码换着码试、编号不换：照样锁住', async () => {
    const pupilId = school.pupil(1)._id
    const op = newOp()
    for (const code of ['000001', '000002', '000003', '000004', '000005', '000006'])
      await town.call(gate, 'custody/look', { schoolId, op, pupilId, code })
    expect((await town.custody(pupilId)).codeTries).toBeGreaterThanOrEqual(5)
  })

  test('交出、收回之后，迟到的同一次交出不再算数，记录里一个动作只有一次', async () => {
    const pupilId = school.pupil(2)._id
    const offer = { schoolId, op: newOp(), to: school.gate._id, pupilIds: [pupilId] }
    await town.ask(teacher, 'custody/offer', offer)
    await town.ask(teacher, 'custody/withdraw', { schoolId, op: newOp(), pupilIds: [pupilId] })
    await town.call(teacher, 'custody/offer', offer)
    expect((await town.custody(pupilId)).offer).toBeNull()
    expect(brokenRules([await town.custody(pupilId)])).toEqual([])
  })

  test('一边放行、一边试错码：离校之后的记录里没有别的事', async () => {
    for (let n = 21; n <= 32; n += 1) {
      const pupilId = school.pupil(n)._id
      const eye = { how: 'eye' as const, collectorId: `sh-g${n}`, reason: '认得妈妈' }
      await Promise.all([
        town.call(gate, 'custody/look', { schoolId, op: newOp(), pupilId, code: '000000' }),
        town.call(gate, 'custody/release', { schoolId, op: newOp(), pupilId, claim: eye }),
        town.call(gate, 'custody/look', { schoolId, op: newOp(), pupilId, code: '000001' }),
        town.call(gate, 'custody/look', { schoolId, op: newOp(), pupilId, code: '000002' }),
      ])
    }
    expect(brokenRules(await town.all('custody')).filter((v) => v.what.includes('接不上'))).toEqual([])
  })

  test('门岗与老师同时放行、同时接手：每个孩子只有一个去处', async () => {
    for (let n = 33; n <= 38; n += 1) {
      const pupilId = school.pupil(n)._id
      const offer = { schoolId, op: newOp(), to: school.gate._id, pupilIds: [pupilId] }
      await town.ask(teacher, 'custody/offer', offer)
      const claim = { how: 'eye' as const, collectorId: `sh-g${n}`, reason: '认得妈妈' }
      const release = () => ({ schoolId, op: newOp(), pupilId, claim })
      await Promise.all([
        town.call(teacher, 'custody/release', release()),
        town.call(gate, 'custody/answer', { schoolId, op: newOp(), accept: [pupilId], decline: [] }),
        town.call(teacher, 'custody/withdraw', { schoolId, op: newOp(), pupilIds: [pupilId] }),
        town.call(gate, 'custody/release', release()),
      ])
      expect(brokenRules([await town.custody(pupilId)])).toEqual([])
    }
  })

  test('五个错码和一个对码同时来：锁住以后不凭码放行', async () => {
    for (const n of [39, 40, 41, 42]) {
      const pupilId = school.pupil(n)._id
      const right = (await town.ask(school.guardian(n).openid, 'custody/pickupCode', { pupilId })).codes[0]!
        .code
      const codes = [right, '000001', '000002', '000003', '000004', '000005', '000006']
      await Promise.all(
        codes.map((code) =>
          town.call(gate, 'custody/release', {
            schoolId,
            op: newOp(),
            pupilId,
            claim: { how: 'code', code },
          }),
        ),
      )
      expect(brokenRules([await town.custody(pupilId)])).toEqual([])
    }
  })

  test('别的老师看不到不在自己手里的孩子有哪些接送人', async () => {
    const stranger = school.clubTeacher('ball').openid
    const { reply } = await town.call(stranger, 'custody/look', {
      schoolId,
      op: newOp(),
      pupilId: school.pupil(3)._id,
    })
    expect(reply.ok ? reply.value.collectors : []).toEqual([])
  })

  test('别的老师试错码，不能把孩子的接送码锁住', async () => {
    const stranger = school.clubTeacher('ball').openid
    const pupilId = school.pupil(4)._id
    for (let i = 0; i < 5; i += 1)
      await town.call(stranger, 'custody/look', { schoolId, op: newOp(), pupilId, code: '000000' })
    expect((await town.custody(pupilId)).codeTries).toBe(0)
  })

  test('半夜十二点半：还没接走的孩子仍算在校；为新的一天请假不受昨天影响', async () => {
    await town.cloud.clock.set(atMinute(DAY, 1440 + 30))
    const held = await town.all('custody', { day: DAY, status: 'held' })
    expect(held.length).toBeGreaterThan(0)
    expect((await town.ask(gate, 'custody/gate', { schoolId })).inSchool).toBe(held.length)
    const asked = { op: newOp(), from: '2026-11-24', to: '2026-11-24', reason: 'sick' as const, words: '' }
    const { reply } = await town.call(school.guardian(3).openid, 'attendance/askLeave', {
      ...asked,
      pupilId: school.pupil(3)._id,
    })
    expect(reply).toMatchObject({ ok: true })
  })

  test('半夜十二点半看日报：在校人数不说成零', async () => {
    await town.at(1125)
    await town.timer('notice', 'digest')
    await town.cloud.clock.set(atMinute(DAY, 1440 + 30))
    const held = await town.all('custody', { day: DAY, status: 'held' })
    const page = await town.ask(school.principal.openid, 'notice/digest', { schoolId })
    expect(page.inSchool).toBe(held.length)
  })
})
