import { noticeInputs, type Calls } from '@/contract/notice'
import { callsOf, whyCall, type Call } from '@/domain/notice/calls'
import type { PersonId, SchoolId } from '@/domain/ids'
import { SAFETY_TEMPLATES, type Message } from '@/domain/notice/Notice'
import { lines } from '@/domain/notice/templates'
import { maskedPhone } from '@/domain/people/phone'
import { yes } from '@/domain/result'
import type { Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { settledCalls } from './settledCalls'
import { whomOf } from './whomOf'

const madeOf = ({ made }: Call) =>
  made === null ? null : { byName: made.byName, at: made.at, words: made.words }

/** Whoever looks at the list and was to be told has been told by it. */
const concernsOthers = ({ made, messages }: Call, personId: PersonId): boolean =>
  made !== null || messages.every((message) => message.personId !== personId)

interface Looking {
  day: Day
  now: number
  personId: PersonId
}

/** The calls of that day that are for the reader to make, or were made. */
export async function dueCalls(schoolId: SchoolId, { day, now, personId }: Looking): Promise<Call[]> {
  const messages: Message[] = await store.findAll('messages', {
    schoolId,
    day,
    template: is.in(SAFETY_TEMPLATES),
  })
  return callsOf(messages, now).filter((call) => concernsOthers(call, personId))
}

export async function callsAt(schoolId: SchoolId, looking: Looking): Promise<Calls> {
  const calls = await dueCalls(schoolId, looking)
  const whom = calls.length === 0 ? () => [] : await whomOf(calls)
  const settled = await settledCalls(calls.filter(({ made }) => made === null))
  return {
    calls: calls.map((call) => ({
      messageId: call.head._id,
      title: call.head.title,
      lines: lines(call.head.template, call.head.data),
      at: call.head.at,
      why: whyCall(call),
      whom: whom(call).map(({ phone, ...who }) => ({ ...who, phone: maskedPhone(phone) })),
      settled: call.made === null ? settled(call) : null,
      made: madeOf(call),
    })),
  }
}

/** Today's safety messages that reached nobody, with whom to ring and what became of it; those already said stay, marked. */
export const calls = action({
  deed: 'notice/calls',
  input: noticeInputs.calls,
  subject: ({ schoolId }) => ({ schoolId }),
  run: async ({ schoolId }, { caller, now }) =>
    yes<Calls>(await callsAt(schoolId, { day: caller.today, now, personId: caller.personId })),
})
