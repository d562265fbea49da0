import type { Browser } from 'playwright-core'
import { aSchool } from '@test/functions/given/aSchool'
import { nobodyBound } from '@test/functions/given/binding'
import { Town } from '@test/functions/given/Town'
import { launchChromium } from '@test/platform/browser/launchChromium'
import { servePhones, type Phones } from '@test/platform/wechat/serve/servePhones'
import { built } from '../../config/dist'

const DAY = '2026-11-23'
const PUPILS = 60
/** Eight slips on a page. */
const PAGES = Math.ceil(PUPILS / 8)
const PATIENCE = 60_000

const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length

describe('邀请码的纸，在 1280 宽的电脑上', () => {
  const school = nobodyBound(aSchool({ id: 'sh', day: DAY, pupilsEach: PUPILS }))
  let town: Town
  let phones: Phones
  let browser: Browser
  beforeAll(async () => {
    town = await Town.with([school], DAY)
    await town.at(600)
    phones = await servePhones({ weapp: built('weapp'), desk: built('h5'), doorUrl: town.cloud.doorUrl })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await phones?.close()
    await town?.close()
  })

  test('六十个孩子，一页八张，剪线、整个二维码、名字、码、有效期都在，按钮不印', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
    const desk = await context.newPage()
    desk.setDefaultTimeout(PATIENCE)
    const faults: string[] = []
    desk.on('pageerror', (error) => faults.push(error.message))
    await desk.goto(`${phones.base}/desk/?persona=${school.office.openid}#/pages/teacher/invites/index`)
    await desk.locator('#issue-all').click()
    await desk.locator('#print-invites').waitFor()
    expect(await desk.locator('.invite-slip').first().isVisible()).toBe(false)
    await desk.emulateMedia({ media: 'print' })
    expect(await desk.locator('#print-invites').isVisible()).toBe(false)
    expect(await desk.locator('.invite-slip').count()).toBe(PUPILS)
    const slip = desk.locator('.invite-slip').first()
    expect(await slip.isVisible()).toBe(true)
    const words = await slip.innerText()
    expect(words).toContain(school.pupil(1).name)
    expect(words).toContain('sh小学 三(1)班')
    expect(words).toMatch(/[A-Z0-9]{5}-[A-Z0-9]{5}/)
    expect(words).toMatch(/12月23日 10:00 前有效/)
    const box = await slip.locator('.af-qr').boundingBox()
    const code = await slip.locator('.af-qr-image').boundingBox()
    expect(code).toEqual(box)
    const overflow = await desk
      .locator('.invite-slip')
      .evaluateAll((slips) => slips.filter((one) => one.scrollHeight > one.clientHeight + 1).length)
    expect(overflow).toBe(0)
    const pdf = await desk.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true })
    expect(pagesOf(pdf)).toBe(PAGES)
    expect(faults).toEqual([])
    await context.close()
  })
})
