import type { ServerResponse } from 'node:http'
import type { Bucket } from './Bucket'
import { CloudError } from './CloudError'
import { sendJson, type Route } from './door'
import { readBytes } from './httpServer'

const MOST_FILE_BYTES = 50 * 1024 * 1024
const NO_TYPE = 'application/octet-stream'

const tail = (path: string, head: string): string | undefined =>
  path.startsWith(head) ? decodeURIComponent(path.slice(head.length)) : undefined

/** As the object storage words it. */
function refuse(response: ServerResponse, status: number, code: string): true {
  const told = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${code}</Message><Resource/><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
  response.writeHead(status, { 'content-type': 'application/xml' }).end(told)
  return true
}

/** `PUT`, `GET` and `HEAD /bucket/<path>`: where the SDK uploads to and links lead; only a signature opens it. */
export function bucketRoute(bucket: Bucket): Route {
  return async (request, response, address) => {
    const path = tail(address, '/bucket/')
    if (path === undefined) return false
    if (request.method === 'PUT') {
      const bytes = await readBytes(request, MOST_FILE_BYTES)
      if (bytes === undefined) return refuse(response, 400, 'EntityTooLarge')
      const type = request.headers['content-type'] ?? NO_TYPE
      if (!bucket.putSigned(path, request.headers.authorization ?? '', bytes, type))
        return refuse(response, 403, 'SignatureDoesNotMatch')
      response.writeHead(200).end()
      return true
    }
    const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (!bucket.mayDownload(path, searchParams)) return refuse(response, 403, 'AccessDenied')
    const file = bucket.get(path)
    if (!file) return refuse(response, 404, 'NoSuchKey')
    response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length })
    response.end(request.method === 'HEAD' ? undefined : file.bytes)
    return true
  }
}

/** `POST /upload/<path>`: what `wx.cloud.uploadFile` does for the person whom `x-persona` names. */
export function uploadRoute(bucket: Bucket): Route {
  return async (request, response, address) => {
    const path = tail(address, '/upload/')
    if (path === undefined || request.method !== 'POST') return false
    const bytes = await readBytes(request, MOST_FILE_BYTES)
    if (bytes === undefined) throw new CloudError('REQUEST_TOO_LARGE', 'the file is larger than 50 MB')
    const persona = request.headers['x-persona']
    const openid = typeof persona === 'string' ? persona : ''
    const type = request.headers['content-type'] ?? NO_TYPE
    sendJson(response, 200, { fileID: bucket.putAs(openid, path, bytes, type), statusCode: 200 })
    return true
  }
}
