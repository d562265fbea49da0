import type { PersonId } from '@/domain/ids'
import { concerns } from '@/domain/notice/concerns'
import { nextStep, type Step } from '@/domain/notice/nextStep'
import type { Message } from '@/domain/notice/Notice'
import { QUIET_HOURS, quietUntil } from '@/domain/notice/quiet'
import { NO_SUBSCRIPTIONS, type Subscriptions } from '@/domain/notice/Subscriptions'
import type { Person } from '@/domain/people/Person'
import type { QuietHours } from '@/domain/people/School'
import { schoolDayOf } from '@/domain/time'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

export interface SendFacts {
  persons: Map<PersonId, Person>
  subscriptions: Map<PersonId, Subscriptions>
  stepOf(message: Message): Step
}

const byId = <T extends { _id: string }>(documents: T[]): Map<T['_id'], T> =>
  new Map(documents.map((document) => [document._id, document]))

const NO_QUIET: QuietHours = { fromMinute: 0, toMinute: 0 }

/** Which hours are quiet at each school. Two requests, and one while no city sleeps. */
async function quietHours(
  messages: readonly Message[],
  now: number,
): Promise<(message: Message) => QuietHours> {
  const cities = await store.find('cities', {}, { fields: ['quietHours'] })
  const hours = new Map(cities.map(({ _id, quietHours: set }) => [_id, set ?? QUIET_HOURS]))
  if (![...hours.values()].some((one) => quietUntil(now, one) !== null)) return () => NO_QUIET
  const ids = [...new Set(messages.map(({ schoolId }) => schoolId))]
  const schools = byId(await store.findAll('schools', { _id: is.in(ids) }, ['cityId']))
  return ({ schoolId }) => {
    const school = schools.get(schoolId)
    return (school === undefined ? undefined : hours.get(school.cityId)) ?? QUIET_HOURS
  }
}
/** What the next step of each message depends on. */
export async function sendFacts(messages: readonly Message[], now: number): Promise<SendFacts> {
  const ids = [...new Set(messages.map(({ personId }) => personId))]
  const persons = byId(await store.findAll('persons', { _id: is.in(ids) }))
  const subscriptions = byId(await store.findAll('subscriptions', { _id: is.in(ids) }))
  const quietOf = await quietHours(messages, now)
  return {
    persons,
    subscriptions,
    stepOf(message) {
      const reader = persons.get(message.personId)
      return nextStep(message, {
        now,
        isKnown: reader !== undefined,
        isConcerned: reader !== undefined && concerns(message, reader, schoolDayOf(now)),
        subscriptions: subscriptions.get(message.personId) ?? NO_SUBSCRIPTIONS,
        quiet: quietOf(message),
      })
    },
  }
}
