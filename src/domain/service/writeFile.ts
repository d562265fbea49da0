/** Art. 6: what may be written into a file, and by whom. */
import type { PersonId, ProviderId } from '../ids'
import { no, yes, type Result } from '../result'
import type { Day } from '../time'
import { neededPapers } from './neededPapers'
import type { ServiceFile, ServiceKind, ServiceSide } from './ServiceFile'

const REASON_LEAST = 4
/** A pass holds for a school year at most; then somebody looks again. */
export const LONGEST_PASS_DAYS = 366

export const hasReason = (reason: string): boolean => [...reason].length >= REASON_LEAST

/** A provider's person comes from a provider, and nobody else does. */
export function kindOf(kind: ServiceKind, providerId: ProviderId | null): Result<ProviderId | null> {
  if (kind !== 'provider-person') return yes(null)
  return providerId === null ? no({ code: 'service/provider-missing' }) : yes(providerId)
}

export interface Verdict {
  decision: 'passed' | 'refused'
  validUntil: Day | null
  reason: string
}

/**
 * A vetting as it will stand. Refused, in this order: one's own file; a refusal without its reason; a pass without a last
 * day, or one that is over or too far; a pass while a needed paper is missing or has ended.
 */
export function vet(
  file: Pick<ServiceFile, 'personId' | 'name' | 'kind' | 'papers'>,
  { decision, validUntil, reason }: Verdict,
  { by, today, latest }: { by: PersonId; today: Day; latest: Day },
): Result<Verdict> {
  if (file.personId === by) return no({ code: 'service/own-file' })
  if (decision === 'refused')
    return hasReason(reason)
      ? yes({ decision, validUntil: null, reason })
      : no({ code: 'service/reason-missing' })
  if (validUntil === null || validUntil < today || latest < validUntil)
    return no({ code: 'service/days-wrong' })
  const isThere = (kind: (typeof file.papers)[number]['kind']) =>
    file.papers.some(
      (paper) =>
        paper.kind === kind &&
        paper.withdrawn === null &&
        (paper.validUntil === null || today <= paper.validUntil),
    )
  if (!neededPapers(file.kind).every(isThere)) return no({ code: 'service/no-papers', name: file.name })
  return yes({ decision, validUntil, reason: '' })
}

interface Entry {
  side: ServiceSide
  lifted: { byName: string } | null
}

/** The bureau lifts whatever stands; a school lifts what it wrote down itself. */
export function liftViolation(entry: Entry | undefined, side: ServiceSide, reason: string): Result<null> {
  if (entry === undefined) return no({ code: 'service/unknown-entry' })
  if (entry.lifted !== null) return no({ code: 'service/settled-already', byName: entry.lifted.byName })
  if (side === 'school' && entry.side === 'bureau')
    return no({ code: 'service/not-your-side', side: 'bureau' })
  return hasReason(reason) ? yes(null) : no({ code: 'service/reason-missing' })
}

/** What is withdrawn once stays so, with its first reason. */
export function withdraw(
  entry: { withdrawn: { byName: string } | null } | undefined,
  reason: string,
): Result<null> {
  if (entry === undefined) return no({ code: 'service/unknown-entry' })
  if (entry.withdrawn !== null) return no({ code: 'service/settled-already', byName: entry.withdrawn.byName })
  return hasReason(reason) ? yes(null) : no({ code: 'service/reason-missing' })
}
