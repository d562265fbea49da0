import type { Person } from '@/domain/people/Person'
import { store } from '../../_kit/store'

/**
 * The person behind an openid that nobody has seen: their own id makes the same phone twice at once one person. Nobody can
 * do anything as a person without post and ward.
 */
export async function personFor(
  openid: string,
  { _id, name, phone }: Pick<Person, '_id' | 'name' | 'phone'>,
): Promise<Person> {
  const person: Person = { _id, openid, name, phone, appointments: [], wards: [] }
  if (await store.add('persons', [person])) return person
  const [known] = await store.find('persons', { openid }, { limit: 1 })
  if (known === undefined) throw new Error('the person could neither be added nor found')
  return known
}
