import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { programOf, writeMiniProgram, type WrittenProgram } from '../wechat/fixtures/writeMiniProgram'
import { servePhones, type Phones } from '../wechat/serve/servePhones'
import type { BrowserPhone } from './BrowserPhone'
import { launchChromium } from './launchChromium'
import { openPhone } from './openPhone'

const page = `{ data: { got: '', day: '' },
  realm() { let made = 'made'; try { Function('return 1')() } catch (e) { made = e.name }
    this.setData({ got: [typeof window, typeof document, typeof fetch, typeof globalThis.localStorage, made].join() }) },
  note(e) { this.setData({ got: e.type }) },
  async ask() { try { const r = await wx.cloud.callFunction({ name: 'plan', data: { a: 1 } }); this.setData({ got: r.result.say }) }
    catch (e) { this.setData({ got: '没有网络' }) } },
  scan() { wx.scanCode({ success: (r) => this.setData({ got: r.result }) }) },
  pick(e) { this.setData({ day: e.detail.value }) } }`

const wxml = `<view id="row" class="row" bindtap="note" bindlongpress="note">安放</view>
  <view id="ask" class="row" bindtap="ask">问</view><view id="realm" class="row" bindtap="realm">层</view><view id="scan" class="row" bindtap="scan">扫</view>
  <picker id="day" mode="date" value="2026-09-16" bindchange="pick"><view class="row">选日期</view></picker>
  <text id="got">{{got}}</text><text id="chosen">{{day}}</text><view id="shown-code-AF7Q2K">码</view>`

const wxss =
  'page { background: #f6f2e9; font-family: -apple-system, "PingFang SC" } .row { height: 100rpx; width: 750rpx }'

let program: WrittenProgram
let door: http.Server
let phones: Phones
let browser: Browser
let phone: BrowserPhone
const callers: (string | undefined)[] = []

beforeAll(async () => {
  program = writeMiniProgram(programOf({ 'pages/a': { wxml, page, wxss } }))
  door = http.createServer((request, response) => {
    callers.push(request.headers['x-persona']?.toString())
    request.resume()
    response.end(JSON.stringify({ say: `好 ${request.url ?? ''}` }))
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const { port } = door.address() as AddressInfo
  phones = await servePhones({ weapp: program.dist, doorUrl: `http://127.0.0.1:${port}` })
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  await phones.close()
  await new Promise((resolve) => door.close(resolve))
  program.remove()
})

beforeEach(async () => {
  phone = await openPhone(browser, { base: phones.base, persona: 'o-chen' })
})

afterEach(async () => {
  expect(await phone.errors()).toEqual([])
  await phone.close()
})

const got = () => phone.find('#got').textContent()

test('没有系统中文字体，安放二字也各有字形', async () => {
  const drawn = await phone.page.evaluate(async () => {
    await document.fonts.load('600 40px "PingFang SC"', '安放')
    const ink = (character: string) => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 48
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('no canvas')
      pen.font = '600 40px "PingFang SC"'
      pen.fillText(character, 2, 40)
      return canvas.toDataURL()
    }
    return ['安', '放', '\u{e123}'].map(ink)
  })
  expect(new Set(drawn).size).toBe(3)
})

test('手指点一下是 tap；按住是 longpress，随后不再有 tap', async () => {
  await phone.tap('#row')
  expect(await got()).toBe('tap')
  await phone.longpress('#row')
  expect(await got()).toBe('longpress')
})

test('rpx 随屏宽：750rpx 就是整屏', async () => {
  expect(await phone.find('#row').boundingBox()).toMatchObject({ width: 375, height: 50 })
})

test('浏览器里的逻辑层同样没有浏览器的全局，也不能由字符串生成代码', async () => {
  await phone.tap('#realm')
  expect(await got()).toBe('undefined,undefined,undefined,undefined,EvalError')
})

test('云函数经门调用，带着这个人的身份；断网就失败', async () => {
  await phone.tap('#ask')
  expect(await got()).toBe('好 /call/plan')
  expect(callers.at(-1)).toBe('o-chen')
  const calls = callers.length
  await phone.page.evaluate(() => window.wechat?.setOnline(false))
  await phone.tap('#ask')
  expect(await got()).toBe('没有网络')
  expect(callers).toHaveLength(calls)
})

test('扫一扫列出正在出示的码，点一下就识别', async () => {
  await phone.tap('#scan')
  await phone.tapOutside('.scan .code')
  expect(await got()).toBe('AF7Q2K')
})

test('日期滚轮从原值开始，改一天后按确定', async () => {
  await phone.tap('#day')
  await phone.page.locator('.wheel').nth(2).locator('[aria-selected=true]').getByText('16日').waitFor()
  await phone.tapOutside('.wheel:nth-child(3) .row:has-text("17日")')
  await phone.tapOutside('.picker .done')
  expect(await phone.find('#chosen').textContent()).toBe('2026-09-17')
})

test('点遮罩取消，不改原值', async () => {
  await phone.tap('#day')
  await phone.page.locator('.mask').tap({ position: { x: 20, y: 20 } })
  await phone.settle()
  expect(await phone.find('#chosen').textContent()).toBe('')
})
