import { callsOf, type Call } from '@/domain/notice/calls'
import { SAFETY_TEMPLATES, type Message } from '@/domain/notice/Notice'
import { lines } from '@/domain/notice/templates'
import { schoolDayOf } from '@/domain/time'
import { log } from '../_kit/log'
import { is } from '../_kit/operators'
import { smsIsOn, sendSms } from '../_kit/sms'
import { store } from '../_kit/store'
import { settledCalls } from './settledCalls'
import { whomOf } from './whomOf'

/** Claimed before it is sent: an SMS that is lost leaves the call to make, one that comes twice frightens a family. */
async function sendOne({ head }: Call, phones: string[], now: number): Promise<void> {
  const claimed = await store.update('messages', { _id: head._id, smsAt: is.absent() }, { smsAt: now })
  if (claimed === 0) return
  const school = await store.get('schools', head.schoolId)
  const text = lines(head.template, head.data)
    .map(({ value }) => value)
    .join('，')
  await sendSms(phones, { title: head.title, text, school: school?.phone ?? '' }).catch((error: unknown) =>
    log.fault('sms', error, { message: head._id }),
  )
}

/** Safety messages that have become a call to make, also by SMS, once each, while they are true; the call stays to be made. */
export async function sendSmses(now: number): Promise<void> {
  if (!smsIsOn()) return
  const messages: Message[] = await store.findAll('messages', {
    day: schoolDayOf(now),
    template: is.in(SAFETY_TEMPLATES),
  })
  const calls = callsOf(messages, now).filter(({ made, head }) => made === null && head.smsAt === undefined)
  if (calls.length === 0) return
  const whom = await whomOf(calls)
  const settled = await settledCalls(calls)
  for (const call of calls.filter((one) => settled(one) === null)) {
    const phones = whom(call).map(({ phone }) => phone)
    if (phones.length > 0) await sendOne(call, phones, now)
  }
}
