import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { CloudError } from './CloudError'
import { listen, readBody, type LocalServer } from './httpServer'

export interface AdminRequest {
  readonly action: string
  readonly body: unknown
  /** The invocation it came from, when it came from one. */
  readonly invocationId: string | undefined
}

/** `drop`: the connection breaks; `hang`: no answer ever comes; `http500`: the gateway fails. */
export type AdminReply = object | 'drop' | 'hang' | 'http500'

export type AdminHandler = (request: AdminRequest) => Promise<AdminReply>

const Envelope = z.looseObject({ action: z.string() })
const INVOCATION = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})-/

/** The endpoint the SDK talks to: `POST /admin?env=…&seqId=…`, HTTP 200 for refusals too. */
export async function startAdminServer(
  handle: AdminHandler,
  port = 0,
): Promise<LocalServer & { readonly url: string }> {
  const server = await listen((request, response) => void answer(handle, request, response), port)
  return { ...server, url: adminUrl(server.port) }
}

export const adminUrl = (port: number) => `http://127.0.0.1:${port}/admin`

async function answer(
  handle: AdminHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = await carryOut(handle, request)
  if (reply === 'hang') return
  if (reply === 'drop') {
    response.destroy()
    return
  }
  if (reply === 'http500') {
    response.writeHead(500).end()
    return
  }
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify({ requestId: randomUUID(), ...reply }))
}

async function carryOut(handle: AdminHandler, request: IncomingMessage): Promise<AdminReply> {
  try {
    const raw: unknown = JSON.parse((await readBody(request)) ?? '')
    const { action, ...body } = Envelope.parse(raw)
    const seqId = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('seqId') ?? ''
    return await handle({ action, body, invocationId: INVOCATION.exec(seqId)?.[1] })
  } catch (error) {
    return refusalOf(error)
  }
}

function refusalOf(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message }
  return { code: 'SYS_ERR', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
