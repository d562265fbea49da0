/** The system under test: one school's day moved by the domain's own decisions, each write once per act. */
import type { Session } from '@/domain/attendance/Session'
import type { Custody, Entry } from '@/domain/custody/Custody'
import { asId } from '@/domain/ids'
import type { Result } from '@/domain/result'
import { atMinute } from '@/domain/time'
import { sentMarks, type Act, type Claim, type Deed, type Mark, type ShownCode } from './Act'
import { CHILDREN, DAY, GUARDS, SESSIONS } from './cast'
import { barring, CITY, givenCustody, givenPupil, givenSession, LATE_CARE, lateRoomLeg } from './given'
import type { GatePupil } from './given'
import { recorded, type Rules } from './Rules'

type Doing<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>
type Happening = Entry extends infer E
  ? E extends Entry
    ? Omit<E, 'op' | 'at' | 'by' | 'byName'>
    : never
  : never

type Tallies = Pick<Custody, 'rung' | 'codeTries' | 'itinerary' | 'endsAtMinute'>

const GOOD_FOR_MINUTES = 3
const MIDNIGHT = atMinute(DAY, 0)
const person = (id: string) => asId<'Person'>(id)
const verdictOf = (result: Result<unknown>): string => (result.ok ? 'yes' : result.refusal.code)
const listed = (ids: string[]): string => [...ids].sort().join()
const codeText = (code: ShownCode): string =>
  `${code.yesterday ? '昨天' : '今天'}/${code.child}/${code.collector}/${Math.floor(code.shownAt / 60_000)}`

/** What the record does not admit although a rule said yes. */
export class BrokenRecord extends Error {}

export class DomainDay {
  readonly custody = new Map<string, Custody>(CHILDREN.map((child) => [child.id, givenCustody(child)]))
  private readonly sessions = new Map<string, Session>(SESSIONS.map((s) => [s.id, givenSession(s)]))
  private readonly pupils = new Map<string, GatePupil>(CHILDREN.map((child) => [child.id, givenPupil(child)]))

  constructor(private readonly rules: Rules) {}

  /** Carries the deed out and says what its author is told. */
  carryOut(deed: Deed): string {
    const { act } = deed
    switch (act.kind) {
      case 'roll':
        return this.roll(act, deed)
      case 'correct':
        return this.correct(act, deed)
      case 'offer':
        return this.offer(act, deed)
      case 'withdraw':
        return this.withdraw(act, deed)
      case 'answer':
        return this.answer(act, deed)
      case 'late-add':
        return this.lateAdd(act, deed)
      case 'late-cancel':
        return this.lateCancel(act, deed)
      case 'release':
        return this.release(act, deed)
      case 'bar':
        return this.bar(act)
      case 'ladder':
        return this.ladder(deed)
      default:
        return act satisfies never
    }
  }

  private one(id: string): Custody {
    const custody = this.custody.get(id)
    if (custody === undefined) throw new Error(`there is no ${id}`)
    return custody
  }

  private session(id: string): Session {
    const session = this.sessions.get(id)
    if (session === undefined) throw new Error(`there is no ${id}`)
    return session
  }

  private pupil(id: string): GatePupil {
    const pupil = this.pupils.get(id)
    if (pupil === undefined) throw new Error(`there is no ${id}`)
    return pupil
  }

  /** One entry, unless this very act made it before. */
  private write(
    id: string,
    { op, at }: Deed,
    by: string,
    what: Happening,
    beside: Partial<Tallies> = {},
  ): void {
    const custody = this.one(id)
    if (custody.entries.some((entry) => entry.op === op && entry.kind === what.kind)) return
    const entry: Entry = { op, at: MIDNIGHT + at, by: person(by), byName: by, ...what }
    const after = recorded(this.rules, custody, entry)
    if (after === null) throw new BrokenRecord(`规则放行，记录却接不上：${id} ${what.kind}`)
    this.custody.set(id, { ...after, ...beside })
  }

  private roll(act: Doing<'roll'>, deed: Deed): string {
    const session = this.session(act.session)
    const expected = [...this.custody.values()].filter((c) =>
      c.itinerary.some((leg) => leg.sessionId === session._id),
    )
    const marks = sentMarks(
      act,
      expected.map((c) => c.pupilId),
    )
    const by = person(act.by)
    const now = MIDNIGHT + deed.at
    const decided = this.rules.takeRoll({ now, op: deed.op, by, session, expected, marks })
    if (!decided.ok || decided.value.repeated) return verdictOf(decided)
    const { receive, away } = decided.value
    for (const id of receive) this.write(id, deed, act.by, { kind: 'received', sessionId: session._id })
    for (const mark of ['absent', 'leave'] as const)
      for (const id of away[mark])
        this.write(id, deed, act.by, { kind: 'away', sessionId: session._id, mark, reason: null })
    this.sessions.set(act.session, { ...session, roll: { op: deed.op, by, byName: act.by, at: now } })
    return 'yes'
  }

  private correct(act: Doing<'correct'>, deed: Deed): string {
    const { by, mark, reason } = act
    const session = this.session(act.session)
    const custody = this.one(act.child)
    if (!custody.itinerary.some((leg) => leg.sessionId === session._id)) return 'roll/not-expected'
    const decided = this.rules.correctMark({
      now: MIDNIGHT + deed.at,
      by: person(by),
      session,
      custody,
      mark,
      reason,
    })
    if (!decided.ok) return decided.refusal.code
    if (decided.value === 'receive')
      this.write(act.child, deed, by, { kind: 'received', sessionId: session._id })
    else if (isAway(mark) && (decided.value === 'send-away' || custody.status !== mark))
      this.write(act.child, deed, by, { kind: 'away', sessionId: session._id, mark, reason })
    return 'yes'
  }

  private offer(act: Doing<'offer'>, deed: Deed): string {
    const giver = person(act.by)
    if (act.to === act.by) return 'custody/to-oneself'
    const mine = act.children.filter((id) => this.rules.canOffer(this.one(id), giver))
    for (const id of mine) {
      this.write(id, deed, act.by, { kind: 'offered', to: person(act.to), toName: act.to })
    }
    return listed(mine)
  }

  private withdraw(act: Doing<'withdraw'>, deed: Deed): string {
    const open = act.children.filter((id) => {
      const { holder, offer } = this.one(id)
      return holder === act.by && offer !== null
    })
    for (const id of open) this.write(id, deed, act.by, { kind: 'withdrawn' })
    return listed(open)
  }

  private answer(act: Doing<'answer'>, deed: Deed): string {
    const { by } = act
    const offered = (id: string) => this.rules.canAnswerOffer(this.one(id), person(by))
    const from = (id: string) => person(this.one(id).holder ?? '')
    const accepted = act.accept.filter(offered)
    for (const id of accepted)
      this.write(id, deed, by, { kind: 'accepted', from: from(id), fromName: from(id) })
    const declined = act.decline.filter((id) => !accepted.includes(id) && offered(id))
    for (const id of declined)
      this.write(id, deed, by, { kind: 'declined', from: from(id), fromName: from(id), reason: '在上课' })
    return listed([...accepted, ...declined])
  }

  private lateAdd({ child, until }: Doing<'late-add'>, deed: Deed): string {
    const custody = this.one(child)
    const current = custody.itinerary.find((leg) => leg.block === 'late')
    if (current !== undefined) return current.endsAtMinute === until ? 'yes' : 'late/asked-already'
    const decided = this.rules.applyLatePickup({
      now: MIDNIGHT + deed.at,
      day: DAY,
      dayKind: { kind: 'service', timetable: 2, makeUpFor: null },
      late: LATE_CARE,
      untilMinute: until,
      hasItinerary: true,
      collectorKnown: true,
    })
    if (!decided.ok) return decided.refusal.code
    if (custody.status === 'released') return 'custody/released-already'
    const itinerary = [...custody.itinerary, lateRoomLeg(until)]
    const what: Happening = { kind: 'late-added', untilMinute: until }
    this.write(child, deed, `${child}-mother`, what, { itinerary, endsAtMinute: until, rung: 0 })
    return 'yes'
  }

  private lateCancel({ child }: Doing<'late-cancel'>, deed: Deed): string {
    const custody = this.one(child)
    const usual = custody.itinerary.filter((leg) => leg.block !== 'late')
    if (usual.length === custody.itinerary.length) return 'late/none'
    if (deed.at >= LATE_CARE.cutOffMinute * 60_000) return 'late/past-cut-off'
    if (custody.status === 'released') return 'yes'
    const endsAtMinute = Math.max(...usual.map((leg) => leg.endsAtMinute))
    this.write(child, deed, `${child}-mother`, { kind: 'late-cancelled' }, { itinerary: usual, endsAtMinute })
    return 'yes'
  }

  private release(act: Doing<'release'>, deed: Deed): string {
    const { by, child } = act
    const custody = this.one(child)
    const mine = custody.entries.filter((entry) => entry.op === deed.op)
    if (custody.status === 'released' && mine.some((entry) => entry.kind === 'released')) return 'yes'
    const atGate = GUARDS.some((guard) => guard === by)
    if (!this.rules.mayRelease(custody, person(by), atGate)) return 'custody/not-at-gate'
    const pupil = this.pupil(child)
    const decided = this.rules.decideRelease({
      now: MIDNIGHT + deed.at,
      custody,
      pupil,
      city: CITY,
      claim: spoken(act.claim),
      codes: goodCodes(child, pupil, deed.at),
    })
    if (decided.ok) {
      const { proof, collectorText } = decided.value
      this.write(child, deed, by, { kind: 'released', proof, collectorText })
      return 'yes'
    }
    const codeTries = custody.codeTries + 1
    if (decided.refusal.code === 'custody/code-wrong')
      this.write(child, deed, by, { kind: 'code-wrong' }, { codeTries })
    if (decided.refusal.code !== 'custody/collector-barred') return decided.refusal.code
    this.write(child, deed, by, { kind: 'refused', why: '禁止接送' })
    return 'custody/collector-unknown'
  }

  private bar({ child, collector }: Doing<'bar'>): string {
    const given = CHILDREN.find((one) => one.id === child)
    if (given !== undefined) this.pupils.set(child, barring(given, this.pupil(child), collector))
    return 'yes'
  }

  private ladder(deed: Deed): string {
    const climbed: string[] = []
    for (const [id, custody] of this.custody) {
      const next = ([1, 2, 3, 4] as const).find((rung) => rung === custody.rung + 1)
      if (next === undefined || custody.status !== 'held') continue
      if (this.rules.rungDue(custody, MIDNIGHT + deed.at) < next) continue
      const tick = { ...deed, op: `ladder-${custody.endsAtMinute}-${next}` }
      this.write(id, tick, 'system', { kind: 'called', rung: next }, { rung: next })
      climbed.push(id)
    }
    return listed(climbed)
  }
}

const isAway = (mark: Mark): mark is 'absent' | 'leave' => mark === 'absent' || mark === 'leave'

const spoken = (claim: Claim) => {
  if (claim.how === 'code')
    return { how: claim.how, code: claim.code === null ? '没有这个码' : codeText(claim.code) }
  if (claim.how === 'eye') return { how: claim.how, collectorId: claim.collector, reason: claim.reason }
  return claim
}

/** Codes without collisions: a million steps would hit upon six digits by chance. */
const goodCodes = (child: string, pupil: GatePupil, at: number) =>
  pupil.collectors
    .filter((collector) => collector.personId !== null)
    .flatMap(({ id }) =>
      Array.from({ length: GOOD_FOR_MINUTES + 1 }, (_, back) => ({
        collectorId: id,
        code: codeText({ child, collector: id, yesterday: false, shownAt: at - back * 60_000 }),
      })),
    )
