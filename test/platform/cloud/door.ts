import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { CloudError } from './CloudError'
import { readBody } from './httpServer'
import type { Runtime } from './Runtime'

export const MOST_REQUEST_BYTES = 100 * 1024
const LOCAL_ORIGIN = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/
const LOCAL_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/

/** Numbers and words as `wx.cloud.callFunction` reports them. */
const FAILURES: Readonly<Record<string, { readonly status: number; readonly errCode: number }>> = {
  FUNCTION_NOT_FOUND: { status: 404, errCode: -501000 },
  FUNCTIONS_EXECUTE_FAIL: { status: 500, errCode: -504002 },
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { status: 504, errCode: -504003 },
  INVALID_PARAM: { status: 400, errCode: -501001 },
  INVALID_ACCESS_TOKEN: { status: 401, errCode: -501001 },
  ACCESS_TOKEN_EXPIRED: { status: 401, errCode: -501001 },
  REQUEST_TOO_LARGE: { status: 413, errCode: -501001 },
  STORAGE_EXCEED_AUTHORITY: { status: 403, errCode: -503002 },
}

export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>

/** Where the client knocks: pages of this machine only, so that no web site can act as one of the people. */
export function door(routes: readonly Route[]): RequestListener {
  return async (request, response) => {
    const { origin, host = '' } = request.headers
    if (!LOCAL_HOST.test(host) || (origin !== undefined && !LOCAL_ORIGIN.test(origin))) {
      response.writeHead(403).end()
      return
    }
    if (origin !== undefined) allowOrigin(request, response, origin)
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end()
      return
    }
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    try {
      for (const route of routes) if (await route(request, response, path)) return
      sendJson(response, 404, { code: 'NOT_FOUND', message: path })
    } catch (error) {
      sendFailure(response, error)
    }
  }
}

/** `POST /call/<function>`: the body is the event, `x-persona` the openid. */
export function callRoute(runtime: Runtime): Route {
  return async (request, response, path) => {
    const fn = /^\/call\/([\w-]+)$/.exec(path)?.[1]
    if (fn === undefined || request.method !== 'POST') return false
    const body = await readBody(request, MOST_REQUEST_BYTES)
    if (body === undefined)
      throw new CloudError('REQUEST_TOO_LARGE', 'the request body is larger than 100 KB')
    const persona = request.headers['x-persona']
    const openid = typeof persona === 'string' && persona !== '' ? persona : undefined
    const { result } = await runtime.invoke(fn, readEvent(body), { kind: 'client', openid })
    sendJson(response, 200, result)
    return true
  }
}

export function readEvent(body: string): object {
  try {
    const event: unknown = body === '' ? {} : JSON.parse(body)
    if (typeof event === 'object' && event !== null && !Array.isArray(event)) return event
  } catch {
    throw new CloudError('INVALID_PARAM', 'the body is not JSON')
  }
  throw new CloudError('INVALID_PARAM', 'the body must be an object')
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(body))
}

function sendFailure(response: ServerResponse, error: unknown): void {
  const code = error instanceof CloudError ? error.code : 'SYS_ERR'
  if (code === 'LOCAL_REPLY_LOST') {
    response.destroy()
    return
  }
  const { status, errCode } = FAILURES[code] ?? { status: 500, errCode: -1 }
  const message = error instanceof Error ? error.message : String(error)
  const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${message}`
  sendJson(response, status, { code, message, errCode, errMsg })
}

function allowOrigin(request: IncomingMessage, response: ServerResponse, origin: string): void {
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('vary', 'origin')
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, OPTIONS')
  response.setHeader(
    'access-control-allow-headers',
    request.headers['access-control-request-headers'] ?? 'content-type, x-persona',
  )
}
