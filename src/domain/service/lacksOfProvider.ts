/** Art. 6 · 资质优、行为规范、信誉度高、无违法违规记录: what a provider lacks on one day at one school. */
import type { DutyFailure } from '../failures/service'
import type { Day } from '../time'
import { schoolYearOf } from './schoolYear'
import type { ProviderStanding } from './Standing'

function vettingLack({ name, vetting }: ProviderStanding, day: Day): DutyFailure | null {
  if (vetting === null) return { code: 'service/provider-not-vetted', provider: name }
  if (vetting.decision === 'refused') return { code: 'service/provider-refused', provider: name }
  if (vetting.validUntil === null) return { code: 'service/provider-not-vetted', provider: name }
  return day <= vetting.validUntil
    ? null
    : { code: 'service/provider-vetting-ended', provider: name, on: vetting.validUntil }
}

/** In order: a violation, the licence, the bureau's vetting, the white list of the school year, the school's agreement. */
export function lacksOfProvider(provider: ProviderStanding, day: Day): DutyFailure[] {
  const { name, licenceUntil, years, agreements } = provider
  const year = schoolYearOf(day)
  const lacks: DutyFailure[] = []
  if (provider.isBarred) lacks.push({ code: 'service/provider-violation', provider: name })
  if (licenceUntil < day) lacks.push({ code: 'service/licence-ended', provider: name, on: licenceUntil })
  const vetting = vettingLack(provider, day)
  if (vetting !== null) lacks.push(vetting)
  if (!years.includes(year)) lacks.push({ code: 'service/not-listed', provider: name, year })
  if (!agreements.some(({ from, to }) => from <= day && day <= to))
    lacks.push({ code: 'service/no-agreement', provider: name })
  return lacks
}
