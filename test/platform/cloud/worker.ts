import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { Script } from 'node:vm'
import { parentPort, threadId, workerData } from 'node:worker_threads'
import type { ClockReading } from './Clock'
import type { InstanceData, InstanceReply, RunMessage } from './messages'

/** One function instance, in a thread of its own: one invocation at a time, identity in `process.env`, as on the platform. */
type Main = (event: unknown, context: unknown) => unknown

const RealDate = Date
const { file, cacheDir, clock: firstClock }: InstanceData = workerData
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

/** Compiled once for this version of the bundle: two megabytes take longer to read than most calls to answer. */
function compiled(): (exports: object, require: NodeJS.Require, module: object) => void {
  const bundle = createHash('sha1').update(file).digest('hex')
  const { mtimeMs, size } = statSync(file)
  const kept = join(cacheDir, [bundle, process.version, mtimeMs, size].join('-'))
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined
  const source = `(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`
  const script = new Script(source, { filename: file, ...(cachedData ? { cachedData } : {}) })
  if (cachedData === undefined || script.cachedDataRejected)
    keep = () => save(bundle, kept, script.createCachedData())
  return script.runInThisContext()
}

let keep = (): void => undefined

/** In place of the bundle's earlier versions. */
function save(bundle: string, name: string, data: Buffer): void {
  mkdirSync(cacheDir, { recursive: true })
  for (const old of readdirSync(cacheDir))
    if (old.startsWith(bundle) && old !== basename(name)) rmSync(join(cacheDir, old), { force: true })
  const mine = join(cacheDir, `new-${process.pid}-${threadId}-${basename(name)}`)
  writeFileSync(mine, data)
  renameSync(mine, name)
}

function loadMain(): Main {
  const module: { exports: { main?: Main } } = { exports: {} }
  compiled()(module.exports, createRequire(file), module)
  keep()
  const { main } = module.exports
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
