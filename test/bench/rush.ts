/** Enrolments per second through the real functions, beside the SDK's own ceiling measured in the same run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { asId } from '@/domain/ids'
import { schema } from '@functions/schema'
import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import { startCloud, type LocalCloud } from '@test/platform/cloud'

const DAY = '2026-11-23'
const CLUBS = 20
const SEATS = 40
const INSTANCES = 3
/** So many phones wait for an answer at the same time. */
const WIDTH = 64

export interface RushResult {
  callers: number
  seats: number
  placed: number
  oversold: number
  perSecond: number
  ceilingPerSecond: number
  ratio: number
  p50Ms: number
  p95Ms: number
}

async function stampede(count: number, act: (index: number) => Promise<void>) {
  const times: number[] = []
  let next = 0
  const began = performance.now()
  const phone = async () => {
    for (let index = next++; index < count; index = next++) {
      const asked = performance.now()
      await act(index)
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: WIDTH }, phone))
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  return { perSecond: count / seconds, p50Ms: at(0.5), p95Ms: at(0.95) }
}

/** A function that does nothing but as many SDK requests as an enrolment does. */
const CEILING = (requests: number) => `
import cloudbase from '@cloudbase/node-sdk'
const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV, keepalive: true })
export async function main() {
  for (let i = 0; i < ${requests}; i += 1) await app.database().collection('x').doc('1').get()
  return { ok: true }
}`

async function ceiling(count: number, requests: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'anfang-ceiling-'))
  const answer = JSON.stringify({ requestId: 'x', data: { list: [], total: 0 } })
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(answer))
  })
  let cloud: LocalCloud | null = null
  try {
    mkdirSync(path.join(folder, 'ceiling'))
    await build({
      stdin: { contents: CEILING(requests), resolveDir: __dirname, loader: 'ts' },
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
      instances: INSTANCES,
    })
    const { invoke } = cloud
    const call = () => invoke('ceiling', { action: 'ceiling' }, { openid: 'x' }).then(() => undefined)
    await stampede(WIDTH, call)
    return (await stampede(count, call)).perSecond
  } finally {
    await cloud?.close()
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function rush(callers: number): Promise<RushResult> {
  const school = aSchool({
    id: 'rush',
    day: DAY,
    homerooms: callers / 50,
    pupilsEach: 50,
    clubs: Array.from({ length: CLUBS }, (_, i) => ({ id: `club${i}`, capacity: SEATS })),
  })
  const town = await Town.with([school], DAY, { instances: INSTANCES })
  try {
    await town.at(600)
    let placed = 0
    const enrol = async (index: number) => {
      const { reply } = await town.call(school.guardian(index + 1).openid, 'enrolment/enrol', {
        pupilId: school.pupil(index + 1)._id,
        courseId: asId<'Course'>(`rush-club${index % CLUBS}`),
        op: `rush-op-${index}`,
      })
      if (reply.ok) placed += 1
      else if (!('refusal' in reply) || reply.refusal.code !== 'enrolment/full') throw new Error(reply.say)
    }
    await Promise.all(
      [0, 1, 2].map((i) => town.cloud.invoke('enrolment', { action: 'warm' }, { openid: `${i}` })),
    )
    const told = await stampede(callers, enrol)
    const recorded = (await town.all('weeks')).filter((week) => week.places['1-club'] !== undefined).length
    const taken = (await town.all('seats')).reduce((sum, s) => sum + s.capacity - s.left, 0)
    const seats = CLUBS * SEATS
    const spent = town.cloud.costs.byAction().find((row) => row.action === 'enrolment/enrol')
    const ceilingPerSecond = await ceiling(callers, Math.round((spent?.requests ?? 0) / callers))
    return {
      callers,
      seats,
      placed,
      oversold: Math.max(0, recorded - seats, taken - seats, Math.abs(recorded - placed)),
      perSecond: Math.round(told.perSecond),
      ceilingPerSecond: Math.round(ceilingPerSecond),
      ratio: Number((told.perSecond / ceilingPerSecond).toFixed(2)),
      p50Ms: told.p50Ms,
      p95Ms: told.p95Ms,
    }
  } finally {
    await town.close()
  }
}
