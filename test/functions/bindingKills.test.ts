/** Binding, unbinding and posts killed after each of their requests, and sent again: all of it or nothing, and once. */
import type { Action, Input } from '@/contract/api'
import { aSchool, type GivenSchool } from './given/aSchool'
import { codeFor, filledIn, nobodyBound } from './given/binding'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
/** More requests than any of these acts makes. */
const MOST = 30

jest.setTimeout(240_000)

describe('绑定、解除、任命死在每两次请求之间', () => {
  let town: Town
  let school: GivenSchool
  const at = () => ({ schoolId: school.school._id, op: newOp() })
  const child = () => school.pupil(1)._id

  async function stand(): Promise<void> {
    school = nobodyBound(aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 2 }))
    town = await Town.with([school], DAY, { transactionMs: 600 })
    await town.at(600)
  }

  async function sendAgain<A extends Action>(openid: string, action: A, input: Input<A>) {
    for (;;) {
      const { reply } = await town.call(openid, action, input)
      if (reply.ok || !('refusal' in reply) || reply.refusal.code !== 'busy/try-again') return reply
    }
  }

  /** Ward and entry stand and fall together, and each is there once. */
  async function whole(): Promise<number> {
    const pupil = await town.one('pupils', child())
    const bound = (await town.all('persons')).filter(({ wards }) =>
      wards.some(({ pupilId }) => pupilId === child()),
    )
    const entries = pupil.collectors.flatMap(({ personId }) => (personId === null ? [] : [personId]))
    expect([...entries].sort()).toEqual(bound.map(({ _id }) => _id).sort())
    for (const { wards } of bound) expect(wards.filter(({ pupilId }) => pupilId === child())).toHaveLength(1)
    return bound.length
  }

  interface Killing<A extends Action> {
    action: A
    /** Makes the town ready; gives who acts with what. */
    ready: () => Promise<{ openid: string; input: Input<A> }>
    /** In between: nothing is ever half. */
    between: () => Promise<unknown>
    after: () => Promise<void>
    /** What the act said again is refused with when it was done: the right went with it. */
    goneBy?: string
  }

  async function killEverywhere<A extends Action>({ action, ready, between, after, goneBy }: Killing<A>) {
    let bit = 0
    for (let k = 1; k <= MOST; k += 1) {
      await stand()
      const { openid, input } = await ready()
      const [fn = '', name = ''] = action.split('/')
      town.cloud.faults.killAfterRequest({ fn, action: name, k })
      await town.call(openid, action, input).catch(() => undefined)
      const isOver = town.cloud.faults.pending.length > 0
      town.cloud.faults.clear()
      await between()
      const reply = await sendAgain(openid, action, input)
      const told = reply.ok ? 'ok' : 'refusal' in reply ? reply.refusal.code : 'fault'
      expect([k, told === 'ok' || told === goneBy || told]).toEqual([k, true])
      await after()
      await town.close()
      if (isOver) break
      bit = k
    }
    return bit
  }

  const bindMother = async () => {
    const { code } = await codeFor(town, school, 1)
    return { openid: 'openid-mother', input: filledIn(school, 1, code) }
  }
  const bothBound = async () => {
    const mother = await bindMother()
    await town.ask(mother.openid, 'people/bind', mother.input)
    const { code } = await codeFor(town, school, 1)
    await town.ask('openid-father', 'people/bind', filledIn(school, 1, code, { name: '吴大伟' }))
    const [father] = await town.all('persons', { openid: 'openid-father' })
    const { _id: pupilId } = school.pupil(1)
    return { pupilId, personId: father!._id, approve: true, reason: '', ...at() }
  }

  test('绑定', async () => {
    const bit = await killEverywhere({
      action: 'people/bind',
      ready: bindMother,
      between: whole,
      async after() {
        expect(await whole()).toBe(1)
        expect(await town.all('persons', { openid: 'openid-mother' })).toHaveLength(1)
        expect((await town.one('pupils', child())).collectorChanges).toHaveLength(1)
      },
    })
    expect(bit).toBeGreaterThan(8)
  })

  test('同意', async () => {
    await killEverywhere({
      action: 'people/decideRequest',
      ready: async () => ({ openid: school.office.openid, input: await bothBound() }),
      between: whole,
      after: async () => expect(await whole()).toBe(2),
    })
  })

  test('解除', async () => {
    await killEverywhere({
      action: 'people/unbind',
      async ready() {
        const { schoolId, pupilId, personId, ...answer } = await bothBound()
        await town.ask(school.office.openid, 'people/decideRequest', {
          ...{ schoolId, pupilId, personId },
          ...answer,
        })
        const input = { schoolId, pupilId, personId, reason: '绑错了人', op: newOp() }
        return { openid: school.office.openid, input }
      },
      between: whole,
      async after() {
        expect(await whole()).toBe(1)
        await town.timer('people', 'tidy')
        const [father] = await town.all('persons', { openid: 'openid-father' })
        expect(father?.pastWards).toHaveLength(1)
      },
    })
  })

  test('同事绑定，他已经有小程序：两份变一份', async () => {
    const parent = 'openid-parent'
    await killEverywhere({
      action: 'people/bindStaff',
      async ready() {
        const { code: own } = await codeFor(town, school, 1)
        await town.ask(parent, 'people/bind', filledIn(school, 1, own))
        const page = await town.ask(school.office.openid, 'people/addMember', {
          ...{ ...at(), name: '郑新来', phone: '13900000031' },
          posts: [{ role: 'teacher', from: DAY, to: null }],
        })
        const { personId } = page.members.find(({ name }) => name === '郑新来')!
        await town.ask(school.office.openid, 'people/setHomeroomTeacher', {
          ...{ ...at(), homeroomId: 'sh-h2', personId },
        })
        const { code } = await town.ask(school.office.openid, 'people/issueStaffInvite', {
          ...at(),
          personId,
        })
        return { openid: parent, input: { op: newOp(), code, name: '郑新来', phone: '13900000031' } }
      },
      async between() {
        const teachers = (await town.all('persons')).filter(
          ({ name, appointments }) => name === '郑新来' && appointments.length > 0,
        )
        expect(teachers).toHaveLength(1)
      },
      async after() {
        const [person] = await town.all('persons', { openid: parent })
        expect(person?.appointments).toHaveLength(1)
        expect(person?.wards).toHaveLength(1)
        expect((await town.one('homerooms', 'sh-h2')).teacherId).toBe(person?._id)
      },
    })
  })

  test('校长交接：任何时候都正好一位', async () => {
    const one = async () => {
      const principals = (await town.all('persons')).filter(({ appointments }) =>
        appointments.some(({ role }) => role === 'principal'),
      )
      expect(principals).toHaveLength(1)
      return principals[0]?._id
    }
    await killEverywhere({
      action: 'people/handOver',
      ready: async () => ({
        openid: school.principal.openid,
        input: {
          ...{ ...at(), role: 'principal', personId: school.principal._id, to: school.dutyLeader._id },
        },
      }),
      between: one,
      // Who has handed the post on may do nothing any more, not even say it again.
      goneBy: 'access/not-allowed',
      async after() {
        expect(await one()).toBe(school.dutyLeader._id)
      },
    })
  })
})
