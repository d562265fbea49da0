/**
 * 没发出去的事: kept before it is sent and until it is answered, sent in order and one at a time. The same act keeps its
 * op whatever happens, so it counts once; what is refused stays to be read, and is never dropped unseen.
 */
import type { Output } from '@/contract/api'
import type { PupilId } from '@/domain/ids'
import { schoolDayOf } from '@/domain/time'
import { callCloud, type Answer } from './callCloud'
import { isDecided } from './isDecided'
import { serverNow } from './serverClock'
import { keepActs, keptActs, leftOver, type Act, type LateAction, type UnsentAct } from './UnsentAct'

const TRY_AGAIN_EVERY = 30_000
const ANOTHER_DAY = '没有赶在当天发出去。请告诉值班领导，由他核实后补记。'
const LEFT_ALREADY = '孩子如果已经离开，请马上告诉值班领导。'

interface Unsent {
  acts: UnsentAct[]
  /** When the last of those that had waited went out; null when nothing had to wait. */
  sentAt: number | null
}

let now: Unsent = { acts: keptActs(), sentAt: null }
const watchers = new Set<() => void>()

export const unsent = (): Unsent => now
/** For `useSyncExternalStore`: gives back how to stop. */
export function watchUnsent(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

function change(part: Partial<Unsent>): void {
  now = { ...now, ...part }
  for (const watcher of watchers) watcher()
}

export const opOf = ({ input }: Act): string => input.op
export const isWaiting = ({ words }: UnsentAct): boolean => words === null
export const waitingFor = (op: string): boolean =>
  unsent().acts.some((act) => isWaiting(act) && opOf(act) === op)

/** Children of the acts of one kind that still wait. */
export const childrenWaiting = (action: LateAction, acts = unsent().acts): Set<PupilId> =>
  new Set(acts.filter((act) => isWaiting(act) && act.action === action).flatMap((act) => act.pupilIds))

function write(acts: UnsentAct[]): void {
  keepActs(acts)
  change({ acts })
}
const without = (op: string): UnsentAct[] => unsent().acts.filter((act) => opOf(act) !== op)

/** 知道了. */
export const dismiss = (op: string): void => write(without(op))
export const forgetSent = (): void => change({ sentAt: null })

const keepWords = (act: UnsentAct, words: string, recorded = false): void =>
  write(unsent().acts.map((one) => (opOf(one) === opOf(act) ? { ...act, words, recorded } : one)))

/** An answer nobody looked at is shown until somebody has. */
export function leaveToRead(
  act: Act & Pick<UnsentAct, 'title' | 'at' | 'day' | 'pupilIds'>,
  words: string,
): void {
  write([...without(opOf(act)), { ...act, words, recorded: false }])
}

type Hearer = (act: UnsentAct, answer: Answer<Output<LateAction>>) => void
const hearers = new Set<Hearer>()
/** Told of every answer that came while no screen was waiting for it. */
export const whenAnsweredLater = (hear: Hearer): void => void hearers.add(hear)

/** Acts whose sender waits for the answer, and those answers. */
const awaited = new Map<string, Answer<Output<LateAction>> | null>()
let silence: Answer<never> = { ok: false, say: '', code: null, refusal: null, offline: true }

const refusalOf = ({ action }: UnsentAct, say: string): string =>
  action === 'custody/release' || action === 'custody/releaseAtStop' ? `${say}${LEFT_ALREADY}` : say

function settle(act: UnsentAct, answer: Answer<Output<LateAction>>): void {
  const op = opOf(act)
  if (awaited.has(op)) {
    awaited.set(op, answer)
    write(without(op))
    return
  }
  const words = answer.ok ? leftOver(act, answer.value) : refusalOf(act, answer.say)
  if (words === null) write(without(op))
  else keepWords(act, words, answer.ok)
  if (!unsent().acts.some(isWaiting)) change({ sentAt: serverNow() })
  for (const hear of hearers) hear(act, answer)
}

let timer: ReturnType<typeof setTimeout> | undefined

async function sendWaiting(): Promise<void> {
  clearTimeout(timer)
  for (;;) {
    const act = unsent().acts.find(isWaiting)
    if (act === undefined) return
    if (act.day !== schoolDayOf(serverNow())) {
      keepWords(act, ANOTHER_DAY)
      continue
    }
    const answer: Answer<Output<LateAction>> = await callCloud(act.action, act.input)
    if (!answer.ok && !isDecided(answer)) {
      silence = { ...answer, code: null }
      timer = setTimeout(() => void sendUnsent(), TRY_AGAIN_EVERY)
      return
    }
    settle(act, answer)
  }
}

let line: Promise<void> = Promise.resolve()

/** Sends what waits, in order; whoever asks meanwhile stands in line. */
export function sendUnsent(): Promise<void> {
  line = line.then(sendWaiting, sendWaiting)
  return line
}

/** Tries at once. Without a decision (`code` is null) the act is kept and goes out by itself. */
export async function sendOrKeep<A extends LateAction>(
  act: Extract<Act, { action: A }> & Pick<UnsentAct, 'title' | 'pupilIds'>,
): Promise<Answer<Output<A>>> {
  const at = serverNow()
  const op = act.input.op
  awaited.set(op, null)
  // Sent before and not answered: it is the same act, with the words and the time it had then.
  if (!waitingFor(op))
    write([...without(op), { ...act, at, day: schoolDayOf(at), words: null, recorded: false }])
  await sendUnsent()
  const answer = awaited.get(op) ?? silence
  awaited.delete(op)
  return answer as Answer<Output<A>>
}
