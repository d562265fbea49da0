import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { ClockReading } from './Clock'
import type { InstanceData, InstanceReply, RunMessage } from './messages'

/** One function instance, in a thread of its own: one invocation at a time, identity in `process.env`, as on the platform. */
type Main = (event: unknown, context: unknown) => unknown

const RealDate = Date
const { file, clock: firstClock }: InstanceData = workerData
let clock: ClockReading = firstClock
const ownEnv = { ...process.env }

function shiftDate(): void {
  const now = () => clock.frozenAt ?? RealDate.now() + clock.offset
  const Shifted: DateConstructor = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(
        target,
        args.length === 0 ? [now()] : args,
        newTarget === Shifted ? target : newTarget,
      ),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  })
  RealDate.prototype.constructor = Shifted
  globalThis.Date = Shifted
}

function reply(message: InstanceReply): void {
  parentPort?.postMessage(message)
}

function fail(error: unknown): void {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  reply({ kind: 'failed', message, stack })
}

function setEnv(env: RunMessage['env']): void {
  for (const key of Object.keys(process.env)) if (!(key in ownEnv)) delete process.env[key]
  Object.assign(process.env, ownEnv, env)
}

function loadMain(): Main {
  const { main }: { main?: Main } = createRequire(file)(file)
  if (typeof main !== 'function') throw new Error(`${file} does not export main`)
  return main
}

shiftDate()
let main: Main | undefined
let broken: unknown
try {
  main = loadMain()
} catch (error) {
  broken = error
}

parentPort?.on('message', async (message: RunMessage) => {
  clock = message.clock
  setEnv(message.env)
  if (!main) return fail(broken)
  try {
    const result = await main(JSON.parse(message.event), message.context)
    reply({ kind: 'done', result: JSON.stringify(result ?? null) })
  } catch (error) {
    fail(error)
  }
})
reply({ kind: 'ready' })
