import type { PriceRow, ProviderPage, ProviderRow, SchoolProviders } from '@/contract/providers'
import type { Caller } from '@/domain/access'
import { say } from '@/domain/failure'
import type { ProviderId, SchoolId } from '@/domain/ids'
import { isBureau } from '@/domain/people/posts/mayGive'
import { no, yes, type Result } from '@/domain/result'
import { lacksOfProvider } from '@/domain/service/lacksOfProvider'
import type { Agreement, FiledPrice, Provider } from '@/domain/service/Provider'
import { schoolYearOf } from '@/domain/service/schoolYear'
import { daysUntil } from '@/domain/service/serviceTasks'
import { providerStanding } from '@/domain/service/standingOf'
import { listingOf } from '@/domain/service/writeProvider'
import { plusDays, type Day } from '@/domain/time'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { paperRow, vettingRow, violationRow, withdrawnView } from './fileView'
import { serviceMay } from './serviceMay'

const YEAR = 366

const priceRow = (price: FiledPrice): PriceRow => {
  const { id, courseKind, courseName, unit, amountFen, from, to, byName, at, withdrawn } = price
  return {
    id,
    courseKind,
    courseName,
    unit,
    amountFen,
    from,
    to,
    byName,
    at,
    withdrawn: withdrawnView(withdrawn),
  }
}

const agreementRow = (
  { id, schoolId, from, to, byName, ended }: Agreement,
  schoolName: ReadonlyMap<SchoolId, string>,
) => ({
  id,
  schoolId,
  from,
  to,
  byName,
  schoolName: schoolName.get(schoolId) ?? '',
  ended: withdrawnView(ended),
})

/** `schoolId` null: the agreements of single schools are nobody's matter here. */
export function providerRow(provider: Provider, schoolId: SchoolId | null, today: Day): ProviderRow {
  const { _id, name, licenceUntil, listed } = provider
  const lacks = lacksOfProvider(providerStanding(provider, schoolId), today).filter(
    ({ code }) => schoolId !== null || code !== 'service/no-agreement',
  )
  return {
    ...{ providerId: _id, name, licenceUntil },
    licenceDaysLeft: daysUntil(licenceUntil, today),
    isListed: listingOf(listed, schoolYearOf(today)) !== undefined,
    lacks: lacks.map(say),
  }
}

/** Everything, for the bureau and its inspectors. */
export async function providerPage(
  { person, today }: Caller,
  providerId: ProviderId,
): Promise<Result<ProviderPage>> {
  const provider = await store.get('providers', providerId)
  if (provider === null) return no({ code: 'service/unknown-provider' })
  const ids = [...new Set(provider.agreements.map(({ schoolId }) => schoolId))]
  const schools =
    ids.length === 0 ? [] : await store.find('schools', { _id: is.in(ids) }, { fields: ['name'] })
  const schoolName = new Map(schools.map(({ _id, name }) => [_id, name]))
  const years = [schoolYearOf(today), schoolYearOf(plusDays(today, YEAR))]
  const { licenceNo, contact, phone, listed } = provider
  return yes({
    ...providerRow(provider, null, today),
    ...{ licenceNo, contact, phone },
    years: years.map((year) => ({
      year,
      isListed: listingOf(listed, year) !== undefined,
      struck: withdrawnView([...listed].reverse().find((one) => one.year === year)?.struck ?? null),
    })),
    papers: provider.papers.map((paper) => paperRow(paper, providerId, today)),
    vettings: provider.vettings.map(vettingRow),
    violations: provider.violations.map(violationRow),
    prices: provider.prices.map(priceRow),
    agreements: provider.agreements.map((one) => agreementRow(one, schoolName)),
    mayWrite: isBureau(person, today),
  })
}

/** As one school sees them: what the bureau lets serve, and its own agreements. */
export async function schoolProviders(caller: Caller, schoolId: SchoolId): Promise<SchoolProviders> {
  const { today } = caller
  const [school, all] = await Promise.all([store.get('schools', schoolId), store.findAll('providers', {})])
  const schoolName = new Map([[schoolId, school?.name ?? '']])
  return {
    ...{ schoolName: school?.name ?? '', today },
    providers: all
      .map((provider) => ({
        ...providerRow(provider, schoolId, today),
        ...{ contact: provider.contact, phone: provider.phone },
        prices: provider.prices.filter(({ withdrawn }) => withdrawn === null).map(priceRow),
        agreements: provider.agreements
          .filter((one) => one.schoolId === schoolId)
          .map((one) => agreementRow(one, schoolName)),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh')),
    mayAgree: serviceMay(caller, schoolId).write,
  }
}
