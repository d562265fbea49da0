import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers a request and says so, or leaves it to the next route. */
export type Route = (path: string, request: IncomingMessage, response: ServerResponse) => boolean

export function send(response: ServerResponse, type: string, body: string | Buffer): true {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' })
  response.end(body)
  return true
}

export function refuse(response: ServerResponse, status: number, words: string): true {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(words)
  return true
}
