import { randomUUID } from 'node:crypto'
import type { Clock } from './Clock'
import { CloudError } from './CloudError'
import type { Costs, Invocation } from './Costs'
import type { Faults } from './Faults'
import type { FunctionConfig } from './FunctionConfig'
import { invocationEnv, LOCAL_APP_ID, LOCAL_ENV_ID, type Caller } from './identity'
import type { IncidentKind, Incidents } from './Incidents'
import type { Outcome } from './Instance'
import type { Machine } from './Machine'
import type { RunMessage } from './messages'
import { isFields } from './value'

export interface Invoked {
  readonly result: unknown
  /** Database requests it took. */
  readonly requests: number
  /** What it asked for: see `Invocation`. */
  readonly asked: readonly string[]
}

interface RuntimeOptions {
  readonly machine: Machine
  readonly clock: Clock
  readonly costs: Costs
  readonly faults: Faults
  readonly incidents: Incidents
}

const MOST_REPLY_BYTES = 6 * 1024 * 1024

export class Runtime {
  constructor(private readonly options: RuntimeOptions) {}

  async invoke(fn: string, event: unknown, caller: Caller): Promise<Invoked> {
    const { functions, pools } = this.options.machine
    const config = functions.find((one) => one.name === fn)
    const pool = pools.get(fn)
    if (!config || !pool) {
      throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${fn}`)
    }
    const invocation: Invocation = {
      id: randomUUID(),
      fn,
      action: actionName(fn, event, caller),
      requests: 0,
      asked: [],
    }
    const outcome = await pool.use(invocation.id, (instance) => {
      this.options.costs.begin(invocation)
      return instance.run(this.message(invocation, config, event, caller), config.timeLimitMs)
    })
    this.options.costs.end(invocation)
    return {
      result: this.read(outcome, invocation, config),
      requests: invocation.requests,
      asked: invocation.asked,
    }
  }

  /** Kills the instance that serves this invocation. */
  async kill(invocationId: string): Promise<void> {
    for (const pool of this.options.machine.pools.values()) await pool.kill(invocationId)
  }

  private message(
    invocation: Invocation,
    config: FunctionConfig,
    event: unknown,
    caller: Caller,
  ): RunMessage {
    const env = invocationEnv(invocation.id, caller)
    return {
      event: JSON.stringify(withUserInfo(event, caller)),
      env,
      clock: this.options.clock.reading,
      context: {
        function_name: config.name,
        function_version: '$LATEST',
        memory_limit_in_mb: 256,
        time_limit_in_ms: config.timeLimitMs,
        request_id: invocation.id,
        namespace: LOCAL_ENV_ID,
        environ: '',
        environment: JSON.stringify(env),
      },
    }
  }

  private read(outcome: Outcome, invocation: Invocation, config: FunctionConfig): unknown {
    switch (outcome.kind) {
      case 'done':
        return this.readResult(outcome.result, invocation)
      case 'failed':
        throw this.failure('failed', invocation, 'FUNCTIONS_EXECUTE_FAIL', outcome.message)
      case 'died':
        throw this.failure('crashed', invocation, 'FUNCTIONS_EXECUTE_FAIL', outcome.message)
      case 'time-limit': {
        const message = `Invoking task timed out after ${config.timeLimitMs / 1000} seconds`
        throw this.failure('time-limit', invocation, 'FUNCTIONS_TIME_LIMIT_EXCEEDED', message)
      }
    }
  }

  private readResult(result: string, invocation: Invocation): unknown {
    if (this.options.faults.takeLostReply(invocation)) {
      throw this.failure('reply-lost', invocation, 'LOCAL_REPLY_LOST', 'the reply was lost on the way')
    }
    if (Buffer.byteLength(result) > MOST_REPLY_BYTES) {
      throw this.failure('failed', invocation, 'FUNCTIONS_EXECUTE_FAIL', 'the reply is larger than 6 MB')
    }
    return JSON.parse(result)
  }

  private failure(kind: IncidentKind, { action }: Invocation, code: string, message: string): CloudError {
    this.options.incidents.add({ at: this.options.clock.now(), kind, action, message })
    return new CloudError(code, message)
  }
}

function actionName(fn: string, event: unknown, caller: Caller): string {
  if (caller.kind === 'timer') return `${fn}#${caller.trigger}`
  const action = isFields(event) ? event[caller.kind === 'message-push' ? 'Event' : 'action'] : undefined
  return typeof action === 'string' ? `${fn}/${action}` : fn
}

/** The platform adds the caller to what a mini program sends. */
function withUserInfo(event: unknown, caller: Caller): unknown {
  if (caller.kind !== 'client' || caller.openid === undefined || !isFields(event)) return event ?? {}
  return { ...event, userInfo: { appId: LOCAL_APP_ID, openId: caller.openid } }
}
