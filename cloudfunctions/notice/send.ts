/** The sender: relays what facts have written, then pushes each message to whom WeChat still lets us. */
import type { Message } from '@/domain/notice/Notice'
import { log } from '../_kit/log'
import { sideBySide } from '../_kit/sideBySide'
import { closeMessages } from './closeMessages'
import { dueMessages } from './dueMessages'
import { push } from './push'
import { relay } from './relay'
import { sendFacts, type SendFacts } from './sendFacts'
import { sendSmses } from './sendSmses'

/** Of the thirty requests the platform takes at a time. */
const AT_A_TIME = 8
/** No push is begun later than this into a run, so that the slowest one ends within the function's minute. */
const BEGINS_WITHIN = 40_000

/** Messages of one template to one person go one after another: only one of them may be in the air. */
function lines(messages: readonly Message[]): Message[][] {
  const byKey = new Map<string, Message[]>()
  for (const message of messages) {
    const key = `${message.personId} ${message.template}`
    byKey.set(key, [...(byKey.get(key) ?? []), message])
  }
  return [...byKey.values()]
}

/** A message that fails on the way stays claimed, and is taken up again two minutes later; the others go on. */
async function pushLine(line: readonly Message[], facts: SendFacts, run: { now: number; ends: number }) {
  for (const message of line) {
    const person = facts.persons.get(message.personId)
    if (person === undefined || performance.now() > run.ends) return
    const subscriptions = facts.subscriptions.get(message.personId)
    await push(message, { person, subscriptions, now: run.now }).catch((error: unknown) =>
      log.fault('message', error, { message: message._id }),
    )
  }
}

/** Twelve requests look for new facts, five for what is due; a push costs four, a message nobody may be sent none. */
export async function send(now: number): Promise<void> {
  const ends = performance.now() + BEGINS_WITHIN
  await relay()
  const messages = await dueMessages(now)
  if (messages.length > 0) {
    const facts = await sendFacts(messages, now)
    const due = messages.map((message) => ({ message, step: facts.stepOf(message) }))
    await closeMessages(due, now)
    const open = due.filter(({ step }) => step.kind === 'push').map(({ message }) => message)
    await sideBySide(lines(open), AT_A_TIME, (line) => pushLine(line, facts, { now, ends }))
  }
  await sendSmses(now)
}
