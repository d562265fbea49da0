import fs from 'node:fs'
import path from 'node:path'
import esbuild from 'esbuild'
import { packDist } from '../pack/packDist'
import { folderRoute } from './folderRoute'
import { send, type Route } from './Route'

const here = path.resolve(__dirname, '..')
const SCRIPT = 'text/javascript; charset=utf-8'

const PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>手机</title>
<meta name="viewport" content="width=device-width,initial-scale=1,user-scalable=no">
<link rel="icon" href="data:,"><link rel="stylesheet" href="shell.css"></head>
<body><script src="shell.js"></script></body></html>`

export function bundledForBrowser(entry: string): string {
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]?.text ?? ''
}

/**
 * A phone with the built mini program, at /phone/ with these settings, all optional: persona, url, theme, network,
 * fontSize (WeChat's own, 16), now (a clock that stands still), store (name of its storage), keep (JSON: what to put
 * into storage before the start).
 */
export function phoneRoutes(dist: string): Route[] {
  const shell = bundledForBrowser(path.join(here, 'shell/main.ts'))
  const read = (file: string) => fs.readFileSync(file, 'utf8')
  const answers: Record<string, () => [type: string, body: string]> = {
    '/phone/': () => ['text/html; charset=utf-8', PAGE],
    '/phone/shell.js': () => [SCRIPT, shell],
    '/phone/shell.css': () => ['text/css', read(path.join(here, 'shell/shell.css'))],
    '/phone/builtins.css': () => ['text/css', read(path.join(here, 'builtins/builtins.css'))],
    '/phone/pack.json': () => ['application/json', JSON.stringify(packDist(dist))],
    '/phone/glass-easel.js': () => [SCRIPT, read(require.resolve('glass-easel'))],
    '/phone/adapter.js': () => [SCRIPT, read(require.resolve('glass-easel-miniprogram-adapter'))],
  }
  const known: Route = (asked, _, response) => {
    const answer = answers[asked]
    return answer !== undefined && send(response, ...answer())
  }
  return [known, folderRoute('/phone/files/', dist)]
}
