import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '@test/platform/browser/launchChromium'
import type { BrowserPhone } from '@test/platform/browser/BrowserPhone'
import { openPhone } from '@test/platform/browser/openPhone'
import { servePhones } from '@test/platform/wechat/serve/servePhones'
import type { Hands } from '@test/weapp/given/walk/Hands'
import { walkTheTerm } from '@test/weapp/given/walk/walkTheTerm'
import { writtenFile } from '@test/weapp/given/walk/writtenFile'
import { built } from '../../config/dist'

const SIZE = { width: 1280, height: 800 }
/** A machine that does many things at once still gets there. */
const PATIENCE = 40_000

const atDesk = (desk: Page): Hands => ({
  tap: (selector) => desk.locator(selector).first().click(),
  type: (id, words) => desk.locator(`#${id} input, #${id} textarea`).first().fill(words),
  pickDay: (id, day) => desk.locator(`#${id} input`).fill(day),
  openRow: (_, key) => desk.locator(`#row-${key}`).click(),
  closeEditor: () => desk.locator('#editor-close').click(),
  see: (selector, words = '') => desk.locator(selector, { hasText: words }).first().waitFor(),
  gone: (selector) => desk.locator(selector).first().waitFor({ state: 'detached' }),
  refresh: async () => void (await desk.reload()),
  exported: () => Promise.reject(new Error('nothing is exported at a desk here')),
})

const onPhone = (phone: BrowserPhone): Hands => ({
  async tap(selector) {
    // The foot of the screen may lie over what is only just in view.
    await phone
      .find(selector)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await phone.tap(selector)
  },
  type: (id, words) => phone.type(`#${id}`, words),
  pickDay: () => Promise.reject(new Error('no day is chosen on a phone here')),
  openRow: (kind, key) => phone.tap(`#${kind}-${key}`),
  closeEditor: () => phone.tap('.af-scrim'),
  see: (selector, words = '') => phone.view.locator(selector, { hasText: words }).first().waitFor(),
  gone: (selector) => phone.find(selector).first().waitFor({ state: 'detached' }),
  async refresh() {
    await phone.page.evaluate(() => {
      const { wechat } = window
      if (wechat?.stack.top !== undefined) wechat.callPage(wechat.stack.top, 'onPullDownRefresh')
    })
    await phone.settle()
  },
  async exported() {
    const words = phone.text('发到聊天里了')
    await words.waitFor()
    return phone.page.evaluate<string>(`(${writtenFile.toString()})(window.wechat)`)
  },
})

describe('一个学期的开头，在浏览器里', () => {
  walkTheTerm(async (town) => {
    const phones = await servePhones({
      weapp: built('weapp'),
      desk: built('h5'),
      doorUrl: town.cloud.doorUrl,
    })
    const browser: Browser = await launchChromium()
    const faults: string[] = []
    const opened: BrowserPhone[] = []
    let allowed = 0
    return {
      async desk({ openid }, url) {
        const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN' })
        const desk = await context.newPage()
        desk.setDefaultTimeout(PATIENCE)
        desk.on('pageerror', (error) => faults.push(error.message))
        await desk.goto(`${phones.base}/desk/?persona=${openid}#${url}`)
        return atDesk(desk)
      },
      async phone(persona, url) {
        const phone = await openPhone(browser, { base: phones.base, persona, url })
        phone.page.setDefaultTimeout(PATIENCE)
        // WeChat asks whether it may push, after some of the taps.
        const question = phone.page.locator('.sheet.subscribe')
        await phone.page.addLocatorHandler(question, async () => {
          await question.locator('.confirm').tap()
          allowed += 1
        })
        opened.push(phone)
        return onPhone(phone)
      },
      async faults() {
        const inside = await Promise.all(opened.map((phone) => phone.errors()))
        const unasked = allowed === 0 ? ['nobody was asked whether WeChat may push'] : []
        return [...faults, ...unasked, ...inside.flat()]
      },
      async close() {
        await browser.close()
        await phones.close()
      },
    }
  })
})
