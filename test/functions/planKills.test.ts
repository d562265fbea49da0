/** Every step of a plan, killed before and after each of its requests, sent again, healed by the timer: nothing half-visible. */
import type { Action, Input } from '@/contract/api'
import type { Reply } from '@/contract/wire'
import { planId } from '@/domain/ids'
import { planGaps } from '@/domain/plan/gaps'
import { sha256 } from '@/domain/sha256'
import { MINUTE } from '@/domain/time'
import { aSchool, CITY, TERM } from './given/aSchool'
import { BUREAU, BY_DRAW, clubCourse, NEXT, writtenPlan } from './given/planning'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
/** Some two hundred calls, one after the other. */
jest.setTimeout(240_000)
describe('死在每两次写之间，再来一次，或者等定时器', () => {
  let town: Town
  let used = 0
  beforeAll(async () => {
    town = await Town.on({ transactionMs: 1000 }, DAY)
    await town.cloud.db.insertMany('cities', [{ ...CITY, terms: [TERM, NEXT] }])
    await town.cloud.db.insertMany('persons', [BUREAU])
  })
  afterAll(() => town.close())

  /** A school of its own for every kill: what one leaves behind is not the next one's beginning. */
  const take = async () => {
    used += 1
    const id = `k${used}`
    const given = aSchool({
      id,
      day: DAY,
      homerooms: 1,
      pupilsEach: 2,
      clubs: [{ id: 'ball', capacity: 20 }],
    })
    await town.add(given)
    return given
  }
  type Given = Awaited<ReturnType<typeof take>>
  const own = (given: Given) => ({ schoolId: given.school._id, termId: NEXT._id })
  const desk = (given: Given) => given.office.openid
  const draftOf = (given: Given) => town.one('plan_drafts', planId(given.school._id, NEXT._id))

  const written = (given: Given, state: 'draft' | 'filed' | 'noted') => writtenPlan(town, given, state)

  /** As the client does: an honest "busy" is tried again. */
  async function sendAgain<A extends Action>(openid: string, action: A, input: Input<A>) {
    for (;;) {
      const { reply } = await town.call(openid, action, input)
      if (reply.ok || !('refusal' in reply) || reply.refusal.code !== 'busy/try-again') return reply
    }
  }

  interface Killing<A extends Action> {
    action: A
    who: (given: Given) => string
    prepare: (given: Given) => Promise<unknown>
    input: (given: Given) => Promise<Input<A>>
    /** What holds whenever one looks, also between a kill and its healing. */
    always?: (given: Given) => Promise<void>
    whole: (given: Given) => Promise<unknown>
    is: unknown
  }

  /** The state after request k is the state before the next one: killing after each is killing between any two. */
  async function kill<A extends Action>(killing: Killing<A>, k: number): Promise<boolean> {
    const given = await take()
    await killing.prepare(given)
    const input = await killing.input(given)
    const [fn = '', action = ''] = killing.action.split('/')
    town.cloud.faults.killAfterRequest({ fn, action, k })
    await town.call(killing.who(given), killing.action, input).catch(() => undefined)
    const died = town.cloud.faults.pending.length === 0
    town.cloud.faults.clear()
    await killing.always?.(given)
    const where = `${killing.action} 死在第${k}个请求之后`
    const reply = await sendAgain(killing.who(given), killing.action, input)
    const told = reply.ok ? 'ok' : 'refusal' in reply ? reply.refusal.code : 'fault'
    expect([where, told]).toEqual([where, 'ok'])
    expect([where, await killing.whole(given)]).toEqual([where, killing.is])
    return died
  }

  async function everywhere<A extends Action>(killing: Killing<A>, from = 1): Promise<void> {
    let k = from
    while (await kill(killing, k)) k += 1
    expect(k).toBeGreaterThan(from + 2)
  }

  /** Nobody can enrol on a plan before its seats, weeks and draws stand; what is in force lacks nothing. */
  async function nothingHalf(given: Given): Promise<void> {
    const plan = await town.cloud.db.get('plans', planId(given.school._id, NEXT._id))
    if (plan === undefined) return
    expect(await town.all('weeks', own(given))).toHaveLength(2)
    const seats = await town.all('seats', own(given))
    expect(seats.map((one) => [one.capacity, one.left])).toEqual([[30, 30]])
    const [draw] = await town.all('draws', own(given))
    const secret = await town.one('draw_secrets', draw?._id ?? '')
    expect(draw?.commitment).toBe(sha256(secret.secret))
  }

  const published = async (given: Given) => {
    const draft = await draftOf(given)
    const [version] = await town.all('plan_versions', own(given))
    const desk_ = await town.ask(desk(given), 'plan/desk', own(given))
    await nothingHalf(given)
    const notices = (await town.all('plan_drafts', { _id: draft._id }))[0]?.outbox ?? []
    return [
      draft.state,
      draft.publishing,
      version?.state,
      desk_.published?.version,
      planGaps(draft.content, desk_.ground),
      new Set(notices.map((notice) => notice.id)).size === notices.length,
    ]
  }

  test('公布：再按一次就接着做完', () =>
    everywhere(
      {
        action: 'plan/publish',
        who: desk,
        prepare: (given) => written(given, 'noted'),
        input: async (given) => ({ ...own(given), version: 1, op: newOp() }),
        always: nothingHalf,
        whole: published,
        is: ['published', null, 'published', 1, [], true],
      },
      9,
    ))

  test('送备案：再按一次，只有一版，内容就是存下的', () =>
    everywhere(
      {
        action: 'plan/file',
        who: desk,
        prepare: (given) => written(given, 'draft'),
        input: async (given) => ({ ...own(given), rev: (await draftOf(given)).rev, op: newOp() }),
        whole: async (given) => {
          const draft = await draftOf(given)
          const versions = await town.all('plan_versions', own(given))
          return [draft.state, versions.map((one) => [one.version, one.state, one.content.offerHours])]
        },
        is: ['filed', [[1, 'filed', 24]]],
      },
      8,
    ))

  test('退回：草稿和版本一起变，或者都不变', () =>
    everywhere({
      action: 'plan/decide',
      who: () => BUREAU.openid,
      prepare: (given) => written(given, 'filed'),
      input: async (given) => ({
        ...own(given),
        version: 1,
        decision: 'returned',
        words: '请补场地',
        op: newOp(),
      }),
      always: async (given) => {
        const draft = await draftOf(given)
        const [version] = await town.all('plan_versions', own(given))
        expect(version?.state).toBe(draft.state === 'returned' ? 'returned' : 'filed')
      },
      whole: async (given) => {
        const draft = await draftOf(given)
        return [draft.state, draft.version, (draft as { outbox?: unknown[] }).outbox?.length]
      },
      is: ['returned', 2, 2],
    }))

  /** A dead function's transaction may still hold the draft: then the timer of the next minute does it. */
  async function heal(): Promise<void> {
    for (;;) {
      const { result } = await town.cloud.timers.fire('plan', 'healPlans')
      const reply = result as Reply<null>
      if (reply.ok) return
      expect('refusal' in reply ? reply.refusal.code : reply).toBe('busy/try-again')
    }
  }

  test('死在路上没人再按：定时器做完，或者什么也没开始', async () => {
    let k = 10
    let died = true
    const seen = new Set<string>()
    while (died) {
      const given = await take()
      await written(given, 'noted')
      town.cloud.faults.killAfterRequest({ fn: 'plan', action: 'publish', k })
      const input = { ...own(given), version: 1, op: newOp() }
      await town.call(desk(given), 'plan/publish', input).catch(() => undefined)
      died = town.cloud.faults.pending.length === 0
      town.cloud.faults.clear()
      const begunPublishing = (await draftOf(given)).publishing !== null
      await town.timer('plan', 'healPlans')
      expect((await draftOf(given)).publishing !== null).toBe(begunPublishing)
      await town.cloud.clock.set(town.cloud.clock.now() + MINUTE)
      await heal()
      await heal()
      const { state, publishing } = await draftOf(given)
      expect(publishing).toBeNull()
      expect(state).toBe(begunPublishing || !died ? 'published' : state)
      if (state === 'published')
        expect(await published(given)).toEqual(['published', null, 'published', 1, [], true])
      seen.add(state)
      k += 1
    }
    expect([...seen]).toEqual(['published'])
    expect(k).toBeGreaterThan(18)
  })

  test('备案死在一半、又改了：再送的是改过的那一份，没送成的那一份谁也看不见', async () => {
    const given = await take()
    await written(given, 'draft')
    const { rev } = await draftOf(given)
    town.cloud.faults.killAfterRequest({ fn: 'plan', action: 'file', k: 10 })
    await town.call(desk(given), 'plan/file', { ...own(given), rev, op: newOp() }).catch(() => undefined)
    town.cloud.faults.clear()
    expect(await town.all('plan_versions', own(given))).toHaveLength(1)
    expect((await draftOf(given)).state).toBe('draft')
    expect(await town.ask(desk(given), 'plan/versions', own(given))).toEqual({ versions: [] })
    expect(await town.refusal(BUREAU.openid, 'plan/version', { ...own(given), version: 1 })).toBe(
      'plan/version-unknown',
    )
    const { content } = await draftOf(given)
    const ball = clubCourse(given, 'ball', 25)
    const later = await town.ask(desk(given), 'plan/save', {
      ...own(given),
      rev,
      content: { ...content, windows: [BY_DRAW], courses: { ...content.courses, [ball._id]: ball } },
      op: newOp(),
    })
    await town.ask(desk(given), 'plan/file', { ...own(given), rev: later.rev, op: newOp() })
    const seen = await town.ask(BUREAU.openid, 'plan/version', { ...own(given), version: 1 })
    expect(seen.content.courses[ball._id]?.capacity).toBe(25)
  })

  test('两个人同时公布，同一次公布发三遍：公布一次', async () => {
    const given = await take()
    await written(given, 'noted')
    const same = { ...own(given), version: 1, op: newOp() }
    const replies = await Promise.all([
      ...Array.from({ length: 3 }, () => sendAgain(desk(given), 'plan/publish', same)),
      sendAgain(given.principal.openid, 'plan/publish', { ...same, op: newOp() }),
    ])
    const codes = replies.map((reply) =>
      reply.ok ? 'ok' : 'refusal' in reply ? reply.refusal.code : 'fault',
    )
    expect(codes.filter((code) => code !== 'ok' && code !== 'plan/not-noted')).toEqual([])
    expect(codes).toContain('ok')
    expect((await published(given)).slice(0, 4)).toEqual(['published', null, 'published', 1])
  })
})
