import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startCloud, type LocalCloud } from '@test/platform/cloud'
import { launchChromium } from '../browser/launchChromium'
import { programOf, writeMiniProgram, type WrittenProgram } from '../wechat/fixtures/writeMiniProgram'
import { servePhones, type Phones } from '../wechat/serve/servePhones'
import { pageRoutes } from './pageRoutes'
import type { Persona } from './Persona'

const NOON = Date.parse('2026-09-16T12:00:00+08:00')

const FUNCTION = `const ran = []; exports.main = async (event) =>
  event.Type === 'Timer' ? void ran.push(Date.now()) : { who: process.env.WX_OPENID, ran }`

const show = (name: string) => ({
  wxml: `<text>${name} {{who}} {{query}}</text>`,
  page: `{ data: { who: '', query: '' }, async onLoad(query) {
    this.setData({ query: JSON.stringify(query) })
    try { const r = await wx.cloud.callFunction({ name: 'people', data: { action: 'me' } }); this.setData({ who: r.result.who }) }
    catch (e) { this.setData({ who: '没有网络' }) } } }`,
})

const personas: Persona[] = [
  { openid: 'o-chen', name: '陈建国', role: 'guardian', schoolName: '沭河路小学', note: '小满的爸爸' },
  { openid: 'o-wang', name: '王敏', role: 'teacher', schoolName: '沭河路小学', note: '' },
  { openid: 'o-liu', name: '刘大勇', role: 'gate', schoolName: '沭河路小学', note: '南门' },
]

let folder: string
let program: WrittenProgram
let cloud: LocalCloud
let phones: Phones
let browser: Browser
let page: Page

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'functions-'))
  fs.mkdirSync(path.join(folder, 'people'))
  fs.writeFileSync(path.join(folder, 'people/index.js'), FUNCTION)
  const triggers = [{ name: 'tick', type: 'timer', config: '0 15 12 * * * *' }]
  fs.writeFileSync(path.join(folder, 'people/config.json'), JSON.stringify({ timeout: 5, triggers }))
  program = writeMiniProgram(programOf({ 'pages/a': show('首页'), 'pages/b': show('详情') }))
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  program.remove()
  fs.rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  cloud = await startCloud({ functionsDir: folder, schema: {}, clock: NOON, frozen: true, timers: 'running' })
  const more = pageRoutes({ personas, store: 'test', hasDesk: false })
  phones = await servePhones({ weapp: program.dist, doorUrl: cloud.doorUrl, more })
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  await page.goto(phones.base)
})

afterEach(async () => {
  await page.close()
  await phones.close()
  await cloud.close()
})

const phone = (index = 0) =>
  page.locator('.slot iframe').nth(index).contentFrame().locator('.view:visible').contentFrame()
const says = (words: string | RegExp, index = 0) => phone(index).getByText(words).waitFor()

test('选一个人，手机就以他的身份打开', async () => {
  await says(/首页 o-chen/)
  await page.getByRole('button', { name: '老师', exact: true }).click()
  await page.getByRole('button', { name: '王敏' }).click()
  await says(/首页 o-wang/)
  expect(await page.getByRole('button', { name: '王敏' }).getAttribute('aria-pressed')).toBe('true')
})

test('找人：姓名、学校、说明都算', async () => {
  await page.getByRole('searchbox').fill('南门')
  expect(await page.locator('.persona .name').allTextContents()).toEqual(['刘大勇'])
})

test('往前走，到点的定时器在自己的时刻触发，时钟停在要去的时刻', async () => {
  await page.getByRole('button', { name: '+30 分' }).click()
  // The clock goes on from there: a busy page may draw a second later.
  await page.locator('.time', { hasText: /12:30:\d\d/ }).waitFor()
  const { result } = await cloud.invoke('people', {}, { openid: 'o-chen' })
  expect(result).toMatchObject({ ran: [NOON + 15 * 60_000] })
  await page.getByRole('tab', { name: '定时器' }).click()
  await page.locator('.cloud td', { hasText: '9月17日' }).waitFor()
  expect(await page.locator('.cloud td').allTextContents()).toEqual([
    'people · tick',
    '12:15',
    '9月17日 周四 12:15',
  ])
})

test('点开一条消息，收件人的手机打开那一页', async () => {
  const data = { name1: { value: '陈小满' }, thing2: { value: '奶奶' }, time3: { value: '17:58' } }
  const requestData = JSON.stringify({
    touser: 'o-wang',
    template_id: 'released',
    page: 'pages/b?id=7',
    data,
  })
  cloud.wechat.call({ apiName: 'subscribeMessage.send', requestData })
  const card = page.locator('.card', { hasText: '孩子已离校' })
  await card.waitFor()
  expect(await card.locator('.line').allTextContents()).toEqual(['孩子陈小满', '接走的人奶奶', '时间17:58'])
  await card.click()
  await says(/详情 o-wang .*"id":"7"/)
})

test('断网的手机不到云上，请求数不变', async () => {
  await says(/首页 o-chen/)
  await page.getByRole('switch', { name: '网络' }).click()
  await page.getByRole('searchbox').fill('刘大勇')
  await page.getByRole('button', { name: '刘大勇' }).click()
  await says(/首页 没有网络/)
  expect(cloud.costs.byAction()).toMatchObject([{ action: 'people/me', calls: 1 }])
})

test('第二部手机归另一个人，两部并排', async () => {
  await says(/首页 o-chen/)
  await page.getByRole('switch', { name: '第二部手机' }).click()
  await says(/首页 o-liu/, 1)
  await says(/首页 o-chen/, 0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})
