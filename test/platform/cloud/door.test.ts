import { request as httpRequest } from 'node:http'
import type { LocalCloud } from '.'
import { startLab } from './fixtures/startLab'

const MONDAY = Date.UTC(2026, 8, 7, 9, 29, 30)
let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startLab({ clock: MONDAY, frozen: true })
})
afterAll(() => cloud.close())

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${cloud.doorUrl}${path}`, { method: 'POST', body, headers })

/** `fetch` does not let a test set Host. */
const statusFor = (headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    const request = httpRequest(`${cloud.doorUrl}/control/state`, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    request.once('error', reject).end()
  })

test('调用的结果就是函数的结果，人由 x-persona 说明', async () => {
  const reply = await post('/call/lab', JSON.stringify({ action: 'whoami' }), { 'x-persona': 'o-7' })
  expect(reply.status).toBe(200)
  expect(await reply.json()).toMatchObject({ user: 'o-7', event: { action: 'whoami' } })
})

test('没有 x-persona 就谁也不是；事件里自称的不算', async () => {
  const reply = await post('/call/lab', JSON.stringify({ action: 'whoami', openid: 'o-7', WX_OPENID: 'o-7' }))
  expect(await reply.json()).toMatchObject({ user: '' })
})

test('从门里进来的定时器事件没有定时器的身份', async () => {
  const forged = { Type: 'Timer', TriggerName: 'minutely', Time: '', Message: '', TRIGGER_SRC: 'timer' }
  expect(await (await post('/call/lab', JSON.stringify(forged))).json()).toEqual({ refused: true })
})

test.each([
  [100 * 1024, 200],
  [100 * 1024 + 1, 413],
])('请求体 %i 字节得到 %i', async (bytes, status) => {
  const empty = JSON.stringify({ action: 'time', pad: '' })
  const body = JSON.stringify({ action: 'time', pad: 'x'.repeat(bytes - empty.length) })
  expect(Buffer.byteLength(body)).toBe(bytes)
  expect((await post('/call/lab', body)).status).toBe(status)
})

test.each([
  ['/call/nobody', '{}', 404, 'FUNCTION_NOT_FOUND'],
  ['/call/lab', '{"action":"fail"}', 500, 'FUNCTIONS_EXECUTE_FAIL'],
  ['/call/lab', 'not json', 400, 'INVALID_PARAM'],
  ['/call/lab', '[]', 400, 'INVALID_PARAM'],
  ['/elsewhere', '{}', 404, 'NOT_FOUND'],
])('%s %s → %i %s', async (path, body, status, code) => {
  const reply = await post(path, body)
  expect(reply.status).toBe(status)
  expect(await reply.json()).toMatchObject({ code })
})

test('回复丢了，连接断开', async () => {
  cloud.faults.loseReply({ fn: 'lab', action: 'time' })
  await expect(post('/call/lab', '{"action":"time"}')).rejects.toThrow('fetch failed')
})

test('只许本机的页面进来', async () => {
  const local = await post('/call/lab', '{"action":"time"}', { origin: 'http://127.0.0.1:10086' })
  expect(local.status).toBe(200)
  expect(local.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:10086')
  const foreign = await post('/call/lab', '{"action":"time"}', { origin: 'https://example.com' })
  expect(foreign.status).toBe(403)
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
  expect(await statusFor({ host: 'rebound.example.com' })).toBe(403)
  expect(await statusFor({})).toBe(200)
})

describe('控制台', () => {
  test('状态里有时刻、计数、推送、定时器和故障', async () => {
    await post('/call/lab', '{"action":"send","id":"o-1"}')
    const state = await (await fetch(`${cloud.doorUrl}/control/state`)).json()
    expect(state).toMatchObject({
      now: MONDAY,
      frozen: true,
      pushes: [{ openid: 'o-1' }],
      timers: [
        {
          fn: 'lab',
          name: 'minutely',
          cron: '0 * * * * * *',
          lastAt: null,
          nextAt: MONDAY + 30_000,
          lastOk: null,
        },
        { fn: 'lab', name: 'evening', nextAt: MONDAY + 30_000 },
      ],
    })
    expect(state).toHaveProperty(
      'requestsByAction',
      expect.arrayContaining([expect.objectContaining({ action: 'lab/send', calls: 1, requests: 0 })]),
    )
    expect(state).toHaveProperty('faults')
  })

  test('时钟可以拨动、推进、停下，不合规的指令被拒绝', async () => {
    const control = async (order: object) => post('/control/clock', JSON.stringify(order))
    expect(await (await control({ advanceTo: MONDAY + 30_000 })).json()).toMatchObject({
      now: MONDAY + 30_000,
      timers: [{ lastOk: true }, { lastOk: true }],
    })
    expect(await (await control({ set: MONDAY })).json()).toMatchObject({ now: MONDAY, frozen: true })
    expect(await (await control({ freeze: false })).json()).toMatchObject({ frozen: false })
    expect(await (await control({ freeze: true })).json()).toMatchObject({ frozen: true })
    expect((await control({ advanceTo: 0 })).status).toBe(400)
    expect((await control({ set: 'tomorrow' })).status).toBe(400)
    expect((await control({ now: 1 })).status).toBe(400)
  })

  test('事件流先给现状，有变化再给新的', async () => {
    const stop = new AbortController()
    const response = await fetch(`${cloud.doorUrl}/control/events`, { signal: stop.signal })
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const reader = response.body?.getReader()
    const next = async () => new TextDecoder().decode((await reader?.read())?.value)
    expect(await next()).toMatch(/^data: \{"now":/)
    await post('/call/lab', '{"action":"steps","id":"sse","count":2}')
    let text = ''
    while (!text.includes('lab/steps')) text += await next()
    expect(text).toContain('"action":"lab/steps","calls":1,"requests":2')
    stop.abort()
  })
})
