import type { PersonId } from '@/domain/ids'
import { grantsLeft, NO_SUBSCRIPTIONS } from '@/domain/notice/Subscriptions'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

/** How many more digests each of them can be pushed; null: as many as there are. One request. */
export async function digestGrants(personIds: PersonId[]): Promise<(personId: PersonId) => number | null> {
  const known = await store.find('subscriptions', { _id: is.in(personIds) }, { fields: ['grants'] })
  return (personId) => grantsLeft(known.find(({ _id }) => _id === personId) ?? NO_SUBSCRIPTIONS, 'digest')
}
