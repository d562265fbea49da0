import type { ServicePage, ServiceRow } from '@/contract/service'
import type { Caller } from '@/domain/access'
import { termOn } from '@/domain/calendar/termOn'
import type { SchoolId } from '@/domain/ids'
import { isMemberOf } from '@/domain/people/posts/endPost'
import { nextStep } from '@/domain/service/nextStep'
import { fileTasks, firstEnd } from '@/domain/service/serviceTasks'
import type { ServiceFile, ServiceSide } from '@/domain/service/ServiceFile'
import type { ServiceFacts, Standing } from '@/domain/service/Standing'
import type { Day } from '@/domain/time'
import { theCity } from '../../_kit/city'
import { loadService } from '../../_kit/service'
import { store } from '../../_kit/store'
import { staffOf } from '../posts/staffPage'
import { failuresToday, lacksToday } from './fileView'
import { serviceMay } from './serviceMay'

/** The sides that have said nothing yet of what is on file now. */
export function waitsFor({ kind, vettings }: Standing, { bureauVets }: ServiceFacts): ServiceSide[] {
  if (kind === 'own-teacher') return []
  const sides: ServiceSide[] = bureauVets.includes(kind) ? ['school', 'bureau'] : ['school']
  return sides.filter((side) => !vettings.some((one) => one.side === side))
}

function rowOf(
  standing: Standing,
  facts: ServiceFacts,
  file: ServiceFile | undefined,
  today: Day,
): ServiceRow {
  const { personId, name, kind, providerId, trainedOn } = standing
  const next = file === undefined ? null : firstEnd(fileTasks(file, today))
  return {
    ...{ personId, name, kind, providerId, trainedOn },
    hasFile: file !== undefined,
    providerName: (providerId === null ? undefined : facts.providers[providerId]?.name) ?? '',
    lacks: lacksToday(standing, facts, today),
    ...nextStep(failuresToday(standing, facts, today)),
    waitsFor: waitsFor(standing, facts),
    nextEnd: next === null ? null : { what: next.what, on: next.on, daysLeft: next.daysLeft },
  }
}

/** Outside people first, of those who may not serve first. */
const byKind = (a: ServiceRow, b: ServiceRow): number =>
  Number(a.kind === 'own-teacher') - Number(b.kind === 'own-teacher') ||
  Number(a.lacks.length === 0) - Number(b.lacks.length === 0) ||
  a.name.localeCompare(b.name, 'zh')

export async function servicePage(caller: Caller, schoolId: SchoolId): Promise<ServicePage> {
  const { today } = caller
  const [school, staff, city, files, providers] = await Promise.all([
    store.get('schools', schoolId),
    staffOf(schoolId),
    theCity(),
    store.findAll('service_files', { schoolId }),
    store.findAll('providers', {}, ['name']),
  ])
  const term = termOn(city.terms, today)
  const persons = staff.filter((person) => isMemberOf(person, { schoolId, today }))
  const facts = await loadService({ schoolId, termId: term?._id ?? null, persons, city })
  const fileOf = new Map(files.map((file) => [file.personId, file]))
  return {
    schoolName: school?.name ?? '',
    today,
    term: term === null ? null : { termId: term._id, name: term.name },
    rows: Object.values(facts.people)
      .map((standing) => rowOf(standing, facts, fileOf.get(standing.personId), today))
      .sort(byKind),
    providers: providers
      .map(({ _id, name }) => ({ providerId: _id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh')),
    may: serviceMay(caller, schoolId),
  }
}
