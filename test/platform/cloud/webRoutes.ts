import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { fileIdOf, type Bucket } from './Bucket'
import { CloudError } from './CloudError'
import { MOST_REQUEST_BYTES, readEvent, sendJson, type Route } from './door'
import { readBody } from './httpServer'
import type { Runtime } from './Runtime'
import type { Credentials, SignIns } from './SignIns'

/** Where `@cloudbase/js-sdk` knocks once its gateway is this machine: `/auth/v1/…`, `/v1/functions/<name>`, `/v1/storages/…`. */
const Custom = z.object({ provider_id: z.literal('custom'), ticket: z.string() })
const Refreshed = z.object({ grant_type: z.literal('refresh_token'), refresh_token: z.string() })

async function textOf(request: IncomingMessage): Promise<string> {
  const body = await readBody(request, MOST_REQUEST_BYTES)
  if (body === undefined) throw new CloudError('REQUEST_TOO_LARGE', 'the request body is larger than 100 KB')
  return body
}

const bodyOf = async (request: IncomingMessage): Promise<object> => readEvent(await textOf(request))

function parsed<T>(reader: z.ZodType<T>, body: unknown): T {
  const told = reader.safeParse(body)
  if (!told.success) throw new CloudError('INVALID_PARAM', z.prettifyError(told.error))
  return told.data
}

const bearer = (request: IncomingMessage): string =>
  /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''

export function signInRoute(signIns: SignIns): Route {
  const ways: Record<string, (body: object) => Credentials | object> = {
    'POST /auth/v1/signin/anonymously': () => signIns.anonymously(),
    'POST /auth/v1/signin/custom': (body) => signIns.withTicket(parsed(Custom, body).ticket),
    'POST /auth/v1/token': (body) => signIns.refresh(parsed(Refreshed, body).refresh_token),
    'POST /auth/v1/revoke': () => ({}),
  }
  return async (request, response, path) => {
    const route = `${request.method} ${path}`
    try {
      if (route === 'GET /auth/v1/user/me') {
        const { uid, customUserId } = signIns.userOf(bearer(request))
        sendJson(response, 200, { sub: uid, uid, name: customUserId === undefined ? 'anonymous' : '' })
        return true
      }
      const way = Object.hasOwn(ways, route) ? ways[route] : undefined
      if (way === undefined) return false
      sendJson(response, 200, way(await bodyOf(request)))
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      // The platform says what is wrong in the words of OAuth.
      sendJson(response, 400, { error: error.code.toLowerCase(), error_description: error.message })
    }
    return true
  }
}

/** `POST /v1/functions/<name>`: the body is the event; the token says who calls. */
export function webCallRoute(runtime: Runtime, signIns: SignIns): Route {
  return async (request, response, path) => {
    const fn = /^\/v1\/functions\/([\w-]+)$/.exec(path)?.[1]
    if (fn === undefined || request.method !== 'POST') return false
    const event = await bodyOf(request)
    const { result } = await runtime.invoke(fn, event, { kind: 'web', user: signIns.userOf(bearer(request)) })
    sendJson(response, 200, result)
    return true
  }
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const Places = z
  .array(z.object({ objectId: z.string() }))
  .min(1)
  .max(50)

/** `POST /v1/storages/get-objects-upload-info`: where the files of whoever calls may go. */
export function webUploadRoute(bucket: Bucket, signIns: SignIns): Route {
  return async (request, response, path) => {
    if (request.method !== 'POST' || path !== '/v1/storages/get-objects-upload-info') return false
    const { customUserId } = signIns.userOf(bearer(request))
    const places = parsed(Places, json(await textOf(request)))
    const told = places.map(({ objectId }) => {
      const { url: uploadUrl, authorization } = bucket.uploadAddress(objectId, customUserId ?? '')
      const cloudObjectId = fileIdOf(objectId)
      return {
        objectId,
        uploadUrl,
        authorization,
        token: 'local',
        cloudObjectId,
        cloudObjectMeta: cloudObjectId,
      }
    })
    sendJson(response, 200, told)
    return true
  }
}
