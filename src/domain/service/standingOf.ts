/** Art. 6, 8: the standing of a person and of a provider, from the documents that hold it. */
import type { PersonId, SchoolId } from '../ids'
import { last } from '../lists'
import type { Day } from '../time'
import type { Provider } from './Provider'
import {
  SERVICE_KINDS,
  type ServiceFile,
  type ServiceKind,
  type Vetting,
  type Violation,
} from './ServiceFile'
import type { ProviderStanding, ServiceFacts, Standing, StandingVetting } from './Standing'
import { trainedOn, type TermTraining } from './TermTraining'

/** 记录还在: not lifted. */
export const isStanding = ({ lifted }: Pick<Violation, 'lifted'>): boolean => lifted === null

const vettingOf = ({ side, decision, validUntil, at }: Vetting): StandingVetting => ({
  ...{ side, decision, validUntil, at },
})

/** The last word of each side that was said of this kind and this provider: who becomes another kind is vetted anew. */
const vettingsOf = ({ vettings, kind, providerId }: ServiceFile): StandingVetting[] =>
  (['school', 'bureau'] as const).flatMap((side) => {
    const said = last(
      vettings.filter((one) => one.side === side && one.kind === kind && one.providerId === providerId),
    )
    return said === undefined ? [] : [vettingOf(said)]
  })

interface PersonFacts {
  person: { _id: PersonId; name: string }
  schoolId: SchoolId
  /** Of every school. */
  files: readonly ServiceFile[]
  training: Pick<TermTraining, 'held'> | null
}

/** Who has a post at the school and no file there is on its own staff: the school's appointment says so. */
export function standingOf({ person: { _id, name }, schoolId, files, training }: PersonFacts): Standing {
  const own = files.filter(({ personId }) => personId === _id)
  const file = own.find((one) => one.schoolId === schoolId)
  return {
    personId: _id,
    name,
    kind: file?.kind ?? 'own-teacher',
    providerId: file?.providerId ?? null,
    papers: (file?.papers ?? [])
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ kind, validUntil, at }) => ({ kind, validUntil, at })),
    vettings: file === undefined ? [] : vettingsOf(file),
    isBarred: own.some(({ violations }) => violations.some(isStanding)),
    trainedOn: trainedOn(training, _id),
  }
}

/** `schoolId` null: seen from no school, so with no agreement. */
export function providerStanding(provider: Provider, schoolId: SchoolId | null): ProviderStanding {
  const said = last(provider.vettings)
  return {
    providerId: provider._id,
    name: provider.name,
    licenceUntil: provider.licenceUntil,
    vetting: said === undefined ? null : vettingOf(said),
    isBarred: provider.violations.some(isStanding),
    years: provider.listed.filter(({ struck }) => struck === null).map(({ year }) => year),
    agreements: provider.agreements
      .filter((one) => one.schoolId === schoolId)
      .map(({ from, to }): { from: Day; to: Day } => ({ from, to })),
    prices: provider.prices
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ courseKind, courseName, unit, amountFen, from, to, at }) => ({
        ...{ courseKind, courseName, unit, amountFen, from, to, at },
      })),
  }
}

/** 教育局也要审核的: what the city has not said closes, and everybody from outside is vetted twice. */
export const bureauVetsOf = (city: { bureauVets?: ServiceKind[] }): ServiceKind[] =>
  city.bureauVets ?? SERVICE_KINDS.filter((kind) => kind !== 'own-teacher')

export const serviceFacts = (facts: {
  schoolId: SchoolId
  persons: readonly { _id: PersonId; name: string }[]
  files: readonly ServiceFile[]
  training: Pick<TermTraining, 'held'> | null
  providers: readonly Provider[]
  city: { bureauVets?: ServiceKind[] }
}): ServiceFacts => ({
  people: Object.fromEntries(
    facts.persons.map((person): [PersonId, Standing] => [person._id, standingOf({ ...facts, person })]),
  ),
  providers: Object.fromEntries(
    facts.providers.map((one) => [one._id, providerStanding(one, facts.schoolId)]),
  ),
  bureauVets: bureauVetsOf(facts.city),
})
