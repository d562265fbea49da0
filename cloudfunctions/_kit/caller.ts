/** Who calls: the openid the platform supplies, looked up. Never a field of the input. */
import type { Caller } from '@/domain/access'
import { calledAs } from '@/domain/people/Person'
import { schoolDayOf } from '@/domain/time'
import { store } from './store'

export async function callerOf(openid: string, now: number): Promise<Caller | null> {
  const [person] = await store.find('persons', { openid }, { limit: 1 })
  return person === undefined
    ? null
    : { personId: person._id, name: calledAs(person), person, today: schoolDayOf(now) }
}
