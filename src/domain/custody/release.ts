/** Art. 13 · 放学护送. C3: what a release needs. C4: codes. Missing facts close (rule 11). */
import type { PersonId } from '../ids'
import type { City } from '../people/School'
import type { BarredCollector, Collector, Pupil } from '../people/Pupil'
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
  pupil: Pick<Pupil, 'name' | 'grade' | 'collectors' | 'barred' | 'walkAlone'>
  city: City
  claim: ReleaseClaim
  /** The codes that are good at this moment, each with the collector who shows it. */
  codes: { code: string; collectorId: string }[]
}

export interface ReleaseDecision {
  proof: ReleaseProof
  collectorText: string
}

/** By whatever the school knows: the registration, the person, or the name. A namesake waits for the duty leader. */
const bars = (barred: BarredCollector[], who: Collector): boolean =>
  barred.some(
    (b) =>
      b.collectorId === who.id ||
      (b.personId !== null && b.personId === who.personId) ||
      b.name.trim() === who.name.trim(),
  )

const collectorText = (who: Collector): string => `${who.relation} ${who.name}`

function collector(facts: ReleaseFacts, id: string): Result<Collector> {
  const who = facts.pupil.collectors.find((c) => c.id === id)
  if (who === undefined) return no({ code: 'custody/collector-unknown', pupil: facts.pupil.name })
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
  const who = collector(facts, match.collectorId)
  if (!who.ok) return who
  return yes({
    proof: { how: 'code', collectorId: who.value.id },
    collectorText: collectorText(who.value),
  })
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
