/** What the SDK alone can do on this machine: a function that asks as often as an act does, and a server that answers at once. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { schema } from '@functions/schema'
import { startCloud, type LocalCloud } from '@test/platform/cloud'
import { stampede, WIDTH } from './stampede'

const ASKS = (requests: number) => `
import cloudbase from '@cloudbase/node-sdk'
const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV, keepalive: true })
export async function main() {
  for (let i = 0; i < ${requests}; i += 1) await app.database().collection('x').doc('1').get()
  return { ok: true }
}`

/** Calls per second, each of so many requests. */
export async function ceiling(calls: number, requests: number, instances: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'anfang-ceiling-'))
  const answer = JSON.stringify({ requestId: 'x', data: { list: [], total: 0 } })
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(answer))
  })
  let cloud: LocalCloud | null = null
  try {
    mkdirSync(path.join(folder, 'ceiling'))
    await build({
      stdin: { contents: ASKS(requests), resolveDir: __dirname, loader: 'ts' },
      outfile: path.join(folder, 'ceiling/index.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    })
    writeFileSync(path.join(folder, 'ceiling/config.json'), '{ "timeout": 20, "triggers": [] }')
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    cloud = await startCloud({
      functionsDir: folder,
      schema,
      databaseUrl: `http://127.0.0.1:${port}/admin`,
      instances,
    })
    const { invoke } = cloud
    const call = () => invoke('ceiling', { action: 'ceiling' }, { openid: 'x' }).then(() => undefined)
    await stampede(WIDTH, call)
    return (await stampede(calls, call)).perSecond
  } finally {
    await cloud?.close()
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
