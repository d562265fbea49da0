/** Every field of the database that lies sealed, in one place: what is not in here is not sealed anew when a key changes. */
import type { Sealed } from '@/domain/people/Sealed'
import { barredOwner } from './sealedPupil'
import { isSealed } from './sealed'
import type { Documents } from './documents'
import type { Changeable } from './store'

type Stored<N extends keyof Documents> = Documents[N]

export interface SealedField {
  name: Changeable
  /** Where the sealed value lies, as the database names it. */
  field: string
  /** What lies there and for whom it was sealed; null where nothing does. */
  at(document: object): { sealed: Sealed; owner: string } | null
}

/** One field of one collection. */
const field = <N extends Changeable>(
  name: N,
  path: string,
  value: (document: Stored<N>) => unknown,
  owner: (document: Stored<N>) => string,
): SealedField => ({
  name,
  field: path,
  at(document) {
    const stored = document as Stored<N>
    const sealed = value(stored)
    return isSealed(sealed) ? { sealed, owner: owner(stored) } : null
  },
})

export const SEALED_FIELDS: readonly SealedField[] = [
  field(
    'pupils',
    'barred',
    ({ barred }) => barred,
    ({ _id }) => barredOwner(_id),
  ),
  field(
    'pupils',
    'health.sealed',
    ({ health }) => health?.sealed,
    ({ _id }) => _id,
  ),
  field(
    'custody',
    'health',
    ({ health }) => health,
    ({ pupilId }) => pupilId,
  ),
]
