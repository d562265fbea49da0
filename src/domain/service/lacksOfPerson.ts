/** Art. 6, 8: what one person lacks on one day, whatever the duty. */
import type { DutyFailure } from '../failures/service'
import type { Day } from '../time'
import { neededPapers } from './neededPapers'
import type { PaperKind, ServiceKind, ServiceSide } from './ServiceFile'
import type { Standing, StandingPaper, StandingVetting } from './Standing'

/** Good through its last day. */
const holdsOn = ({ validUntil }: { validUntil: Day | null }, day: Day): boolean =>
  validUntil === null || day <= validUntil

function vettingLack(
  name: string,
  side: ServiceSide,
  vetting: StandingVetting | undefined,
  day: Day,
): DutyFailure | null {
  if (vetting === undefined) return { code: 'service/not-vetted', name, side }
  if (vetting.decision === 'refused') return { code: 'service/vetting-refused', name, side }
  if (vetting.validUntil === null) return { code: 'service/not-vetted', name, side }
  return day <= vetting.validUntil
    ? null
    : { code: 'service/vetting-ended', name, side, on: vetting.validUntil }
}

/** Papers that hold that day, else the one that held longest says when it ended. */
function paperLack(
  { name, papers }: Standing,
  kind: PaperKind,
  vettings: readonly StandingVetting[],
  day: Day,
): DutyFailure | null {
  const own = papers.filter((paper) => paper.kind === kind)
  const holding = own.filter((paper) => holdsOn(paper, day))
  if (holding.length === 0) {
    const ends = own.flatMap(({ validUntil }) => validUntil ?? []).sort()
    const on = ends[ends.length - 1]
    return on === undefined
      ? { code: 'service/paper-missing', name, paper: kind }
      : { code: 'service/paper-ended', name, paper: kind, on }
  }
  const isCovered = ({ at }: StandingPaper, vetting: StandingVetting) => at <= vetting.at
  if (holding.some((paper) => vettings.every((vetting) => isCovered(paper, vetting)))) return null
  const side = vettings.find((vetting) => !holding.some((paper) => isCovered(paper, vetting)))?.side
  return { code: 'service/paper-not-vetted', name, paper: kind, side: side ?? 'school' }
}

/**
 * In order: a violation, no training on or before that day, the vettings (the school's, then the bureau's where the city
 * wants it), the papers of the kind. A paper counts only when the vettings in force have seen it, so that nothing can be
 * exchanged behind them; a renewed one stands beside the old one until it is seen.
 */
export function lacksOfPerson(person: Standing, day: Day, bureauVets: readonly ServiceKind[]): DutyFailure[] {
  const { name, kind } = person
  const lacks: DutyFailure[] = []
  if (person.isBarred) lacks.push({ code: 'service/violation', name })
  if (person.trainedOn === null || day < person.trainedOn) lacks.push({ code: 'service/untrained', name })
  if (kind === 'own-teacher') return lacks
  if (kind === 'provider-person' && person.providerId === null)
    lacks.push({ code: 'service/provider-unknown', name })
  const sides: ServiceSide[] = bureauVets.includes(kind) ? ['school', 'bureau'] : ['school']
  const wanted = person.vettings.filter(({ side }) => sides.includes(side))
  for (const side of sides) {
    const lack = vettingLack(
      name,
      side,
      wanted.find((one) => one.side === side),
      day,
    )
    if (lack !== null) lacks.push(lack)
  }
  for (const paper of neededPapers(kind)) {
    const lack = paperLack(person, paper, wanted, day)
    if (lack !== null) lacks.push(lack)
  }
  return lacks
}
