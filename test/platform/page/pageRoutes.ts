import fs from 'node:fs'
import path from 'node:path'
import { bundledForBrowser } from '../wechat/serve/phoneRoutes'
import { send, type Route } from '../wechat/serve/Route'
import type { PageSettings } from './Persona'

const PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>安放 · 本机</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css"></head><body><script src="/page.js"></script></body></html>`

/** The start page: phones, people, clock and the cloud's state. */
export function pageRoutes(settings: PageSettings): Route[] {
  const script = bundledForBrowser(path.join(__dirname, 'client/main.ts'))
  const answers: Record<string, () => [type: string, body: string]> = {
    '/': () => ['text/html; charset=utf-8', PAGE],
    '/page.js': () => ['text/javascript; charset=utf-8', script],
    '/page.css': () => ['text/css', fs.readFileSync(path.join(__dirname, 'page.css'), 'utf8')],
    '/settings.json': () => ['application/json', JSON.stringify(settings)],
  }
  return [
    (asked, _, response) => {
      const answer = answers[asked]
      return answer !== undefined && send(response, ...answer())
    },
  ]
}
