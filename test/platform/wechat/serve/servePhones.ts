import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { doorRoute } from './doorRoute'
import { FONT_LINK, fontRoutes } from './fontRoutes'
import { folderRoute } from './folderRoute'
import { phoneRoutes } from './phoneRoutes'
import { refuse, type Route } from './Route'

export interface PhonesOptions {
  /** the built mini program */
  weapp: string
  /** the built web page, served below /desk/ */
  desk?: string
  doorUrl: string
  /** 0 = any free port */
  port?: number
  more?: Route[]
}

export interface Phones {
  base: string
  close(): Promise<void>
}

/** Serves phones, desk and the cloud's door from one address on this machine. */
export async function servePhones(options: PhonesOptions): Promise<Phones> {
  const { weapp, desk, doorUrl } = options
  const deskRoutes =
    desk === undefined
      ? []
      : [folderRoute('/desk/', desk, (html) => html.replace('</head>', `${FONT_LINK}</head>`))]
  const routes = [
    ...(options.more ?? []),
    ...phoneRoutes(weapp),
    ...fontRoutes(),
    ...deskRoutes,
    doorRoute(doorUrl),
  ]
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURIComponent(pathname)
    if (!routes.some((route) => route(path, request, response)))
      refuse(response, 404, `没有这个地址：${path}`)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
