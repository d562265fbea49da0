/** Every field of the database that lies sealed, in one place: what is not in here is not sealed anew when a key changes. */
import type { Sealed } from '@/domain/people/Sealed'
import { hardshipOwner } from './hardshipWords'
import { accessOwner } from './recordAccess'
import { isSealed } from './sealed'
import { barredOwner } from './sealedPupil'
import type { Documents } from './documents'

/** One sealed value: where it lies in its document, and for whom it was sealed. */
export interface SealedValue {
  path: string
  sealed: Sealed
  owner: string
}

export interface SealedField {
  name: keyof Documents
  /** Where the sealed values lie, as a condition names it: through lists without their indexes. */
  field: string
  /** All of them in one document. */
  valuesIn(document: object): SealedValue[]
}

type Found = [path: string, value: unknown, owner: string]

const field = <N extends keyof Documents>(
  name: N,
  path: string,
  found: (document: Documents[N]) => Found[],
): SealedField => ({
  name,
  field: path,
  valuesIn: (document) =>
    found(document as Documents[N]).flatMap(([at, sealed, owner]) =>
      isSealed(sealed) ? [{ path: at, sealed, owner }] : [],
    ),
})

const papers = (name: 'service_files' | 'providers'): SealedField =>
  field(name, 'papers.number', (of) =>
    of.papers.map(({ number }, index) => [`papers.${index}.number`, number, of._id]),
  )

export const SEALED_FIELDS: readonly SealedField[] = [
  field('pupils', 'barred', ({ _id, barred }) => [['barred', barred, barredOwner(_id)]]),
  field('pupils', 'collectorChanges.sealed', ({ _id, collectorChanges }) =>
    collectorChanges.map(({ sealed }, index) => [
      `collectorChanges.${index}.sealed`,
      sealed,
      barredOwner(_id),
    ]),
  ),
  field('pupils', 'health.sealed', ({ _id, health }) => [['health.sealed', health?.sealed, _id]]),
  field('custody', 'health', ({ pupilId, health }) => [['health', health, pupilId]]),
  field('hardships', 'asks.sealed', ({ _id, asks }) =>
    asks.map(({ id, sealed }, index) => [`asks.${index}.sealed`, sealed, hardshipOwner(_id, id, 'asked')]),
  ),
  field('hardships', 'asks.said.sealed', ({ _id, asks }) =>
    asks.map((ask, index) => [
      `asks.${index}.said.sealed`,
      'said' in ask ? ask.said.sealed : null,
      hardshipOwner(_id, ask.id, 'said'),
    ]),
  ),
  papers('service_files'),
  papers('providers'),
  field('audit', 'hidden', ({ schoolId, hidden }) => [['hidden', hidden, accessOwner(schoolId)]]),
]
