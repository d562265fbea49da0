/** Art. 13 · 放学护送. C5: within the ratio, every stop counts heads, and who was not collected comes back, still held. */
import { isHeld, type Custody, type Entry, type Held } from '../custody/Custody'
import type { Failure } from '../failure'
import type { PersonId } from '../ids'
import { last } from '../lists'
import type { City } from '../people/School'
import { NO_TEACHER } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import type { Escort, EscortStep } from './Escort'
import type { EscortStop } from './EscortGroup'
import { ratioFor } from './ratio'
import { walkOf, walksWith } from './walksWith'

/** Who does it, when, and all children of the group with everybody else in these hands. */
export interface WalkFacts {
  escort: Escort
  children: Custody[]
  op: string
  at: number
  by: PersonId
  byName: string
  /** Told later by a phone that had no network. */
  happenedAt?: number | undefined
}

const stepOf = ({ op, at, by, byName, happenedAt }: WalkFacts, inHand: Held[]) => ({
  op,
  at,
  by,
  byName,
  ...(happenedAt === undefined ? {} : { happenedAt }),
  pupilIds: inHand.map((child) => child.pupilId),
})

const namesOf = (children: Custody[]): string[] => children.map((child) => child.name)

const heldBy = (children: Custody[], by: PersonId): Held[] =>
  children.filter(isHeld).filter((child) => child.holder === by)

/** In these hands and on the road with this walk. */
export const outWith = (escort: Escort, children: Custody[], by: PersonId): Held[] =>
  heldBy(children, by).filter((child) => {
    const walk = walkOf(child.entries)
    return walk !== null && walk.isOut && walk.escortId === escort._id
  })

/** Whom nobody sees cannot be counted: a child reported missing is looked for, and joins when she is found. */
const seen = (children: Held[]): Held[] => children.filter((child) => child.missing === null)

/** A child walks once a day: who came back goes home from the gate. */
export const isOf = (escort: Escort, child: Custody): boolean =>
  walksWith(child)?.groupId === escort.groupId && walkOf(child.entries) === null

/** In the leader's hands before the walk, and of its group. */
export const gathered = (escort: Escort, children: Custody[], by: PersonId): Held[] =>
  heldBy(children, by).filter((child) => isOf(escort, child))

export interface Departure extends WalkFacts {
  heads: number
  /** On duty and walking along. */
  adults: number
  city: Pick<City, 'escortRatio'>
}

/** A colleague leads; or nobody does yet, and who was taken off hears why. */
function notLeading({ leaderId, leaderName, name: group, unfit = [] }: Escort, by: PersonId): Failure {
  if (leaderId !== NO_TEACHER) return { code: 'escort/not-leader', leader: leaderName }
  const own = last(unfit.filter(({ personId }) => personId === by))
  return own?.why ?? { code: 'escort/nobody-leads', group }
}

/** 出发: refused in order — who leads, the state, nobody there, others left behind, the count, the ratio. */
export function depart(facts: Departure): Result<EscortStep> {
  const { escort, children, by, heads, adults, city } = facts
  if (escort.leaderId !== by) return no(notLeading(escort, by))
  if (escort.state !== 'gathering') return no({ code: 'escort/left-already', group: escort.name })
  const inHand = seen(gathered(escort, children, by))
  if (inHand.length === 0) return no({ code: 'escort/nobody', group: escort.name })
  const others = heldBy(children, by).filter((child) => !inHand.includes(child))
  if (others.length > 0) return no({ code: 'escort/others-in-hand', names: namesOf(others) })
  if (heads !== inHand.length) return differs(heads, inHand)
  const { most } = ratioFor(
    city.escortRatio,
    inHand.map((child) => child.grade),
    adults,
  )
  if (inHand.length > most) return no({ code: 'escort/too-many', pupils: inHand.length, adults, most })
  return yes({ ...stepOf(facts, inHand), kind: 'departed', pupils: inHand.length, adults, most })
}

const differs = (heads: number, inHand: Held[]): Result<never> =>
  no({ code: 'escort/count-differs', heads, expected: inHand.length, names: namesOf(inHand) })

const isLeft = ({ steps }: Escort, stopId: string): boolean =>
  steps.some((step) => step.kind === 'left' && step.stopId === stopId)

/** A stop of this walk where the caller stands with children. */
function standing(facts: WalkFacts, stopId: string): Result<{ stop: EscortStop; inHand: Held[] }> {
  const { escort, children, by } = facts
  const stop = escort.stops.find(({ id }) => id === stopId)
  if (stop === undefined) return no({ code: 'escort/unknown-stop' })
  if (escort.state === 'gathering') return no({ code: 'escort/not-left', group: escort.name })
  const inHand = seen(outWith(escort, children, by))
  if (inHand.length === 0) return no({ code: 'escort/not-walking', group: escort.name })
  return yes({ stop, inHand })
}

/** 到站点人数. */
export function reach(facts: WalkFacts & { stopId: string; heads: number }): Result<EscortStep> {
  const at = standing(facts, facts.stopId)
  if (!at.ok) return at
  const { stop, inHand } = at.value
  if (isLeft(facts.escort, stop.id)) return no({ code: 'escort/stop-left', stop: stop.name })
  if (facts.heads !== inHand.length) return differs(facts.heads, inHand)
  return yes({
    ...stepOf(facts, inHand),
    kind: 'counted',
    stopId: stop.id,
    stopName: stop.name,
    heads: facts.heads,
  })
}

/** 离站: whoever of this stop is still there was not collected, and walks on in the same hands. */
export function leaveStop(facts: WalkFacts & { stopId: string }): Result<EscortStep> {
  const at = standing(facts, facts.stopId)
  if (!at.ok) return at
  const { stop, inHand } = at.value
  if (isLeft(facts.escort, stop.id)) return no({ code: 'escort/stop-left', stop: stop.name })
  if (inHand.some((child) => !countedAt(child, stop.id)))
    return no({ code: 'escort/not-counted', stop: stop.name })
  const left = inHand.filter((child) => child.escort?.stopId === stop.id)
  return yes({ ...stepOf(facts, left), kind: 'left', stopId: stop.id, stopName: stop.name })
}

export const countedAt = ({ entries }: Pick<Custody, 'entries'>, stopId: string): boolean =>
  walkOf(entries)?.counted.includes(stopId) === true

/** 回到学校: back only after every stop where one of these children was to be collected. */
export function returnHome(facts: WalkFacts): Result<EscortStep> {
  const { escort, children, by } = facts
  if (escort.state === 'gathering') return no({ code: 'escort/not-left', group: escort.name })
  const inHand = seen(outWith(escort, children, by))
  if (inHand.length === 0) return no({ code: 'escort/not-walking', group: escort.name })
  const ahead = escort.stops.find(
    ({ id }) => !isLeft(escort, id) && inHand.some((child) => child.escort?.stopId === id),
  )
  if (ahead !== undefined) return no({ code: 'escort/stop-ahead', stop: ahead.name })
  return yes({ ...stepOf(facts, inHand), kind: 'returned' })
}

/** What the step leaves in the record of each of its children. */
export function entryOf(escort: Escort, step: EscortStep): Entry {
  const { op, at, by, byName, happenedAt } = step
  const author = {
    op,
    at,
    by,
    byName,
    ...(happenedAt === undefined ? {} : { happenedAt }),
    escortId: escort._id,
  }
  switch (step.kind) {
    case 'departed': {
      const { pupils, adults, most } = step
      return { ...author, kind: 'departed', groupName: escort.name, pupils, adults, most }
    }
    case 'counted': {
      const { stopId, stopName, heads } = step
      return { ...author, kind: 'counted', stopId, stopName, heads }
    }
    case 'left':
      return { ...author, kind: 'not-collected', stopId: step.stopId, stopName: step.stopName }
    case 'returned':
      return { ...author, kind: 'returned' }
    default:
      return step satisfies never
  }
}
