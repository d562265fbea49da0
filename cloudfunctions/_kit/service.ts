/** What the rule of who may serve looks at, in as few reads as there are collections: files, trainings, providers, city. */
import { planId, type PersonId, type ProviderId, type SchoolId, type TermId } from '@/domain/ids'
import type { City } from '@/domain/people/School'
import { serviceFacts } from '@/domain/service/standingOf'
import type { ServiceFile } from '@/domain/service/ServiceFile'
import type { Provider } from '@/domain/service/Provider'
import type { ServiceFacts } from '@/domain/service/Standing'
import { is } from './operators'
import { store } from './store'

/** A condition takes so many values with ease. */
const AT_ONCE = 400

/** Of every school: a violation bars everywhere. */
export async function filesOf(personIds: readonly PersonId[]): Promise<ServiceFile[]> {
  const files: ServiceFile[] = []
  for (let from = 0; from < personIds.length; from += AT_ONCE)
    files.push(
      ...(await store.findAll('service_files', { personId: is.in(personIds.slice(from, from + AT_ONCE)) })),
    )
  return files
}

export const providersOf = async (ids: readonly (ProviderId | null | undefined)[]): Promise<Provider[]> => {
  const known = [...new Set(ids.flatMap((id) => id ?? []))]
  return known.length === 0 ? [] : store.find('providers', { _id: is.in(known) })
}

export interface ServiceAsked {
  schoolId: SchoolId
  /** Null: no term, so nobody is trained for it. */
  termId: TermId | null
  persons: readonly { _id: PersonId; name: string }[]
  /** Of the courses that are asked about. */
  providerIds?: readonly (ProviderId | null | undefined)[]
  city: { bureauVets?: City['bureauVets'] }
}

/** Two reads, three when a provider is among them. */
export async function loadService(asked: ServiceAsked): Promise<ServiceFacts> {
  const { schoolId, termId, persons, providerIds = [], city } = asked
  const [files, training] = await Promise.all([
    filesOf(persons.map(({ _id }) => _id)),
    termId === null ? null : store.get('trainings', planId(schoolId, termId)),
  ])
  const own = files.filter((file) => file.schoolId === schoolId)
  const providers = await providersOf([...providerIds, ...own.map(({ providerId }) => providerId)])
  return serviceFacts({ schoolId, persons, files, training, providers, city })
}
