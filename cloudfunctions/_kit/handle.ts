/** One call: find the action, read the input, know the caller, run, catch once, answer. */
import { z } from 'zod'
import type { Reply } from '@/contract/wire'
import { allowed, isForAnyone, isForAnyoneNamed, type Caller, type Deed, type Subject } from '@/domain/access'
import { isPhoneOnly } from '@/domain/desk/atDesk'
import { say, type Failure } from '@/domain/failure'
import { consentLacking } from '@/domain/rights/consent'
import { no, type Result } from '@/domain/result'
import { callerOf, phoneCaller } from './caller'
import { now as readClock } from './clock'
import { log } from './log'
import { lookAtWords } from './lookAtWords'
import { identityOf, type Identity, type PlatformContext } from './sdk'
import { isConflict } from './store'

export interface Context {
  now: number
  caller: Caller
}

export interface Action<In, Out> {
  deed: Deed
  input: z.ZodType<In>
  /** Which child or school the input names: what the rights are asked about. Of several, each must be allowed. */
  subject(input: In): Subject | Subject[]
  /** The input only takes back what was given: no consent is asked for. */
  takesBack?(input: In): boolean
  /** An act that takes away the caller's own right: its answer when it is sent again; null when they never did it. */
  doneBefore?(input: In, caller: Caller): Result<Out> | null
  run(input: In, context: Context): Promise<Result<Out>>
}

/** `address`: where the call comes from, by the platform's word; empty when it does not say. */
export interface PublicContext {
  now: number
  address: string
}

/** What anybody may read, known or not: no caller, so nothing that depends on one. */
export interface PublicAction<In, Out> {
  deed: Deed
  input: z.ZodType<In>
  run(input: In, context: PublicContext): Promise<Result<Out>>
}

/** What whoever WeChat names may do before we know them; `caller` is null until then. The openid never leaves. */
export interface NamedContext {
  now: number
  openid: string
  caller: Caller | null
}

export interface NamedAction<In, Out> {
  deed: Deed
  input: z.ZodType<In>
  run(input: In, context: NamedContext): Promise<Result<Out>>
}

interface Called extends Identity {
  /** What a computer's page says to prove that it is the one; empty from a phone. */
  deskSecret: string
}
type Perform = (rawInput: unknown, called: Called, now: number) => Promise<Reply<unknown>>
export type Timers = Record<string, (now: number) => Promise<void>>
/** What WeChat itself tells (消息推送), by the event's name. `openid` is the platform's word for whom it is about. */
export type PlatformEvents = Record<
  string,
  (event: object, told: { openid: string; now: number }) => Promise<void>
>

const callReader = z.object({
  action: z.string().max(40),
  input: z.unknown(),
  desk: z.string().max(64).default(''),
})
const timerReader = z.object({ Type: z.literal('Timer'), TriggerName: z.string() })
const eventReader = z.looseObject({
  MsgType: z.literal('event'),
  Event: z.string(),
  FromUserName: z.string(),
})

const refuse = (refusal: Failure, now: number): Reply<never> => ({
  ok: false,
  refusal,
  say: say(refusal),
  now,
})

const malformed = (error: z.ZodError, now: number) =>
  refuse({ code: 'input/malformed', field: error.issues[0]?.path.join('.') || '内容' }, now)

const answer = <Out>(result: Result<Out>, now: number): Reply<Out> =>
  result.ok ? { ok: true, value: result.value, now } : refuse(result.refusal, now)

const consentRefusal = (state: ReturnType<typeof consentLacking>): Failure => {
  if (state === 'unasked') return { code: 'consent/unasked' }
  return { code: state === 'outdated' ? 'consent/outdated' : 'consent/refused' }
}

/** An action as the table holds it: read the input, know the caller, ask the rights, ask for consent, look at words, run. Refusals in that order. */
export const action =
  <In, Out>(definition: Action<In, Out>): Perform =>
  async (rawInput, called, now) => {
    const input = definition.input.safeParse(rawInput)
    if (!input.success) return malformed(input.error, now)
    const calling = await callerOf(called, called.deskSecret, now)
    if (!calling.ok) return refuse(calling.refusal, now)
    const caller = calling.value
    if (caller.deskId !== undefined && isPhoneOnly(definition.deed))
      return refuse({ code: 'desk/phone-only' }, now)
    const subjects = [definition.subject(input.data)].flat()
    if (subjects.length === 0 || !subjects.every((subject) => allowed(definition.deed, caller, subject)))
      return answer(definition.doneBefore?.(input.data, caller) ?? no({ code: 'access/not-allowed' }), now)
    const lacking =
      definition.takesBack?.(input.data) === true ? null : consentLacking(definition.deed, caller, subjects)
    if (lacking !== null) return refuse(consentRefusal(lacking), now)
    const said = await lookAtWords(definition.deed, definition.input, input.data, caller.person.openid)
    return said.ok
      ? answer(await definition.run(said.value, { now, caller }), now)
      : refuse(said.refusal, now)
  }

/** An action for anyone at all; the table of rights must say so. */
export const publicAction =
  <In, Out>(definition: PublicAction<In, Out>): Perform =>
  async (rawInput, { address }, now) => {
    const input = definition.input.safeParse(rawInput)
    if (!input.success) return malformed(input.error, now)
    if (!isForAnyone(definition.deed)) return refuse({ code: 'access/not-allowed' }, now)
    return answer(await definition.run(input.data, { now, address }), now)
  }

/** An action for whoever has an openid, known or not; the table of rights must say so. */
export const namedAction =
  <In, Out>(definition: NamedAction<In, Out>): Perform =>
  async (rawInput, { openid, deskId }, now) => {
    const input = definition.input.safeParse(rawInput)
    if (!input.success) return malformed(input.error, now)
    if (openid === null)
      return refuse({ code: deskId === null ? 'access/unknown-caller' : 'desk/phone-only' }, now)
    if (!isForAnyoneNamed(definition.deed)) return refuse({ code: 'access/not-allowed' }, now)
    const caller = await phoneCaller(openid, now)
    const said = await lookAtWords(definition.deed, definition.input, input.data, openid)
    return said.ok
      ? answer(await definition.run(said.value, { now, openid, caller }), now)
      : refuse(said.refusal, now)
  }

/**
 * An event of WeChat's. A client can send the same words: they count only when no client called and the openid that the
 * platform supplies is the one they name. A fault is thrown, so that WeChat tells it again.
 */
async function hearPlatform(
  event: z.infer<typeof eventReader>,
  events: PlatformEvents,
  identity: Identity,
  now: number,
): Promise<Reply<null>> {
  const { openid, byClient, requestId } = identity
  const hear = Object.hasOwn(events, event.Event) ? events[event.Event] : undefined
  if (hear === undefined || byClient || openid === null || openid !== event.FromUserName) {
    log.info('event refused', { event: event.Event.slice(0, 40), byClient, requestId })
    return refuse({ code: 'input/not-from-wechat' }, now)
  }
  await hear(event, { openid, now })
  return { ok: true, value: null, now }
}

/** The entry of a function: its actions for clients, its timers and WeChat's events for the platform alone. */
export function handle(actions: Record<string, Perform>, timers: Timers = {}, events: PlatformEvents = {}) {
  return async function main(event: unknown, platform: PlatformContext): Promise<Reply<unknown>> {
    const now = readClock()
    const identity = identityOf(platform)
    const told = eventReader.safeParse(event)
    if (told.success) return hearPlatform(told.data, events, identity, now)
    try {
      const timer = timerReader.safeParse(event)
      if (timer.success) {
        const work = timers[timer.data.TriggerName]
        if (!identity.byTimer || work === undefined) return refuse({ code: 'input/not-from-timer' }, now)
        await work(now)
        return { ok: true, value: null, now }
      }
      const call = callReader.safeParse(event)
      if (!call.success) return refuse({ code: 'input/malformed', field: '请求' }, now)
      const perform = Object.hasOwn(actions, call.data.action) ? actions[call.data.action] : undefined
      if (perform === undefined) return refuse({ code: 'input/unknown-action' }, now)
      return await perform(call.data.input, { ...identity, deskSecret: call.data.desk }, now)
    } catch (error) {
      if (isConflict(error)) return refuse({ code: 'busy/try-again' }, now)
      log.fault('call', error, { requestId: identity.requestId })
      const fault = identity.requestId
      return {
        ok: false,
        fault,
        say: `出了点问题，没有保存。请重试；还不行请告诉学校编号 ${fault.slice(0, 8)}。`,
        now,
      }
    }
  }
}
