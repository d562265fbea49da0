import fs from 'node:fs'
import path from 'node:path'
import { refuse, send, type Route } from './Route'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Files of a folder below `prefix`; `onHtml` may add to a page. */
export function folderRoute(prefix: string, folder: string, onHtml = (html: string) => html): Route {
  const root = path.resolve(folder)
  return (asked, _, response) => {
    if (!asked.startsWith(prefix)) return false
    const name = asked.slice(prefix.length) || 'index.html'
    const file = path.join(root, name)
    if (!file.startsWith(root + path.sep) || !fs.existsSync(file) || !fs.statSync(file).isFile())
      return refuse(response, 404, `没有这个文件：${asked}`)
    const extension = path.extname(file)
    const type = TYPES[extension] ?? 'application/octet-stream'
    const body = fs.readFileSync(file)
    return send(response, type, extension === '.html' ? onHtml(body.toString('utf8')) : body)
  }
}
