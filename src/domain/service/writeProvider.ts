/** Art. 6, 10: what the bureau writes of a provider, and a school of its agreement. */
import { no, yes, type Result } from '../result'
import type { Day } from '../time'
import type { Agreement, Listing, Provider } from './Provider'
import { isSchoolYear } from './schoolYear'
import { hasReason, type Verdict } from './writeFile'

/** A licence or a name cannot be vetted away: a pass needs a licence that still holds. */
export function vetProvider(
  { name, licenceUntil }: Pick<Provider, 'name' | 'licenceUntil'>,
  { decision, validUntil, reason }: Verdict,
  { today, latest }: { today: Day; latest: Day },
): Result<Verdict> {
  if (decision === 'refused')
    return hasReason(reason)
      ? yes({ decision, validUntil: null, reason })
      : no({ code: 'service/reason-missing' })
  if (validUntil === null || validUntil < today || latest < validUntil)
    return no({ code: 'service/days-wrong' })
  if (licenceUntil < today) return no({ code: 'service/licence-ended', provider: name, on: licenceUntil })
  return yes({ decision, validUntil, reason: '' })
}

/** On the list of that year now. */
export const listingOf = (listed: readonly Listing[], year: string): Listing | undefined =>
  listed.find((one) => one.year === year && one.struck === null)

/** Put on the list, or struck off it with a reason. `already`: it stands so. */
export function listProvider(
  { listed }: Pick<Provider, 'listed'>,
  wish: { year: string; listed: boolean; reason: string },
): Result<{ kind: 'list' } | { kind: 'already' } | { kind: 'strike'; index: number; id: string }> {
  if (!isSchoolYear(wish.year)) return no({ code: 'service/year-wrong' })
  const standing = listingOf(listed, wish.year)
  if (wish.listed) return yes(standing === undefined ? { kind: 'list' } : { kind: 'already' })
  if (standing === undefined) return yes({ kind: 'already' })
  return hasReason(wish.reason)
    ? yes({ kind: 'strike', index: listed.indexOf(standing), id: standing.id })
    : no({ code: 'service/reason-missing' })
}

/** Both days included; nothing is agreed for days gone by alone. */
export const agreementDays = ({ from, to }: { from: Day; to: Day }, today: Day): Result<null> =>
  to < from || to < today ? no({ code: 'service/days-wrong' }) : yes(null)

/** 提前终止: today is its last day, or, if it has not begun, it never runs. */
export function endAgreement(
  agreement: Agreement | undefined,
  reason: string,
  today: Day,
): Result<{ to: Day }> {
  if (agreement === undefined) return no({ code: 'service/unknown-entry' })
  if (agreement.ended !== null) return no({ code: 'service/settled-already', byName: agreement.ended.byName })
  if (agreement.to < today) return no({ code: 'service/unknown-entry' })
  return hasReason(reason) ? yes({ to: today }) : no({ code: 'service/reason-missing' })
}
