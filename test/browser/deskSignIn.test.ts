/** 电脑登录 in two browsers at once: the phone in its frame, and the web build as it is in a real environment. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { IDLE_LASTS } from '@/domain/desk/Desk'
import { aSchool } from '@test/functions/given/aSchool'
import { aServiceFile } from '@test/functions/given/serving'
import { Town } from '@test/functions/given/Town'
import { launchChromium } from '@test/platform/browser/launchChromium'
import { openPhone } from '@test/platform/browser/openPhone'
import { servePhones, type Phones } from '@test/platform/wechat/serve/servePhones'
import { built } from '../../config/dist'

const DAY = '2026-11-23'
const PATIENCE = 60_000
const STAFF = '#/pages/people/staff/index'

describe('用手机登录电脑，两个浏览器', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 2 })
  const { office, principal } = school
  let town: Town
  let phones: Phones
  let browser: Browser
  let context: BrowserContext
  let desk: Page
  const faults: string[] = []
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.at(600)
    const own = aServiceFile(school.school._id, school.teacher(1), 'coach')
    await town.cloud.db.insertMany('service_files', [{ ...own, papers: [] }])
    phones = await servePhones({ weapp: built('weapp'), desk: built('h5'), doorUrl: town.cloud.doorUrl })
    browser = await launchChromium()
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
    desk = await context.newPage()
    desk.setDefaultTimeout(PATIENCE)
    desk.on('pageerror', (error) => faults.push(error.message))
  })
  afterAll(async () => {
    await browser?.close()
    await phones?.close()
    await town?.close()
  })

  const codeShown = async () => (await desk.locator('#desk-code').innerText()).replace('-', '')
  const confirmAs = async (openid: string) => {
    const code = await codeShown()
    await town.ask(openid, 'people/scanDesk', { code })
    await desk.locator('#desk-number').waitFor()
    const number = (await desk.locator('#desk-number').innerText()).trim()
    await town.ask(openid, 'people/confirmDesk', { code, number })
  }

  test('没有人登录时盖着登录；手机确认以后就是那一页，从头到尾没有带过谁的名字', async () => {
    await desk.goto(`${phones.base}/desk/${STAFF}`)
    await confirmAs(office.openid)
    await desk.locator('#add-member').waitFor()
    expect(await desk.locator('.desk-gate').count()).toBe(0)
    expect(desk.url()).not.toContain(office.openid)
  })

  test('刷新还在；太久没有动，登录盖在上面，填了一半的还在，同一个人扫了接着做', async () => {
    await desk.reload()
    await desk.locator('#add-member').waitFor()
    await desk.locator('#add-member').click()
    await desk.locator('#add-name input').fill('郑新来')
    await desk.locator('#add-phone input').fill('13900000031')
    await town.cloud.clock.set(town.cloud.clock.now() + IDLE_LASTS)
    await desk.locator('#add-send').click()
    await desk.locator('#desk-why').waitFor()
    expect(await desk.locator('#desk-why').innerText()).toContain('填了的都还在')
    await confirmAs(office.openid)
    await desk.locator('.desk-gate').waitFor({ state: 'detached' })
    expect(await desk.locator('#add-name input').inputValue()).toBe('郑新来')
    await desk.locator('#add-send').click()
    await desk.getByText('郑新来').first().waitFor()
    expect(await town.all('persons', { name: '郑新来' })).toHaveLength(1)
  })

  test('手机上退出，电脑下一次就要登录；换了人登录，不留上一个人的东西', async () => {
    await town.ask(office.openid, 'people/closeDesks', { deskId: null })
    await desk.reload()
    await desk.locator('#desk-code').waitFor()
    await confirmAs(principal.openid)
    await desk.locator('.desk-gate').waitFor({ state: 'detached' })
    await desk.getByText(principal.name).first().waitFor()
    const kept = await desk.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(kept).not.toContain(office.name)
  })

  test('点了不是我、过期，都说得出，都能换一个码；窄屏上也看得全', async () => {
    const narrow = await browser.newContext({ viewport: { width: 375, height: 780 }, locale: 'zh-CN' })
    const page = await narrow.newPage()
    page.setDefaultTimeout(PATIENCE)
    await page.goto(`${phones.base}/desk/${STAFF}`)
    const code = (await page.locator('#desk-code').innerText()).replace('-', '')
    await town.ask(office.openid, 'people/scanDesk', { code })
    await town.ask(office.openid, 'people/refuseDesk', { code })
    await page.getByText('手机上点了不是我').waitFor()
    await page.locator('#desk-again').click()
    await page.locator('#desk-code').waitFor()
    await town.cloud.clock.set(town.cloud.clock.now() + 2 * 60_000)
    await page.getByText('登录码过期了').waitFor()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(375)
    await narrow.close()
  })

  test('真的手机上填码、填数字、确认，电脑就进去了', async () => {
    await town.ask(principal.openid, 'people/closeDesks', { deskId: null })
    await desk.goto(`${phones.base}/desk/${STAFF}`)
    await desk.reload()
    const code = await codeShown()
    const phone = await openPhone(browser, {
      base: phones.base,
      persona: office.openid,
      url: '/pages/desk/open/index',
    })
    await phone.type('#desk-code', code)
    await phone.tap('#desk-next')
    await phone.waitFor('在这台电脑上登录？')
    await phone.waitFor(school.school.name)
    await desk.locator('#desk-number').waitFor()
    await phone.type('#desk-number', (await desk.locator('#desk-number').innerText()).trim())
    await phone.tap('#desk-yes')
    await phone.waitFor('已登录')
    expect(await phone.errors()).toEqual([])
    await desk.locator('#add-member').waitFor()
    expect(await desk.locator('.desk-gate').count()).toBe(0)
    await phone.close()
  })

  test('在登录的电脑上给证件传照片：经 CloudBase 自己的网页客户端，收进档案', async () => {
    const { _id: personId } = school.teacher(1)
    await desk.goto(`${phones.base}/desk/#/pages/service/file/index?schoolId=sh&personId=${personId}`)
    await desk.locator('#add-health').click()
    const picture = await desk.screenshot({ type: 'jpeg', quality: 40 })
    const [chooser] = await Promise.all([
      desk.waitForEvent('filechooser'),
      desk.locator('#paper-pictures-add').click(),
    ])
    await chooser.setFiles({ name: '健康证.jpg', mimeType: 'image/jpeg', buffer: picture })
    await desk.locator('#paper-for-good').click()
    await desk.locator('#paper-send:not([aria-disabled="true"])').click()
    await desk.locator('[id^="pictures-"]').waitFor()
    const [file] = await town.all('service_files', { personId })
    const kept = await town.all('files', {})
    expect(file?.papers.map(({ kind, pictures }) => [kind, pictures])).toEqual([
      ['health', kept.map(({ _id }) => _id)],
    ])
    expect(kept.map(({ takenAt }) => takenAt !== null)).toEqual([true])
  })

  test('这一页半小时没有人碰：自己盖上登录，云上也退出了', async () => {
    const later = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
    desk = await later.newPage()
    desk.setDefaultTimeout(PATIENCE)
    await desk.clock.install()
    await desk.goto(`${phones.base}/desk/${STAFF}`)
    await confirmAs(principal.openid)
    await desk.locator('#add-member').waitFor()
    await desk.clock.fastForward(IDLE_LASTS)
    await desk.locator('#desk-why').waitFor()
    expect(await desk.locator('#desk-why').innerText()).toContain('登录以后接着做')
    const closedBy = async () =>
      (await town.all('desks', { personId: principal._id })).map((one) => 'closedBy' in one && one.closedBy)
    while (!(await closedBy()).includes('idle')) await desk.waitForTimeout(100)
    await later.close()
  })

  test('课后服务指南不用登录，也不盖住', async () => {
    const guest = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
    const page = await guest.newPage()
    page.setDefaultTimeout(PATIENCE)
    await page.goto(`${phones.base}/desk/#/pages/guardian/guide/index`)
    await page.getByText(school.school.name).first().waitFor()
    expect(await page.locator('.desk-gate').count()).toBe(0)
    await guest.close()
    expect(faults).toEqual([])
  })
})
