/** Every writing action, killed after each of its requests (before k is after k − 1), sent again, healed by the timers: the state is whole. */
import type { Action, Input } from '@/contract/api'
import { brokenRules } from '@/domain/custody/rules'
import { latePickup } from '@/domain/attendance/LatePickup'
import { asId, latePickupId } from '@/domain/ids'
import { atMinute } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { enrolling, upon } from './given/enrolling'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const CHILDREN = 180

describe('函数死在每两次写之间：同一动作再来一次，定时器跑过，状态完整', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: CHILDREN,
    pupilsEach: 1,
    lateCapacity: CHILDREN,
    clubs: [{ id: 'ball', capacity: CHILDREN }],
  })
  const schoolId = school.school._id
  const ball = asId<'Course'>('sh-ball')
  let town: Town
  let used = 0
  beforeAll(async () => {
    town = await Town.with([school], DAY, { transactionMs: 300 })
    await town.openDay()
  })
  afterAll(() => town.close())

  const guardian = (n: number) => school.guardian(n).openid
  const teacher = (n: number) => school.teacher(n).openid
  const pupilId = (n: number) => school.pupil(n)._id
  const custody = (n: number) => town.custody(pupilId(n))
  const sessionId = (n: number) => asId<'Session'>(`20261123_sh-care-${n}`)
  const group = (n: number) => ({ schoolId, op: newOp(), pupilIds: [pupilId(n)] })
  const late = (n: number) => ({
    pupilId: pupilId(n),
    day: DAY,
    op: newOp(),
    untilMinute: 1140,
    collectorId: `sh-g${n}`,
  })
  const leave = (n: number) => ({
    pupilId: pupilId(n),
    op: newOp(),
    from: DAY,
    to: DAY,
    reason: 'sick' as const,
    words: '',
  })
  const roll = (n: number, mark: 'present' | 'absent') => ({
    schoolId,
    sessionId: sessionId(n),
    op: newOp(),
    marks: { [pupilId(n)]: mark },
  })
  const present = (n: number) => town.ask(teacher(n), 'attendance/submitRoll', roll(n, 'present'))
  const offered = async (n: number) => {
    await present(n)
    await town.ask(teacher(n), 'custody/offer', { ...group(n), to: school.gate._id })
  }
  const placed = async (n: number) =>
    Object.values((await town.one('weeks', `${pupilId(n)}:2026-autumn`)).places).some(
      (p) => p.courseId === ball,
    )
  const lateLegs = async (n: number) =>
    (await custody(n)).itinerary.filter((leg) => leg.block === 'late').length

  interface Killing<A extends Action> {
    action: A
    minute: number
    who: (n: number) => string
    prepare?: (n: number) => Promise<unknown>
    input: (n: number) => Input<A>
    whole: (n: number) => Promise<unknown>
    is: unknown
  }
  interface Killed {
    action: Action
    attack(): Promise<void>
  }

  /** As the client does: an honest "busy" is tried again, while a transaction that died still holds its documents. */
  async function sendAgain<A extends Action>(openid: string, action: A, input: Input<A>) {
    for (;;) {
      const { reply } = await town.call(openid, action, input)
      if (reply.ok || !('refusal' in reply) || reply.refusal.code !== 'busy/try-again') return reply
    }
  }

  /** One kill; false when the action ended before its k-th request. */
  async function kill<A extends Action>(killing: Killing<A>, k: number) {
    used += 1
    const n = used
    await town.at(killing.minute)
    await killing.prepare?.(n)
    const [fn = '', action = ''] = killing.action.split('/')
    town.cloud.faults.killAfterRequest({ fn, action, k })
    const input = killing.input(n)
    await town.call(killing.who(n), killing.action, input).catch(() => undefined)
    const died = town.cloud.faults.pending.length === 0
    town.cloud.faults.clear()
    const reply = await sendAgain(killing.who(n), killing.action, input)
    const where = `${killing.action} 死在第${k}个请求之后`
    const told = reply.ok ? 'ok' : 'refusal' in reply ? reply.refusal.code : 'fault'
    expect([where, told, await killing.whole(n)]).toEqual([where, 'ok', killing.is])
    expect([where, brokenRules([await custody(n)])]).toEqual([where, []])
    return died
  }

  const killed = <A extends Action>(killing: Killing<A>): Killed => ({
    action: killing.action,
    async attack() {
      let k = 1
      while (await kill(killing, k)) k += 1
      expect(k).toBeGreaterThan(2)
    },
  })

  const all: Killed[] = [
    killed({
      action: 'enrolment/enrol',
      minute: 600,
      who: guardian,
      input: (n) => enrolling(pupilId(n), ball),
      whole: placed,
      is: true,
    }),
    killed({
      action: 'enrolment/withdraw',
      minute: 600,
      who: guardian,
      prepare: (n) => town.ask(guardian(n), 'enrolment/enrol', enrolling(pupilId(n), ball)),
      input: (n) => upon(pupilId(n), ball),
      whole: placed,
      is: false,
    }),
    killed({
      action: 'attendance/applyLate',
      minute: 900,
      who: guardian,
      input: late,
      whole: lateLegs,
      is: 1,
    }),
    killed({
      action: 'attendance/cancelLate',
      minute: 900,
      who: guardian,
      prepare: (n) => town.ask(guardian(n), 'attendance/applyLate', late(n)),
      input: (n) => ({ pupilId: pupilId(n), day: DAY, op: newOp() }),
      whole: lateLegs,
      is: 0,
    }),
    killed({
      action: 'attendance/askLeave',
      minute: 900,
      who: guardian,
      input: leave,
      whole: async (n) => (await custody(n)).status,
      is: 'leave',
    }),
    killed({
      action: 'attendance/submitRoll',
      minute: 992,
      who: teacher,
      input: (n) => roll(n, 'absent'),
      whole: async (n) => [
        (await custody(n)).status,
        (await town.one('sessions', sessionId(n))).marks[pupilId(n)]?.length,
      ],
      is: ['absent', 1],
    }),
    killed({
      action: 'attendance/correctMark',
      minute: 992,
      who: teacher,
      prepare: present,
      input: (n) => ({
        schoolId,
        sessionId: sessionId(n),
        op: newOp(),
        pupilId: pupilId(n),
        mark: 'absent',
        reason: '看错了',
      }),
      whole: async (n) => [
        (await custody(n)).status,
        (await town.one('sessions', sessionId(n))).marks[pupilId(n)]?.length,
      ],
      is: ['absent', 2],
    }),
    killed({
      action: 'custody/offer',
      minute: 992,
      who: teacher,
      prepare: present,
      input: (n) => ({ ...group(n), to: school.gate._id }),
      whole: async (n) => (await custody(n)).entries.length,
      is: 2,
    }),
    killed({
      action: 'custody/withdraw',
      minute: 992,
      who: teacher,
      prepare: offered,
      input: group,
      whole: async (n) => (await custody(n)).entries.length,
      is: 3,
    }),
    killed({
      action: 'custody/answer',
      minute: 992,
      who: () => school.gate.openid,
      prepare: offered,
      input: (n) => ({ schoolId, op: newOp(), accept: [pupilId(n)], decline: [] }),
      whole: async (n) => [(await custody(n)).holder, (await custody(n)).entries.length],
      is: [school.gate._id, 3],
    }),
    killed({
      action: 'custody/release',
      minute: 992,
      who: teacher,
      prepare: present,
      input: (n) => ({
        schoolId,
        op: newOp(),
        pupilId: pupilId(n),
        claim: { how: 'eye', collectorId: `sh-g${n}`, reason: '认得妈妈' },
      }),
      whole: async (n) => [(await custody(n)).status, (await custody(n)).entries.length],
      is: ['released', 2],
    }),
    killed({
      action: 'attendance/decideLate',
      minute: 900,
      who: () => school.lateTeacher.openid,
      prepare: (n) =>
        town.cloud.db.insertMany('late_pickups', [
          latePickup(
            {
              _id: latePickupId(DAY, pupilId(n)),
              schoolId,
              pupilName: school.pupil(n).name,
              feeFen: 0,
              collectorText: '妈妈',
              by: school.guardian(n)._id,
              byName: '妈妈',
              at: atMinute(DAY, 890),
              ...late(n),
            },
            { status: 'pending', decidedBy: null, answerBy: atMinute(DAY, 950) },
          ),
        ]),
      input: (n) => ({
        schoolId,
        pupilId: pupilId(n),
        day: DAY,
        op: newOp(),
        decision: 'approve',
        reason: '',
        alternative: null,
        words: '',
      }),
      whole: async (n) => [
        (await town.one('late_pickups', latePickupId(DAY, pupilId(n)))).status,
        await lateLegs(n),
      ],
      is: ['approved', 1],
    }),
    killed({
      action: 'attendance/phoneLate',
      minute: 992,
      who: () => school.dutyLeader.openid,
      input: (n) => ({
        schoolId,
        pupilId: pupilId(n),
        op: newOp(),
        untilMinute: 1140,
        collectorId: `sh-g${n}`,
        caller: '妈妈',
      }),
      whole: async (n) => [
        (await town.one('late_pickups', latePickupId(DAY, pupilId(n)))).status,
        await lateLegs(n),
      ],
      is: ['approved', 1],
    }),
    killed({
      action: 'attendance/phoneLeave',
      minute: 900,
      who: teacher,
      prepare: (n) => town.ask(guardian(n), 'attendance/applyLate', late(n)),
      input: (n) => ({
        schoolId,
        pupilId: pupilId(n),
        op: newOp(),
        relation: '妈妈',
        reason: 'sick',
        words: '',
        blocks: 'all',
      }),
      whole: async (n) => [
        (await custody(n)).status,
        (await town.one('late_pickups', latePickupId(DAY, pupilId(n)))).status,
      ],
      is: ['leave', 'cancelled'],
    }),
    killed({
      action: 'attendance/stopLatePattern',
      minute: 900,
      who: guardian,
      prepare: (n) =>
        town.ask(guardian(n), 'attendance/setLatePattern', {
          pupilId: pupilId(n),
          op: newOp(),
          weekdays: [1],
          untilMinute: 1140,
          collectorId: `sh-g${n}`,
        }),
      input: (n) => ({ pupilId: pupilId(n), op: newOp(), from: '2026-11-30' }),
      whole: async (n) => {
        const [pattern] = await town.all('late_patterns', { pupilId: pupilId(n) })
        return [pattern?.to, pattern?.version, await lateLegs(n)]
      },
      is: ['2026-11-29', 2, 1],
    }),
  ]

  test.each(all.map((one) => [one.action, one] as const))('%s', (_action, one) => one.attack())

  test('最后：名额与记录一致，一个不多，一个不少', async () => {
    await town.at(999)
    await town.timer('enrolment', 'reconcile')
    await town.timer('attendance', 'healLate')
    const seats = await town.all('seats')
    expect(seats.length).toBeGreaterThan(0)
    const weeks = await town.all('weeks')
    const approved = await town.all('late_pickups', { status: 'approved' })
    for (const { claims, left, capacity, day } of seats) {
      const inCourse = weeks.filter((w) => Object.values(w.places).some((p) => p.courseId === ball))
      const records = (day === null ? inCourse : approved).map((one) => one.pupilId)
      expect(Object.keys(claims).sort()).toEqual(records.sort())
      expect(left + records.length).toBe(capacity)
    }
    expect(brokenRules(await town.all('custody'))).toEqual([])
  })
})
