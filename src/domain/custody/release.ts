/** Art. 13 · 放学护送. C3: what a release needs. C4: codes. Missing facts close (rule 11). */
import type { PersonId } from '../ids'
import { bars, collectorText } from '../people/barred'
import { givenByBarred, standing } from '../people/delegation'
import { isOnTheRoad } from '../escort/walksWith'
import type { City } from '../people/School'
import type { Collector, Delegation, Pupil } from '../people/Pupil'
import { no, yes, type Result } from '../result'
import { atMinute } from '../time'
import type { Custody, ReleaseProof } from './Custody'

/** Five wrong tries lock the code for the day. */
export const CODE_TRIES = 5
/** A check by eye is written down with at least this many characters of reason. */
export const EYE_REASON_MIN = 2

export type ReleaseClaim =
  { how: 'code'; code: string } | { how: 'eye'; collectorId: string; reason: string } | { how: 'walk-alone' }

export interface ReleaseFacts {
  now: number
  custody: Custody
  pupil: Pick<Pupil, 'name' | 'grade' | 'collectors' | 'barred' | 'delegations' | 'walkAlone'>
  city: City
  claim: ReleaseClaim
  /** The codes that are good at this moment, each with the collector, or the delegation of the day, who shows it. */
  codes: GoodCode[]
  /** At a stop of the walk she is on: whoever is on the road is given away nowhere else (C5). */
  atStop?: boolean
}

export type GoodCode = { code: string } & ({ collectorId: string } | { delegationId: string })

export interface ReleaseDecision {
  proof: ReleaseProof
  collectorText: string
}

function collector(facts: ReleaseFacts, id: string): Result<Collector> {
  const who = facts.pupil.collectors.find((c) => c.id === id)
  if (who === undefined) return no({ code: 'custody/collector-unknown', pupil: facts.pupil.name })
  if (facts.pupil.barred === null) return no({ code: 'custody/barred-unreadable', pupil: facts.pupil.name })
  if (bars(facts.pupil.barred, who)) return no({ code: 'custody/collector-barred', pupil: facts.pupil.name })
  return yes(who)
}

function byCode(facts: ReleaseFacts, code: string): Result<ReleaseDecision> {
  const { custody } = facts
  if (custody.codeTries >= CODE_TRIES) return no({ code: 'custody/code-locked', pupil: custody.name })
  const match = facts.codes.find((c) => c.code === code)
  if (match === undefined)
    return no({
      code: 'custody/code-wrong',
      pupil: custody.name,
      triesLeft: CODE_TRIES - custody.codeTries - 1,
    })
  if ('delegationId' in match) return byDelegation(facts, match.delegationId)
  const who = collector(facts, match.collectorId)
  if (!who.ok) return who
  return yes({
    proof: { how: 'code', collectorId: who.value.id },
    collectorText: collectorText(who.value),
  })
}

/** Of that day, this child and not taken back; who was barred after the delegation was given is barred. */
function byDelegation({ custody, pupil }: ReleaseFacts, id: string): Result<ReleaseDecision> {
  const who: Delegation | undefined = standing(pupil.delegations, custody.day).find((one) => one.id === id)
  if (who === undefined) return no({ code: 'custody/collector-unknown', pupil: pupil.name })
  if (pupil.barred === null) return no({ code: 'custody/barred-unreadable', pupil: pupil.name })
  if (givenByBarred(pupil, who) || bars(pupil.barred, { id: null, personId: null, name: who.name }))
    return no({ code: 'custody/collector-barred', pupil: pupil.name })
  return yes({ proof: { how: 'delegation', delegationId: id }, collectorText: collectorText(who) })
}

function byEye(facts: ReleaseFacts, collectorId: string, reason: string): Result<ReleaseDecision> {
  if (reason.trim().length < EYE_REASON_MIN) return no({ code: 'custody/reason-missing' })
  const who = collector(facts, collectorId)
  if (!who.ok) return who
  return yes({
    proof: { how: 'eye', collectorId, reason: reason.trim() },
    collectorText: collectorText(who.value),
  })
}

function alone({ now, custody, pupil, city }: ReleaseFacts): Result<ReleaseDecision> {
  if (pupil.walkAlone === null) return no({ code: 'custody/walk-alone-no-consent', pupil: pupil.name })
  if (pupil.grade < city.walkAlone.minGrade)
    return no({ code: 'custody/walk-alone-too-young', pupil: pupil.name, minGrade: city.walkAlone.minGrade })
  if (now >= atMinute(custody.day, city.walkAlone.latestMinute))
    return no({ code: 'custody/walk-alone-too-late', latestMinute: city.walkAlone.latestMinute })
  return yes({ proof: { how: 'walk-alone' }, collectorText: '自行离校' })
}

/** Refusals in order: not here or gone already, then what the claim itself lacks. */
export function decideRelease(facts: ReleaseFacts): Result<ReleaseDecision> {
  const { custody, claim } = facts
  if (custody.status === 'released')
    return no({ code: 'custody/released-already', pupil: custody.name, at: custody.release.at })
  if (custody.status !== 'held') return no({ code: 'custody/not-in-school', pupil: custody.name })
  if (facts.atStop !== true && isOnTheRoad(custody))
    return no({ code: 'escort/on-the-road', pupil: custody.name, leader: custody.holderName })
  switch (claim.how) {
    case 'code':
      return byCode(facts, claim.code)
    case 'eye':
      return byEye(facts, claim.collectorId, claim.reason)
    case 'walk-alone':
      return alone(facts)
    default:
      return claim satisfies never
  }
}

/** Who may work the gate for a child: the gate's staff on duty, or the adult who holds her. */
export const mayRelease = (custody: Custody, by: PersonId, isGateStaff: boolean): boolean =>
  isGateStaff || (custody.status === 'held' && custody.holder === by)
