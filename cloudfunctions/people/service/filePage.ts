import type { ServiceFilePage } from '@/contract/service'
import type { Caller } from '@/domain/access'
import { termOn } from '@/domain/calendar/termOn'
import { serviceFileId, type PersonId, type SchoolId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { nextStep } from '@/domain/service/nextStep'
import { theCity } from '../../_kit/city'
import { loadService } from '../../_kit/service'
import { store } from '../../_kit/store'
import { failuresToday, lacksToday, needsOf, paperRow, vettingRow, violationRow } from './fileView'
import { serviceMay } from './serviceMay'

/** As it stands, for whoever may read it. Somebody of no post here and without a file is unknown. */
export async function filePage(
  caller: Caller,
  schoolId: SchoolId,
  personId: PersonId,
): Promise<Result<ServiceFilePage>> {
  const _id = serviceFileId(schoolId, personId)
  const [school, person, file, city] = await Promise.all([
    store.get('schools', schoolId),
    store.get('persons', personId),
    store.get('service_files', _id),
    theCity(),
  ])
  const isHere = person?.appointments.some((one) => one.schoolId === schoolId) === true || file !== null
  if (person === null || !isHere) return no({ code: 'service/unknown-file' })
  const termId = termOn(city.terms, caller.today)?._id ?? null
  const facts = await loadService({ schoolId, termId, persons: [person], city })
  const standing = facts.people[personId]
  if (standing === undefined) return no({ code: 'service/unknown-file' })
  const { kind, providerId, trainedOn } = standing
  const { papers = [], vettings = [], violations = [] } = file ?? {}
  return yes({
    ...{ schoolId, schoolName: school?.name ?? '', personId, name: person.name, kind, providerId, trainedOn },
    hasFile: file !== null,
    providerName: (providerId === null ? undefined : facts.providers[providerId]?.name) ?? '',
    needed: needsOf(kind),
    bureauVets: facts.bureauVets.includes(kind),
    papers: papers.map((paper) => paperRow(paper, _id, caller.today)),
    vettings: vettings.map(vettingRow),
    violations: violations.map(violationRow),
    lacks: lacksToday(standing, facts, caller.today),
    ...nextStep(failuresToday(standing, facts, caller.today)),
    may: serviceMay(caller, schoolId),
  })
}
