import type { DeskAsk } from '@/contract/desk'
import type { Desk } from '@/domain/desk/Desk'
import type { SchoolId } from '@/domain/ids'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

const WHOLE_CITY = '全市'

/** What the phone is shown of a computer that waits for its yes. */
export async function deskAsk(desk: Desk, places: (SchoolId | null)[]): Promise<DeskAsk> {
  const ids = places.filter((place) => place !== null)
  const schools =
    ids.length === 0 ? [] : await store.find('schools', { _id: is.in(ids) }, { fields: ['name'] })
  const { browser, askedAt, expiresAt, status } = desk
  return {
    places: [...schools.map(({ name }) => name), ...(ids.length < places.length ? [WHOLE_CITY] : [])],
    confirmed: status === 'confirmed' || status === 'open',
    ...{ browser, askedAt, expiresAt },
  }
}
