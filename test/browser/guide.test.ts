import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { aSchool } from '@test/functions/given/aSchool'
import { Town } from '@test/functions/given/Town'
import { launchChromium } from '@test/platform/browser/launchChromium'
import { openPhone } from '@test/platform/browser/openPhone'
import { servePhones, type Phones } from '@test/platform/wechat/serve/servePhones'
import { built } from '../../config/dist'

const DAY = '2026-11-23'
const GUIDE = '/pages/guardian/guide/index?schoolId=sh'
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])
/** A4 at 150 dots an inch. */
const SHEET = { width: 1240, height: 1754 }

const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

describe('课后服务指南，在浏览器里', () => {
  const clubs = Array.from({ length: 30 }, (_, n) => ({ id: `club${n + 1}`, capacity: 30 }))
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 2, clubs })
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

  const openDesk = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
    const desk = await context.newPage()
    const faults: string[] = []
    desk.on('pageerror', (error) => faults.push(error.message))
    await desk.goto(`${phones.base}/desk/#${GUIDE}`)
    await desk.locator('#guide').waitFor()
    return { desk, faults, close: () => context.close() }
  }

  test('没有身份的人在网页上打开，存成的图片是 A4 大小，课多就分几张', async () => {
    const { desk, faults, close } = await openDesk()
    const [first, second] = await Promise.all([
      desk.waitForEvent('download', (download) => download.suggestedFilename().endsWith('-1.png')),
      desk.waitForEvent('download', (download) => download.suggestedFilename().endsWith('-2.png')),
      desk.locator('#save-poster').click(),
    ])
    await desk.getByText(/[2-9] 张图片已保存到下载/).waitFor()
    for (const download of [first, second]) {
      const png = readFileSync(await download.path())
      expect(png.subarray(0, 4)).toEqual(PNG)
      expect(sizeOf(png)).toEqual(SHEET)
    }
    expect(faults).toEqual([])
    await close()
  })

  test('打印出来只有正文，没有按钮', async () => {
    const { desk, close } = await openDesk()
    expect(await desk.locator('#print-guide').isVisible()).toBe(true)
    await desk.emulateMedia({ media: 'print' })
    expect(await desk.locator('#print-guide').isVisible()).toBe(false)
    expect(await desk.locator('#guide-sh-club30').isVisible()).toBe(true)
    await close()
  })

  test('手机上存成的图片真的画了出来：不是白纸', async () => {
    const phone = await openPhone(browser, { base: phones.base, url: GUIDE })
    await phone.tap('#save-poster')
    await phone.tap('#privacy-agree')
    await phone.text('已保存到相册').waitFor()
    // As one string each: number by number they would take most of a minute.
    const pictures = await phone.page.evaluate(() =>
      Promise.all(
        [...(window.wechat?.picked.values() ?? [])].map(
          (picture) =>
            new Promise<string>((resolve) => {
              const reader = new FileReader()
              reader.onload = () => resolve(String(reader.result))
              reader.readAsDataURL(new Blob([Uint8Array.from(picture)]))
            }),
        ),
      ),
    )
    expect(pictures.length).toBeGreaterThan(1)
    for (const picture of pictures) {
      const png = Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64')
      expect(sizeOf(png)).toEqual(SHEET)
      // Blank paper of this size is a few thousand bytes.
      expect(png.length).toBeGreaterThan(40_000)
    }
    expect(await phone.errors()).toEqual([])
    await phone.close()
  })
})
