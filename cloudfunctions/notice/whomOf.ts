import type { Call } from '@/domain/notice/calls'
import { whomToRing, type Ringable } from '@/domain/notice/whomToRing'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

/** Whom to ring for each of these calls: two requests for all of them. */
export async function whomOf(calls: readonly Call[]): Promise<(call: Call) => Ringable[]> {
  const messages = calls.flatMap((call) => call.messages)
  const personIds = [...new Set(messages.map(({ personId }) => personId))]
  const pupilIds = [...new Set(messages.flatMap(({ pupilId }) => (pupilId === null ? [] : [pupilId])))]
  const persons = await store.findAll('persons', { _id: is.in(personIds) })
  const pupils =
    pupilIds.length === 0
      ? []
      : await store.findAll('pupils', { _id: is.in(pupilIds) }, ['collectors', 'barred'])
  return ({ head, messages: told }) =>
    whomToRing(
      head,
      persons.filter(({ _id }) => told.some(({ personId }) => personId === _id)),
      pupils.find(({ _id }) => _id === head.pupilId) ?? null,
    )
}
