import type { Browser } from 'playwright-core'
import { aSchool } from '@test/functions/given/aSchool'
import { theOffice, townWithOffice } from '@test/functions/given/theOffice'
import type { Town } from '@test/functions/given/Town'
import { launchChromium } from '@test/platform/browser/launchChromium'
import { servePhones, type Phones } from '@test/platform/wechat/serve/servePhones'
import { built } from '../../config/dist'

const DAY = '2026-09-16'
/** A machine that does many things at once still gets there. */
const PATIENCE = 60_000
const OFFICE = [
  ...['home', 'plan', 'calendar', 'sessions', 'enrolment', 'paper'].map((page) => `office/${page}`),
  ...['roster', 'staff', 'consents'].map((page) => `people/${page}`),
  ...['list', 'training', 'providers'].map((page) => `service/${page}`),
  ...['teacher/invites', 'gate/standins'],
]
const BUREAU = ['bureau/plans', 'bureau/coverage', 'bureau/calendar', 'service/city']
/** Pages of a school that the bureau opens from its own. */
const AT_SCHOOL = ['people/staff', 'service/list']

describe.each([375, 1280])('教务处和教育局的页面，%i 宽', (width) => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 2,
    pupilsEach: 3,
    clubs: [{ id: 'ball', capacity: 20 }],
  })
  const { office, bureau } = theOffice(school)
  let town: Town
  let phones: Phones
  let browser: Browser
  beforeAll(async () => {
    town = (await townWithOffice(school, DAY)).town
    phones = await servePhones({ weapp: built('weapp'), desk: built('h5'), doorUrl: town.cloud.doorUrl })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await phones?.close()
    await town?.close()
  })

  test.each([
    ...OFFICE.map((page) => [`/pages/${page}/index`, office.openid] as const),
    ...BUREAU.map((page) => [`/pages/${page}/index`, bureau.openid] as const),
    ...AT_SCHOOL.map((page) => [`/pages/${page}/index?schoolId=sh`, bureau.openid] as const),
  ])('%s 不用左右滚动，没有出错，也没有「没有读到」；电脑上左栏在，栏底看得到', async (url, openid) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(`${phones.base}/desk/?persona=${openid}#${url}`, { waitUntil: 'networkidle' })
    expect(await page.locator('.af-bone').count()).toBe(0)
    expect(await page.getByText('没有读到').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await page.locator('.af-rail').count()).toBe(width === 1280 ? 1 : 0)
    if (width === 1280) {
      const foot = await page.locator('.af-rail-foot').boundingBox()
      expect(foot!.y + foot!.height).toBeLessThanOrEqual(800)
    }
    expect(faults).toEqual([])
    await context.close()
  })
})
