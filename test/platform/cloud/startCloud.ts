import { Bucket } from './Bucket'
import { bucketRoute, uploadRoute } from './bucketRoutes'
import { Clock } from './Clock'
import { cloudActions } from './cloudActions'
import { controlRoute, controlState, type ControlState } from './control'
import { Costs } from './Costs'
import { openDatabase, remoteDatabase } from './Database'
import type { DirectAccess } from './DirectAccess'
import { callRoute, door, type Route } from './door'
import { Faults } from './Faults'
import { listen } from './httpServer'
import { Incidents, type Incident } from './Incidents'
import { Machine } from './Machine'
import { MessagePush } from './MessagePush'
import { Notifier } from './Notifier'
import { Runtime, type Invoked } from './Runtime'
import { SignIns } from './SignIns'
import type { CloudSchema } from './schema'
import { Timers, type TimerState } from './Timers'
import { giveBackMachine, takeMachine } from './warmMachines'
import { WeChat } from './WeChat'
import { signInRoute, webCallRoute, webUploadRoute } from './webRoutes'

export interface CloudOptions {
  /** `<dir>/<name>/index.js`, bundled, and `config.json` beside it. */
  readonly functionsDir: string
  readonly schema: CloudSchema
  /** Where documents and, beside them, uploaded files are kept; `:memory:` when left out. */
  readonly file?: string
  /** The admin URL of a database in another process (see `forkDatabase`), instead of one of its own. */
  readonly databaseUrl?: string
  /** The instant to begin at, in epoch milliseconds; the real one when left out. */
  readonly clock?: number
  readonly frozen?: boolean
  /** `manual` (default): only `clock.advanceTo` and `timers.fire` fire; `running`: they fire by themselves too. */
  readonly timers?: 'manual' | 'running'
  /** At most so many instances of each function. */
  readonly instances?: number
  /** For the functions' `process.env`. */
  readonly env?: Readonly<Record<string, string>>
  /** The door's port; any free one when left out. */
  readonly port?: number
  /** Asked after the door's own routes, to serve a page from the same origin. */
  readonly routes?: readonly Route[]
  /** How long a transaction may stay open. */
  readonly transactionMs?: number
  /** Stands on instances that served another cloud before, and leaves them warm for the next. */
  readonly warm?: boolean
}

export interface LocalCloud {
  /** For an SDK outside the functions: `init({ env, serviceUrl: cloud.adminUrl, … })`. */
  readonly adminUrl: string
  readonly doorUrl: string
  readonly clock: CloudClock
  readonly timers: {
    readonly states: readonly TimerState[]
    fire(fn: string, name: string): Promise<Invoked>
  }
  readonly wechat: WeChat
  /** WeChat's own events, for the function that `to` names. */
  readonly messagePush: MessagePush
  readonly faults: Faults
  readonly costs: Costs
  readonly db: DirectAccess
  /** What was uploaded. */
  readonly bucket: Bucket
  /** What the functions wrote to stdout and stderr, latest last. */
  readonly logs: readonly string[]
  incidents(): readonly Incident[]
  state(): ControlState
  /** As a mini program calls it; without an openid, nobody. */
  invoke(fn: string, event: object, caller?: { readonly openid?: string }): Promise<Invoked>
  /** Who signs in on the web, and calls from there with an access token. */
  readonly signIns: SignIns
  invokeFromWeb(fn: string, event: object, accessToken: string): Promise<Invoked>
  close(): Promise<void>
}

export interface CloudClock {
  now(): number
  /** Jumps. With running timers, each that was due in between fires once, late. */
  set(epochMs: number): Promise<void>
  /** Goes forward, firing every due timer at its own instant, one after another. */
  advanceTo(epochMs: number): Promise<void>
  freeze(): void
  run(): void
}

const KEPT_LOG_LINES = 2000

/** CloudBase on this machine: database, functions, timers, WeChat's push and a door for the client. */
export async function startCloud(options: CloudOptions): Promise<LocalCloud> {
  const { schema, file = ':memory:', databaseUrl, transactionMs = 30_000, warm = false } = options
  const { functionsDir, instances = 4, env = {} } = options
  const wish = { functionsDir, instances, env }
  const machine = warm ? await takeMachine(wish) : await Machine.start(wish)
  const clock = new Clock(options.clock, options.frozen ?? false)
  const now = () => clock.now()
  const notifier = new Notifier()
  const costs = new Costs(notifier.notify)
  const incidents = new Incidents(notifier.notify)
  const messagePush = new MessagePush(now, (fn, event, openid) =>
    runtime.invoke(fn, event, { kind: 'message-push', openid }),
  )
  const wechat = new WeChat(
    now,
    notifier.notify,
    (openid, templateId) => void messagePush.sent(openid, templateId),
  )
  const faults = new Faults()
  const database =
    databaseUrl === undefined
      ? openDatabase({ schema, file, now, transactionMs })
      : remoteDatabase(databaseUrl, schema)
  const bucket = new Bucket({ file, now, address: (): string => doorUrl })
  const logs: string[] = []
  const runtime: Runtime = new Runtime({ machine, clock, costs, faults, incidents })
  machine.tenant = {
    handle: cloudActions({
      database,
      bucket,
      runtime: () => runtime,
      wechat,
      costs,
      faults,
      incidents,
      clock,
    }),
    onLog: (line) => logs.push(line) > KEPT_LOG_LINES && logs.shift(),
    clock: () => clock.reading,
  }
  const timers = new Timers(machine.functions, clock, runtime, options.timers ?? 'manual', notifier.notify)
  const signIns = new SignIns(now, env['DESK_LOGIN_KEY'])
  const parts = { clock, timers, costs, wechat, incidents, notifier }
  const routes = [
    callRoute(runtime),
    uploadRoute(bucket),
    bucketRoute(bucket),
    signInRoute(signIns),
    webCallRoute(runtime, signIns),
    webUploadRoute(bucket, signIns),
    controlRoute(parts),
    ...(options.routes ?? []),
  ]
  const closeBehindDoor = async () => {
    notifier.close()
    await timers.close()
    await (warm ? giveBackMachine(wish, machine) : machine.close())
    database.close()
    bucket.close()
  }
  const front = await listen(door(routes), options.port).catch(async (error: unknown) => {
    await closeBehindDoor()
    throw error
  })
  const doorUrl = `http://127.0.0.1:${front.port}`

  return {
    adminUrl: machine.admin.url,
    doorUrl,
    clock: {
      now,
      set: (epochMs) => timers.set(epochMs),
      advanceTo: (epochMs) => timers.advanceTo(epochMs),
      freeze: () => clock.freeze(),
      run: () => clock.run(),
    },
    timers,
    wechat,
    messagePush,
    faults,
    costs,
    db: database.direct,
    bucket,
    logs,
    incidents: () => incidents.last(Infinity),
    state: () => controlState(parts),
    signIns,
    invokeFromWeb: async (fn, event, accessToken) =>
      runtime.invoke(fn, event, { kind: 'web', user: signIns.userOf(accessToken) }),
    invoke: (fn, event, caller = {}) => runtime.invoke(fn, event, { kind: 'client', ...caller }),
    async close() {
      await front.close()
      await closeBehindDoor()
    },
  }
}
