/** Small ends of the chain: who has the late room today decides, restored lessons stay the stand-in's, the office holds too. */
import { brokenRules } from '@/domain/custody/rules'
import { latePickupId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { aSchool } from './given/aSchool'
import { DIGEST_REQUESTS } from './given/digestRequests'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const CARE = '20261123_sh-care-1'

describe('代课的人、教务处、值班领导各做各的事', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 3, lateCapacity: 1 })
  const other = aSchool({ id: 'ot', day: DAY, pupilsEach: 2 })
  const schoolId = school.school._id
  const leader = school.dutyLeader
  const free = school.teacher(2)
  const { office } = school
  const pupilId = (n: number) => school.pupil(n)._id
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school, other], DAY, { instances: 1 })
    await town.openDay()
    await town.at(900)
  })
  afterEach(async () => {
    expect(brokenRules(await town.all('custody'))).toEqual([])
    await town.close()
  })

  const nameStandIn = (sessionId: string, to: Person) =>
    town.ask(leader.openid, 'attendance/nameStandIn', {
      schoolId,
      sessionId,
      op: newOp(),
      to: to._id,
      reason: '突然生病',
    })
  const lateSession = async () => {
    const [session] = await town.all('sessions', { schoolId, block: 'late' })
    if (session === undefined) throw new Error('no late room')
    return session
  }
  const apply = (n: number) =>
    town.ask(school.guardian(n).openid, 'attendance/applyLate', {
      pupilId: pupilId(n),
      day: DAY,
      op: newOp(),
      untilMinute: 1140,
      collectorId: `sh-g${n}`,
    })
  const refuse = (n: number) => ({
    schoolId,
    pupilId: pupilId(n),
    day: DAY,
    op: newOp(),
    decision: 'refuse' as const,
    reason: '位置满了，请谅解',
    alternative: 'at-end' as const,
    words: '',
  })

  test('延时班有人代：代课老师收到申请、能决定、能登记电话；没代课的老师不能', async () => {
    await apply(1)
    const stranger = school.teacher(1).openid
    expect(await town.refusal(free.openid, 'attendance/lateDesk', { schoolId })).toBe('late/not-yours')
    await nameStandIn((await lateSession())._id, free)
    await apply(2)
    await town.timer('notice', 'send')
    const waiting = await town.all('messages', { template: 'late-waiting' })
    expect(waiting.map((message) => message.personId).sort()).toEqual([leader._id, free._id].sort())
    const desk = await town.ask(free.openid, 'attendance/lateDesk', { schoolId })
    expect(desk).toMatchObject({ leads: false, mayPhone: true, teacherName: '周岚2老师', pending: [{}] })
    expect(await town.refusal(stranger, 'attendance/decideLate', refuse(2))).toBe('late/not-yours')
    await town.ask(free.openid, 'attendance/decideLate', refuse(2))
    expect((await town.one('late_pickups', latePickupId(DAY, pupilId(2)))).status).toBe('refused')
    await town.ask(free.openid, 'attendance/phoneLate', {
      schoolId,
      pupilId: pupilId(1),
      op: newOp(),
      untilMinute: 1170,
      collectorId: 'sh-g1',
      caller: '妈妈',
    })
    expect((await town.custody(pupilId(1))).endsAtMinute).toBe(1170)
  })

  test('请了假又取消：还回来的课还是代课老师的', async () => {
    await nameStandIn(CARE, school.lateTeacher)
    const openid = school.guardian(1).openid
    const asked = {
      pupilId: pupilId(1),
      op: newOp(),
      from: DAY,
      to: DAY,
      reason: 'sick' as const,
      words: '',
      blocks: ['care' as const],
    }
    await apply(1)
    const { leaves } = await town.ask(openid, 'attendance/askLeave', asked)
    await town.ask(openid, 'attendance/cancelLeave', {
      pupilId: pupilId(1),
      op: newOp(),
      leaveOp: leaves[0]?.op ?? '',
    })
    const [care] = (await town.custody(pupilId(1))).itinerary.filter((leg) => leg.block === 'care')
    expect([care?.sessionId, care?.teacherId]).toEqual([CARE, school.lateTeacher._id])
  })

  test('值班领导按名字找到任何一个孩子登记电话请假；老师只看自己班，别的学校的孩子找不到', async () => {
    const words = school.pupil(5).name
    const found = await town.ask(leader.openid, 'attendance/homeroomToday', { schoolId, words })
    const children = found.flatMap((one) => one.children)
    expect(children.map((child) => child.pupilId)).toContain(pupilId(5))
    expect(children.every((child) => child.name.includes(words))).toBe(true)
    const own = await town.ask(school.teacher(1).openid, 'attendance/homeroomToday', { schoolId, words })
    expect(own.flatMap((one) => one.children).map((child) => child.pupilId)).toEqual([1, 2, 3].map(pupilId))
    expect(await town.refusal(other.dutyLeader.openid, 'attendance/homeroomToday', { schoolId, words })).toBe(
      'access/not-allowed',
    )
    await town.ask(leader.openid, 'attendance/phoneLeave', {
      schoolId,
      pupilId: pupilId(5),
      op: newOp(),
      relation: '妈妈',
      reason: 'sick',
      words: '',
      blocks: 'all',
    })
    expect((await town.custody(pupilId(5))).status).toBe('leave')
  })

  test('教务处打开交接：接手、再交给校门；校长看到正在找的孩子', async () => {
    await town.at(992)
    const teacher = school.teacher(1)
    await town.ask(teacher.openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: CARE,
      op: newOp(),
      marks: Object.fromEntries([1, 2, 3].map((n) => [pupilId(n), 'present' as const])),
    })
    const pupilIds = [pupilId(1)]
    await town.ask(teacher.openid, 'custody/offer', { schoolId, op: newOp(), to: office._id, pupilIds })
    const hands = await town.ask(office.openid, 'custody/hands', { schoolId })
    expect(hands.incoming).toMatchObject([{ children: [{ pupilId: pupilId(1) }] }])
    await town.ask(office.openid, 'custody/answer', { schoolId, op: newOp(), accept: pupilIds, decline: [] })
    expect((await town.custody(pupilId(1))).holder).toBe(office._id)
    await town.ask(office.openid, 'custody/offer', { schoolId, op: newOp(), to: school.gate._id, pupilIds })

    await town.ask(teacher.openid, 'custody/reportMissing', {
      schoolId,
      op: newOp(),
      pupilId: pupilId(2),
      words: '',
    })
    const live = await town.call(school.principal.openid, 'notice/digest', { schoolId })
    expect(live.requests).toBeLessThanOrEqual(DIGEST_REQUESTS)
    expect(live.reply).toMatchObject({ ok: true, value: { live: true, lost: [{ pupilId: pupilId(2) }] } })
    await town.at(1125)
    await town.timer('notice', 'digest')
    const told = await town.call(school.principal.openid, 'notice/digest', { schoolId })
    expect(told.requests).toBeLessThanOrEqual(DIGEST_REQUESTS)
    expect(told.reply).toMatchObject({
      ok: true,
      value: { live: false, inSchool: 3, lost: [{ pupilId: pupilId(2) }] },
    })
  })
})
