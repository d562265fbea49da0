/** The care chain's own acts, killed before and after each request and sent again: done once, told once, the record whole. */
import type { Action, Input } from '@/contract/api'
import { brokenRules } from '@/domain/custody/rules'
import { aSchool } from './given/aSchool'
import { A_JPEG } from '@test/domain/files/aPicture'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const CHILDREN = 110
const JPEG = `data:image/jpeg;base64,${Buffer.from(A_JPEG).toString('base64')}`

describe('照看这一段：函数死在每两个请求之间，同一动作再发一次', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: CHILDREN,
    pupilsEach: 1,
    lateCapacity: CHILDREN,
    clubs: [],
  })
  const schoolId = school.school._id
  let town: Town
  let used = 0
  beforeAll(async () => {
    town = await Town.with([school], DAY, { transactionMs: 300 })
    await town.openDay()
    await town.at(992)
  })
  afterAll(() => town.close())

  const pupilId = (n: number) => school.pupil(n)._id
  const custody = (n: number) => town.custody(pupilId(n))
  const pupil = (n: number) => town.one('pupils', pupilId(n))
  const teacher = (n: number) => school.teacher(n).openid
  const guardian = (n: number) => school.guardian(n).openid
  const leader = () => school.dutyLeader.openid
  const here = (n: number) => ({ schoolId, op: newOp(), pupilId: pupilId(n) })
  const ward = (n: number) => ({ pupilId: pupilId(n), op: newOp() })
  const adult = { name: '吴芳', relation: '姑姑', phone: '13900000001', photo: JPEG }
  const roll = (n: number, mark: 'present' | 'absent') =>
    town.ask(teacher(n), 'attendance/submitRoll', {
      schoolId,
      sessionId: `20261123_sh-care-${n}`,
      op: newOp(),
      marks: { [pupilId(n)]: mark },
    })
  const present = (n: number) => roll(n, 'present')
  const absent = (n: number) => roll(n, 'absent')
  const missed = async (n: number) => {
    await present(n)
    await town.ask(teacher(n), 'custody/reportMissing', { ...here(n), words: '' })
  }
  const kinds = async (n: number) => (await custody(n)).entries.map((entry) => entry.kind)
  /** What waits to be told in the child's own record, each notice once for each audience. */
  const told = async (n: number) => {
    const { outbox = [] } = await town.one('custody', `${DAY}:${pupilId(n)}`)
    const ids = outbox.map(({ id, to }) => `${id} ${JSON.stringify(to)}`)
    return ids.length === new Set(ids).size
  }
  const lateLegs = async (n: number) =>
    (await custody(n)).itinerary.filter((leg) => leg.block === 'late').length

  interface Killing<A extends Action> {
    action: A
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

  async function sendAgain<A extends Action>(openid: string, action: A, input: Input<A>) {
    for (;;) {
      const { reply } = await town.call(openid, action, input)
      if (reply.ok || !('refusal' in reply) || reply.refusal.code !== 'busy/try-again') return reply
    }
  }

  /** False when the action ended before its k-th request. */
  async function kill<A extends Action>(killing: Killing<A>, k: number) {
    used += 1
    const n = used
    await killing.prepare?.(n)
    const [fn = '', action = ''] = killing.action.split('/')
    town.cloud.faults.killAfterRequest({ fn, action, k })
    const input = killing.input(n)
    await town.call(killing.who(n), killing.action, input).catch(() => undefined)
    const died = town.cloud.faults.pending.length === 0
    town.cloud.faults.clear()
    for (let again = 0; again < 2; again += 1) {
      const reply = await sendAgain(killing.who(n), killing.action, input)
      const where = `${killing.action} 死在第${k}个请求之后`
      const said = reply.ok ? 'ok' : 'refusal' in reply ? reply.refusal.code : 'fault'
      expect([where, said, await killing.whole(n)]).toEqual([where, 'ok', killing.is])
      expect([where, await told(n), brokenRules([await custody(n)])]).toEqual([where, true, []])
    }
    return died
  }

  const killed = <A extends Action>(killing: Killing<A>): Killed => ({
    action: killing.action,
    async attack() {
      let k = 2
      while (await kill(killing, k)) k += 1
      expect(k).toBeGreaterThan(2)
    },
  })

  const all: Killed[] = [
    killed({
      action: 'attendance/answerAbsence',
      who: guardian,
      prepare: absent,
      input: (n) => ({ ...ward(n), where: 'home', words: '' }),
      whole: kinds,
      is: ['away', 'absence-answered', 'absence-closed'],
    }),
    killed({
      action: 'attendance/settleAbsence',
      who: leader,
      prepare: absent,
      input: (n) => ({ ...here(n), said: 'verified', words: '奶奶说在家里' }),
      whole: kinds,
      is: ['away', 'absence-closed'],
    }),
    killed({
      action: 'attendance/phoneLeave',
      who: teacher,
      input: (n) => ({ ...here(n), relation: '妈妈', reason: 'sick', words: '', blocks: 'all' }),
      whole: async (n) => [(await custody(n)).status, await kinds(n)],
      is: ['leave', ['leave-asked']],
    }),
    killed({
      action: 'attendance/phoneLate',
      who: leader,
      prepare: present,
      input: (n) => ({ ...here(n), untilMinute: 1140, collectorId: `sh-g${n}`, caller: '妈妈' }),
      whole: async (n) => [
        await lateLegs(n),
        (await town.one('seats', `sh-late:${DAY}`)).claims[pupilId(n)] !== undefined,
      ],
      is: [1, true],
    }),
    killed({
      action: 'custody/reportMissing',
      who: teacher,
      prepare: present,
      input: (n) => ({ ...here(n), words: '' }),
      whole: kinds,
      is: ['received', 'missing'],
    }),
    killed({
      action: 'custody/reportFound',
      who: teacher,
      prepare: missed,
      input: (n) => ({ ...here(n), words: '在图书馆' }),
      whole: kinds,
      is: ['received', 'missing', 'found'],
    }),
    killed({
      action: 'custody/logCall',
      who: teacher,
      prepare: present,
      input: (n) => ({ ...here(n), whom: '奶奶', answered: false, words: '' }),
      whole: kinds,
      is: ['received', 'phoned'],
    }),
    killed({
      action: 'custody/reconcile',
      who: leader,
      prepare: present,
      input: (n) => ({ ...here(n), reason: '妈妈电话里说已经到家', collectorId: null }),
      whole: async (n) => [(await custody(n)).status, await kinds(n)],
      is: ['released', ['received', 'released']],
    }),
    killed({
      action: 'custody/takeOver',
      who: leader,
      prepare: present,
      input: (n) => ({ schoolId, op: newOp(), from: school.teacher(n)._id, reason: '突然生病' }),
      whole: async (n) => [(await custody(n)).holder, await kinds(n)],
      is: [school.dutyLeader._id, ['received', 'taken-over']],
    }),
    killed({
      action: 'custody/addCollector',
      who: guardian,
      input: (n) => ({ ...ward(n), ...adult }),
      whole: async (n) => {
        const added = (await pupil(n)).collectors.filter((one) => one.name === adult.name)
        const photo = added[0]?.photoId ?? ''
        return [added.length, (await town.one('photos', photo)).data === JPEG]
      },
      is: [1, true],
    }),
    killed({
      action: 'custody/delegate',
      who: guardian,
      input: (n) => ({ ...ward(n), ...adult, day: DAY }),
      whole: async (n) => {
        const { delegations, collectorChanges } = await pupil(n)
        return [delegations.length, collectorChanges.length]
      },
      is: [1, 1],
    }),
    killed({
      action: 'custody/askToBar',
      who: guardian,
      input: (n) => ({ ...ward(n), name: `奶奶${n}`, reason: '不能接' }),
      whole: async (n) => [
        Number(!Array.isArray((await pupil(n)).barred)),
        (await pupil(n)).collectorChanges.length,
      ],
      is: [1, 1],
    }),
  ]

  test.each(all.map((one) => [one.action, one] as const))('%s', (_action, one) => one.attack())
})
