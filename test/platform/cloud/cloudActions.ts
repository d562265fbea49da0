import { z } from 'zod'
import type { AdminHandler, AdminReply } from './adminServer'
import type { Bucket } from './Bucket'
import type { Clock } from './Clock'
import { invalidParam, unsupported } from './CloudError'
import type { Costs, Invocation } from './Costs'
import type { Database } from './Database'
import type { Faults } from './Faults'
import type { Incidents } from './Incidents'
import type { Runtime } from './Runtime'
import { runStorageAction } from './storageActions'
import type { WeChat } from './WeChat'

interface Parts {
  readonly database: Database
  readonly bucket: Bucket
  readonly runtime: () => Runtime
  readonly wechat: WeChat
  readonly costs: Costs
  readonly faults: Faults
  readonly incidents: Incidents
  readonly clock: Clock
}

const FunctionCall = z.object({ function_name: z.string(), request_data: z.string().default('') })

/** Empty where a request is about none. */
const collectionOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'collectionName' in body ? String(body.collectionName) : ''

/** Everything the SDK may ask for, and the planted faults on the way. */
export function cloudActions(parts: Parts): AdminHandler {
  const { costs } = parts
  return async ({ action, body, invocationId }) => {
    costs.invocation(invocationId)?.asked.push(`${action} ${collectionOf(body)}`.trim())
    if (action.startsWith('database.')) return runDatabase(parts, action, body, invocationId)
    if (action.startsWith('storage.')) return runStorageAction(parts.bucket, action, body)
    if (action === 'functions.invokeFunction') return callFunction(parts, body)
    if (action === 'wx.api') return callWeChat(parts, body)
    throw unsupported(action)
  }
}

async function runDatabase(
  { database, runtime, costs, faults, incidents, clock }: Parts,
  action: string,
  body: unknown,
  invocationId: string | undefined,
): Promise<AdminReply> {
  const invocation = costs.invocation(invocationId)
  if (!invocation) return database.run(action, body, invocationId)
  const kill = async (when: string, { id, requests }: Invocation): Promise<'drop'> => {
    const message = `killed ${when} request ${requests}, ${action}`
    incidents.add({ at: clock.now(), kind: 'killed', action: invocation.action, message })
    await runtime().kill(id)
    return 'drop'
  }
  invocation.requests++
  const dies = faults.takeKill('kill-after', invocation)
  if (faults.takeKill('kill-before', invocation)) return kill('before', invocation)
  const reply = database.run(action, body, invocationId)
  if (!dies) return reply
  await reply.catch(() => undefined)
  return kill('after', invocation)
}

async function callFunction({ runtime }: Parts, body: unknown): Promise<AdminReply> {
  const call = FunctionCall.safeParse(body)
  if (!call.success) throw invalidParam(z.prettifyError(call.error))
  const { function_name, request_data } = call.data
  const event: unknown = request_data === '' ? {} : JSON.parse(request_data)
  const { result } = await runtime().invoke(function_name, event, { kind: 'function' })
  return { data: { response_data: JSON.stringify(result) } }
}

function callWeChat({ wechat }: Parts, body: unknown): AdminReply {
  const answer = wechat.call(body)
  if (answer === 'timeout') return 'hang'
  if (answer === 'http500') return 'http500'
  if (typeof answer === 'string') return 'drop'
  return { data: { responseData: JSON.stringify(answer) } }
}
