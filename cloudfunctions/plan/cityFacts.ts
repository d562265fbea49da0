/** The bureau's calendar: the city's document is the truth, every plan of its schools carries a copy. */
import type { CityCalendarView } from '@/contract/calendar'
import { cityAudit } from '@/domain/audit/planAudit'
import { isYearKnown } from '@/domain/calendar/serviceDay'
import { yearsOf } from '@/domain/calendar/termCalendar'
import type { CityAct } from '@/domain/calendar/CityAct'
import type { SchoolId } from '@/domain/ids'
import type { Notice } from '@/domain/notice/Notice'
import type { City } from '@/domain/people/School'
import { no, yes, type Result } from '@/domain/result'
import { RETENTION_DEFAULT } from '@/domain/retention/retention'
import { theCity } from '../_kit/city'
import { publishedCalendar } from '../_kit/holidays'
import { is, to } from '../_kit/operators'
import { withAudit, withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { copyCity } from './copyCity'

export const schoolsOf = async ({ _id }: City): Promise<SchoolId[]> =>
  (await store.findAll('schools', { cityId: _id }, ['_id'])).map((school) => school._id)

export function cityView({ terms, calendar, retentionMonths = RETENTION_DEFAULT }: City): CityCalendarView {
  const years = [...new Set([...terms.flatMap(yearsOf), ...calendar.years])].sort((a, b) => a - b)
  const published = years.map((year) => ({ year, ...publishedCalendar(year) }))
  return {
    terms,
    calendar,
    retentionMonths,
    published: published
      .filter(({ years: known }) => known.length > 0)
      .map(({ year, holidays, makeUpDays }) => ({ year, holidays, makeUpDays })),
    unpublishedYears: published
      .filter((one) => !isYearKnown(one.year, one, calendar))
      .map(({ year }) => year),
  }
}

export interface CityDecided {
  fields: Partial<Pick<City, 'terms' | 'calendar' | 'retentionMonths'>>
  act: CityAct
  notices: Notice[]
}

const ROUNDS = 5

/** Decided on the city as it stands, written only if nobody decided meanwhile, then copied; the same op again only copies. */
export async function actOnCity(
  op: string,
  now: number,
  decide: (city: City, schoolIds: SchoolId[]) => Promise<Result<CityDecided>>,
): Promise<Result<CityCalendarView>> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const city = await theCity()
    const { acts = [] } = city
    const schoolIds = await schoolsOf(city)
    if (acts.some((act) => act.op === op)) return yes(cityView(await copyCity(city, schoolIds, now)))
    const decided = await decide(city, schoolIds)
    if (!decided.ok) return decided
    const { fields, act, notices } = decided.value
    const written = await store.updateAndReturn(
      'cities',
      { _id: city._id, [`acts.${acts.length}`]: is.absent() },
      { ...fields, acts: to.append(act), ...withNotices(notices), ...withAudit(cityAudit(act)) },
    )
    if (written !== null) return yes(cityView(await copyCity(written, schoolIds, now)))
  }
  return no({ code: 'busy/try-again' })
}
