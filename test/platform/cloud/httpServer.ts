import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'

export interface LocalServer {
  readonly port: number
  close(): Promise<void>
}

/** On 127.0.0.1 only: whoever can reach it may name any person. */
export async function listen(onRequest: RequestListener, port = 0): Promise<LocalServer> {
  const server = createServer(onRequest)
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return { port: portOf(server), close: () => close(server) }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server is not listening')
  return address.port
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** The body; `undefined` once it is larger than `mostBytes`. */
export async function readBytes(request: IncomingMessage, mostBytes = Infinity): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    const buffer: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    bytes += buffer.length
    if (bytes <= mostBytes) chunks.push(buffer)
  }
  return bytes > mostBytes ? undefined : Buffer.concat(chunks)
}

/** The same as text. */
export async function readBody(request: IncomingMessage, mostBytes = Infinity): Promise<string | undefined> {
  return (await readBytes(request, mostBytes))?.toString('utf8')
}
