import type { LocalCloud } from '.'
import { startLab } from './fixtures/startLab'

const MONDAY = Date.UTC(2026, 8, 7, 9, 29, 30)
let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLab({ clock: MONDAY, frozen: true })
})
afterEach(() => cloud.close())

const ticks = async () => (await cloud.db.find('ticks')).map(({ trigger, at }) => [trigger, at])

test('向前走时，每个到点的都在自己的时刻按次序触发', async () => {
  await cloud.clock.advanceTo(MONDAY + 90_000)
  expect(await ticks()).toEqual([
    ['evening', MONDAY + 30_000],
    ['minutely', MONDAY + 30_000],
    ['minutely', MONDAY + 90_000],
  ])
  expect(cloud.clock.now()).toBe(MONDAY + 90_000)
  await expect(async () => cloud.clock.advanceTo(MONDAY)).rejects.toThrow(RangeError)
})

test('跳过去时，自行运转的定时器各迟到地触发一次', async () => {
  const running = await startLab({ clock: MONDAY, frozen: true, timers: 'running' })
  try {
    await running.clock.set(MONDAY + 600_000)
    const late = (await running.db.find('ticks')).map(({ trigger, at }) => [trigger, at])
    expect(late).toEqual([
      ['evening', MONDAY + 600_000],
      ['minutely', MONDAY + 600_000],
    ])
    await running.clock.set(MONDAY)
    expect(await running.db.count('ticks')).toBe(2)
    expect(running.state().timers.map((timer) => timer.nextAt)).toEqual([MONDAY + 30_000, MONDAY + 30_000])
  } finally {
    await running.close()
  }
})

test('自行运转的定时器到点就触发，不用人推', async () => {
  const running = await startLab({ clock: MONDAY + 29_900, timers: 'running' })
  try {
    while ((await running.db.count('ticks')) < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(running.state().timers).toMatchObject([
      { name: 'minutely', lastAt: expect.any(Number) },
      { name: 'evening', lastAt: expect.any(Number) },
    ])
  } finally {
    await running.close()
  }
})

test('手动的定时器只在叫它时触发，跳过去不触发', async () => {
  await cloud.clock.set(MONDAY + 600_000)
  expect(await ticks()).toEqual([])
  expect((await cloud.timers.fire('lab', 'evening')).requests).toBe(1)
  expect(await cloud.db.find('ticks')).toMatchObject([{ trigger: 'evening', time: '2026-09-07T09:39:30Z' }])
  await expect(cloud.timers.fire('lab', 'nobody')).rejects.toThrow('no timer')
})

test('客户端冒充定时器的事件得不到定时器的身份', async () => {
  const forged = { Type: 'Timer', TriggerName: 'minutely', Time: '2026-09-07T09:30:00Z', Message: '' }
  expect((await cloud.invoke('lab', forged, { openid: 'o-1' })).result).toEqual({ refused: true })
  expect((await cloud.invoke('lab', forged)).result).toEqual({ refused: true })
  expect((await cloud.timers.fire('lab', 'minutely')).result).toEqual({ openid: null })
})
