/**
 * The rule book told again, naively, by somebody who never saw the code: where each child is, who answers for her, and
 * what each act must be answered. It imports nothing of the domain, so that the two cannot share a mistake.
 */
import { sentMarks, type Act, type Claim, type Deed } from './Act'
import { expire, sayWhere } from './absenceBook'
import { MarkBook } from './MarkBook'
import { WalkBook } from './WalkBook'
import { leave, letGo, once, take, type Child } from './Child'
import { CHILDREN, GUARDS, LATE, LEADER, SESSIONS, WALK, WALK_ALONE } from './cast'

type Doing<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>

const MINUTE = 60_000
/** Lessons are of the calendar's day; the children are the school's until four. */
const MIDNIGHT_AFTER = 1440 * MINUTE

const usualEnd = ({ given }: Child): number =>
  SESSIONS.find((session) => session.id === (given.club ?? given.care))?.ends ?? 0

/** Who walks with the group is awaited at her stop. */
const stopMinute = ({ given }: Child): number =>
  WALK.stops.find((stop) => stop.id === WALK.members[given.id])?.minute ?? 0

export class RuleBook {
  readonly children = new Map<string, Child>(
    CHILDREN.map((given) => [
      given.id,
      {
        given,
        where: 'expected',
        with: null,
        offeredTo: null,
        released: null,
        wrongCodes: 0,
        barred: new Set(given.barred),
        lateUntil: null,
        rung: 0,
        search: null,
        missing: false,
        acts: new Set(),
      },
    ]),
  )
  private readonly rolls = new Map<string, Set<string>>()
  private readonly marks = new MarkBook()
  readonly walk = new WalkBook(() => [...this.children.values()])

  /** Moves the children as the rules say and returns what the author must be told. */
  follow(deed: Deed): string {
    const { act } = deed
    switch (act.kind) {
      case 'roll':
        return this.roll(act, deed)
      case 'correct':
        return this.correct(act, deed)
      case 'offer':
        return this.offer(act, deed)
      case 'withdraw':
        return this.each(act.children, (child) => {
          if (child.with !== act.by || child.offeredTo === null) return false
          if (once(child, deed, 'withdrawn')) child.offeredTo = null
          return true
        })
      case 'answer':
        return this.answer(act, deed)
      case 'late-add':
        return this.lateAdd(act, deed)
      case 'late-cancel':
        return this.lateCancel(act, deed)
      case 'release':
        return this.release(act, deed)
      case 'bar':
        this.child(act.child).barred.add(act.collector)
        return 'yes'
      case 'ladder':
        return this.ladder(deed)
      case 'say-where':
        return sayWhere(this.child(act.child), act, deed)
      case 'absence-timer':
        return this.each([...this.children.keys()], (child) => expire(child, deed.at))
      case 'take-over':
        return this.takeOver(act, deed)
      case 'missing':
        return this.missing(act, deed)
      case 'found':
        return this.found(act, deed)
      case 'reconcile':
        return this.reconcile(act, deed)
      case 'depart':
        return this.walk.depart(act, deed)
      case 'reach':
        return this.walk.reach(act, deed)
      case 'leave-stop':
        return this.walk.leaveStop(act, deed)
      case 'come-back':
        return this.walk.comeBack(act, deed)
      default:
        return act satisfies never
    }
  }

  child(id: string): Child {
    const child = this.children.get(id)
    if (child === undefined) throw new Error(`there is no ${id}`)
    return child
  }

  expectedIn(session: string): Child[] {
    return [...this.children.values()].filter(
      ({ given, lateUntil }) =>
        given.care === session || given.club === session || (session === LATE.room && lateUntil !== null),
    )
  }

  private each(ids: string[], move: (child: Child) => boolean): string {
    return ids
      .filter((id) => move(this.child(id)))
      .sort()
      .join()
  }

  private roll(act: Doing<'roll'>, deed: Deed): string {
    const session = SESSIONS.find((one) => one.id === act.session)
    if (session?.teacher !== act.by) return 'roll/not-on-duty'
    if (deed.at >= MIDNIGHT_AFTER) return 'roll/other-day'
    if (deed.at < (session.starts - 15) * MINUTE) return 'roll/too-early'
    const expected = this.expectedIn(act.session)
    const ids = expected.map((child) => child.given.id)
    const marks = sentMarks(act, ids)
    if (ids.some((id) => marks[id] === undefined)) return 'roll/incomplete'
    if (Object.keys(marks).length > ids.length) return 'roll/not-expected'
    const taken = this.rolls.get(act.session) ?? new Set<string>()
    if (taken.has(deed.op)) return 'yes'
    this.rolls.set(act.session, taken.add(deed.op))
    for (const child of expected) {
      const mark = marks[child.given.id]
      if (!this.marks.note(act.session, child.given.id, deed)) continue
      const here = mark === 'present' || mark === 'late'
      if (here && child.where !== 'held' && child.where !== 'released') take(child, act.by, deed, 'received')
      const missed = mark === 'absent' && child.with === act.by
      if (missed || (!here && child.where === 'expected'))
        letGo(child, mark === 'leave' ? 'leave' : 'absent', deed)
    }
    return 'yes'
  }

  private correct(act: Doing<'correct'>, deed: Deed): string {
    const child = this.child(act.child)
    if (!this.expectedIn(act.session).includes(child)) return 'roll/not-expected'
    if (SESSIONS.find((one) => one.id === act.session)?.teacher !== act.by) return 'roll/not-on-duty'
    if (deed.at >= MIDNIGHT_AFTER) return 'roll/other-day'
    if (!this.rolls.has(act.session)) return 'roll/not-taken'
    if (child.where === 'released') return 'custody/released-already'
    if (child.where === 'held' && child.with !== act.by) return 'custody/held-by-other'
    const isHere = act.mark === 'present' || act.mark === 'late'
    if (!isHere && child.where === 'held' && act.reason.trim() === '') return 'roll/reason-missing'
    this.marks.note(act.session, act.child, deed)
    if (act.mark === 'present' || act.mark === 'late') {
      if (child.where !== 'held') take(child, act.by, deed, 'received')
      return 'yes'
    }
    if (child.where !== act.mark) letGo(child, act.mark, deed)
    return 'yes'
  }

  private offer(act: Doing<'offer'>, deed: Deed): string {
    if (act.to === act.by) return 'custody/to-oneself'
    return this.each(act.children, (child) => {
      if (child.with !== act.by || child.offeredTo !== null || child.missing) return false
      if (once(child, deed, 'offered')) child.offeredTo = act.to
      return true
    })
  }

  /** C2: only the offered child moves, only into the hands she was offered to; a declined one stays. */
  private answer(act: Doing<'answer'>, deed: Deed): string {
    const offered = [...new Set([...act.accept, ...act.decline])].filter((id) => {
      const child = this.child(id)
      return child.offeredTo === act.by && !(act.accept.includes(id) && child.missing)
    })
    for (const id of offered) {
      const child = this.child(id)
      if (act.accept.includes(id)) take(child, act.by, deed, 'accepted')
      else if (once(child, deed, 'declined')) child.offeredTo = null
    }
    return offered.sort().join()
  }

  private lateAdd({ child: id, until }: Doing<'late-add'>, deed: Deed): string {
    const child = this.child(id)
    if (child.lateUntil !== null) return child.lateUntil === until ? 'yes' : 'late/asked-already'
    if (deed.at >= MIDNIGHT_AFTER) return 'late/no-service'
    if (deed.at >= LATE.cutOff * MINUTE) return 'late/past-cut-off'
    if (!LATE.until.some((option) => option === until)) return 'late/unknown-end'
    if (child.where === 'leave') return 'late/on-leave'
    if (child.where === 'released') return 'custody/released-already'
    if (once(child, deed, 'late-added')) {
      child.lateUntil = until
      child.rung = 0
    }
    return 'yes'
  }

  private lateCancel({ child: id }: Doing<'late-cancel'>, deed: Deed): string {
    const child = this.child(id)
    if (child.lateUntil === null) return 'late/none'
    if (deed.at >= LATE.cutOff * MINUTE) return 'late/past-cut-off'
    if (child.where !== 'released' && once(child, deed, 'late-cancelled')) child.lateUntil = null
    return 'yes'
  }

  private release(act: Doing<'release'>, deed: Deed): string {
    const child = this.child(act.child)
    if (child.released?.op === deed.op) return 'yes'
    const isGuard = GUARDS.some((guard) => guard === act.by)
    if (act.stop === null && !isGuard && child.with !== act.by) return 'custody/not-at-gate'
    if (child.where === 'released') return 'custody/released-already'
    if (act.stop !== null) {
      if (child.with !== act.by || !this.walk.isOut(child)) return 'escort/not-with-you'
      if (!this.walk.isCounted(child, act.stop)) return 'escort/not-counted'
    }
    if (child.where !== 'held') return 'custody/not-in-school'
    if (act.stop === null && this.walk.isOut(child)) return 'escort/on-the-road'
    const found = collectorFor(child, act.claim, deed.at)
    if (found.no === 'custody/code-wrong' && once(child, deed, 'code-wrong')) child.wrongCodes += 1
    if (found.no !== undefined) return found.no
    if (child.barred.has(found.who)) {
      once(child, deed, 'refused')
      return 'custody/collector-unknown'
    }
    once(child, deed, 'released')
    leave(child, 'released')
    this.walk.arrived(child)
    child.released = { op: deed.op, to: found.who }
    return 'yes'
  }

  /** C1: in an emergency the duty leader takes them over; whoever the giver did not hold stays where she is. */
  private takeOver({ by, from, children, reason }: Doing<'take-over'>, deed: Deed): string {
    if (by === from) return 'custody/to-oneself'
    if (reason.trim().length < 4) return 'take-over/reason-missing'
    return this.each(children, (child) => {
      if (child.with !== from) return false
      take(child, by, deed, 'taken-over')
      return true
    })
  }

  private missing({ by, child: id }: Doing<'missing'>, deed: Deed): string {
    const child = this.child(id)
    if (child.where !== 'held') return 'custody/not-in-school'
    if (child.with !== by && child.offeredTo !== by) return 'custody/held-by-other'
    if (child.missing) return 'missing/reported'
    if (once(child, deed, 'missing')) child.missing = true
    return 'yes'
  }

  private found({ by, child: id }: Doing<'found'>, deed: Deed): string {
    const child = this.child(id)
    if (!child.missing) return 'missing/none'
    if (child.with !== by && by !== LEADER && !GUARDS.some((guard) => guard === by))
      return 'custody/held-by-other'
    if (once(child, deed, 'found')) child.missing = false
    return 'yes'
  }

  /** C3: she left by another way; never with a barred person, and only in words that say how. */
  private reconcile({ child: id, collector, reason }: Doing<'reconcile'>, deed: Deed): string {
    const child = this.child(id)
    if (child.where === 'released') return child.released?.op === deed.op ? 'yes' : 'custody/released-already'
    if (child.where !== 'held') return 'custody/not-in-school'
    if (reason.trim().length < 6) return 'reconcile/reason-short'
    if (collector !== null) {
      if (!child.given.collectors.some((one) => one.id === collector)) return 'reconcile/collector-unknown'
      if (child.barred.has(collector)) return 'reconcile/barred'
    }
    once(child, deed, 'released')
    leave(child, 'released')
    this.walk.arrived(child)
    child.released = { op: deed.op, to: 'alone' }
    return 'yes'
  }

  /** C6: at the end, and 10, 20, 30 minutes after it; one rung at a time, and nobody is let go by the clock. */
  private ladder(deed: Deed): string {
    const AFTER = [0, 10, 20, 30]
    return this.each([...this.children.keys()], (child) => {
      const wait = AFTER[child.rung]
      const end = child.lateUntil ?? usualEnd(child)
      const due = child.lateUntil === null ? Math.max(end, stopMinute(child)) : end
      if (child.where !== 'held' || wait === undefined || deed.at < (due + wait) * MINUTE) return false
      child.rung += 1
      once(child, { op: `ladder-${end}-${child.rung}` }, 'called')
      return true
    })
  }
}

type Found = { no: string; who?: undefined } | { no?: undefined; who: string }

/** C3, C4: who would take her home by this claim, or what the claim lacks. */
function collectorFor(child: Child, claim: Claim, at: number): Found {
  const { given } = child
  switch (claim.how) {
    case 'code': {
      if (child.wrongCodes >= 5) return { no: 'custody/code-locked' }
      const { code } = claim
      const age = code === null ? 0 : Math.floor(at / MINUTE) - Math.floor(code.shownAt / MINUTE)
      const owner = given.collectors.find((c) => c.hasApp && c.id === code?.collector)
      const good = code !== null && code.child === given.id && !code.yesterday && age >= 0 && age <= 3
      return good && owner !== undefined ? { who: owner.id } : { no: 'custody/code-wrong' }
    }
    case 'eye':
      if (claim.reason.trim().length < 2) return { no: 'custody/reason-missing' }
      return given.collectors.some((c) => c.id === claim.collector)
        ? { who: claim.collector }
        : { no: 'custody/collector-unknown' }
    case 'walk-alone':
      if (!given.consent) return { no: 'custody/walk-alone-no-consent' }
      if (given.grade < WALK_ALONE.minGrade) return { no: 'custody/walk-alone-too-young' }
      return at < WALK_ALONE.latestMinute * MINUTE ? { who: 'alone' } : { no: 'custody/walk-alone-too-late' }
    default:
      return claim satisfies never
  }
}
