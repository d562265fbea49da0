import http from 'node:http'
import { refuse, type Route } from './Route'

const HANDED_ON = ['/call/', '/upload/', '/control/']

/** Hands /call, /upload and /control on to the local cloud's door, streams included. */
export function doorRoute(doorUrl: string): Route {
  return (path, request, response) => {
    if (!HANDED_ON.some((head) => path.startsWith(head))) return false
    const target = new URL(request.url ?? '', doorUrl)
    const headers = { ...request.headers, host: target.host }
    const onward = http.request(target, { method: request.method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(response)
    })
    onward.on('error', () => {
      if (response.headersSent) response.end()
      else refuse(response, 502, '本机的云没有应答。')
    })
    response.on('close', () => onward.destroy())
    request.pipe(onward)
    return true
  }
}
