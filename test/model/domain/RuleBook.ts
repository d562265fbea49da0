/**
 * The rule book told again, naively, by somebody who never saw the code: where each child is, who answers for her, and
 * what each act must be answered. It imports nothing of the domain, so that the two cannot share a mistake.
 */
import { sentMarks, type Act, type Claim, type Deed } from './Act'
import { CHILDREN, GUARDS, LATE, SESSIONS, WALK_ALONE, type GivenChild } from './cast'

type Doing<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>

const MINUTE = 60_000

export interface Child {
  given: GivenChild
  where: 'expected' | 'absent' | 'leave' | 'held' | 'released'
  /** The one adult who answers for her. */
  with: string | null
  offeredTo: string | null
  /** Whose act let her go, and into whose hands: a collector's id, or `alone`. */
  released: { op: string; to: string } | null
  wrongCodes: number
  barred: Set<string>
  lateUntil: number | null
  /** The highest rung that was called since her last end time was set. */
  rung: number
  /** Acts that left something in her record; the record has exactly so many entries. */
  acts: Set<string>
}

const usualEnd = ({ given }: Child): number =>
  SESSIONS.find((session) => session.id === (given.club ?? given.care))?.ends ?? 0

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
        acts: new Set(),
      },
    ]),
  )
  private readonly rolls = new Map<string, string>()

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
    if (deed.at < (session.starts - 15) * MINUTE) return 'roll/too-early'
    const taken = this.rolls.get(act.session)
    if (taken !== undefined && taken !== deed.op) return 'roll/already-taken'
    const expected = this.expectedIn(act.session)
    const ids = expected.map((child) => child.given.id)
    const marks = sentMarks(act, ids)
    if (ids.some((id) => marks[id] === undefined)) return 'roll/incomplete'
    if (Object.keys(marks).length > ids.length) return 'roll/not-expected'
    if (taken !== undefined) return 'yes'
    this.rolls.set(act.session, deed.op)
    for (const child of expected) {
      const mark = marks[child.given.id]
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
    if (!this.rolls.has(act.session)) return 'roll/not-taken'
    if (child.where === 'released') return 'custody/released-already'
    if (child.where === 'held' && child.with !== act.by) return 'custody/held-by-other'
    if (act.mark === 'present' || act.mark === 'late') {
      if (child.where !== 'held') take(child, act.by, deed, 'received')
      return 'yes'
    }
    if (child.where === 'held' && act.reason.trim() === '') return 'roll/reason-missing'
    if (child.where !== act.mark) letGo(child, act.mark, deed)
    return 'yes'
  }

  private offer(act: Doing<'offer'>, deed: Deed): string {
    if (act.to === act.by) return 'custody/to-oneself'
    return this.each(act.children, (child) => {
      if (child.with !== act.by || child.offeredTo !== null) return false
      if (once(child, deed, 'offered')) child.offeredTo = act.to
      return true
    })
  }

  /** C2: only the offered child moves, only into the hands she was offered to; a declined one stays. */
  private answer(act: Doing<'answer'>, deed: Deed): string {
    const offered = [...new Set([...act.accept, ...act.decline])].filter(
      (id) => this.child(id).offeredTo === act.by,
    )
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
    if (deed.at >= LATE.cutOff * MINUTE) return 'late/past-cut-off'
    if (!LATE.until.some((option) => option === until)) return 'late/unknown-end'
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
    if (!GUARDS.some((guard) => guard === act.by) && child.with !== act.by) return 'custody/not-at-gate'
    if (child.where === 'released') return 'custody/released-already'
    if (child.where !== 'held') return 'custody/not-in-school'
    const found = collectorFor(child, act.claim, deed.at)
    if (found.no === 'custody/code-wrong' && once(child, deed, 'code-wrong')) child.wrongCodes += 1
    if (found.no !== undefined) return found.no
    if (child.barred.has(found.who)) {
      once(child, deed, 'refused')
      return 'custody/collector-unknown'
    }
    once(child, deed, 'released')
    leave(child, 'released')
    child.released = { op: deed.op, to: found.who }
    return 'yes'
  }

  /** C6: at the end, and 10, 20, 30 minutes after it; one rung at a time, and nobody is let go by the clock. */
  private ladder(deed: Deed): string {
    const AFTER = [0, 10, 20, 30]
    return this.each([...this.children.keys()], (child) => {
      const wait = AFTER[child.rung]
      const end = child.lateUntil ?? usualEnd(child)
      if (child.where !== 'held' || wait === undefined || deed.at < (end + wait) * MINUTE) return false
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

/** C7: the same act leaves the same trace only once. */
function once(child: Child, { op }: Pick<Deed, 'op'>, what: string): boolean {
  if (child.acts.has(`${op} ${what}`)) return false
  child.acts.add(`${op} ${what}`)
  return true
}

function leave(child: Child, where: 'absent' | 'leave' | 'released'): void {
  child.where = where
  child.with = null
  child.offeredTo = null
}

/** C1: from this act on exactly this adult answers for her. */
function take(child: Child, by: string, deed: Deed, what: string): void {
  if (!once(child, deed, what)) return
  child.where = 'held'
  child.with = by
  child.offeredTo = null
}

function letGo(child: Child, where: 'absent' | 'leave', deed: Deed): void {
  if (once(child, deed, 'away')) leave(child, where)
}
