import type { FrameLocator, Locator, Page } from 'playwright-core'

const CALM_MS = 60

/** A phone in the browser, touched with a real finger. */
export class BrowserPhone {
  constructor(readonly page: Page) {}

  /** the page in front */
  get view(): FrameLocator {
    return this.page.frameLocator('.view:visible')
  }

  find(selector: string): Locator {
    return this.view.locator(selector)
  }

  text(words: string | RegExp): Locator {
    return this.view.getByText(words).first()
  }

  async tap(target: string | Locator): Promise<void> {
    await (typeof target === 'string' ? this.find(target) : target).first().tap()
    await this.settle()
  }

  async tapText(words: string | RegExp): Promise<void> {
    await this.tap(this.text(words))
  }

  /** Presses a button of WeChat's own: a modal's, a sheet's, the navigation bar's. */
  async tapOutside(selector: string): Promise<void> {
    await this.page.locator(selector).first().tap()
    await this.settle()
  }

  async longpress(target: string | Locator, ms = 450): Promise<void> {
    const found = (typeof target === 'string' ? this.find(target) : target).first()
    // A bar at the bottom may lie over what is only just in view.
    await found.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const box = await found.boundingBox()
    if (!box) throw new Error('nothing to press')
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
    const session = await this.page.context().newCDPSession(this.page)
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
    await this.page.waitForTimeout(ms)
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await session.detach()
    await this.settle()
  }

  async type(selector: string, words: string): Promise<void> {
    const field = this.find(`${selector} .i, ${selector}.i`).first()
    await field.tap()
    await field.fill(words)
    await this.settle()
  }

  async waitFor(words: string | RegExp): Promise<void> {
    await this.text(words).waitFor()
    await this.settle()
  }

  async open(url: string): Promise<void> {
    await this.page.evaluate((to) => window.wechat?.foreground(to), url)
    await this.settle()
  }

  /** No timer about to run and no cloud call on its way, and every glyph is there. */
  async settle(): Promise<void> {
    for (let calm = 0; calm < 2;) {
      const busy = await this.page.evaluate(() => {
        const host = window.wechat
        return !host || host.timers.short > 0 || host.calling > 0
      })
      calm = busy ? 0 : calm + 1
      await this.page.waitForTimeout(CALM_MS / 2)
    }
    for (const frame of this.page.frames())
      await frame.evaluate(async () => void (await document.fonts.ready))
  }

  /** What went wrong inside the program so far. */
  async errors(): Promise<string[]> {
    return this.page.evaluate(() =>
      (window.wechat?.log.errors ?? []).map((error) => `${error.where}: ${error.message}`),
    )
  }

  async screenshot(path?: string): Promise<Buffer> {
    await this.settle()
    return this.page.screenshot({ path, animations: 'disabled' })
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }
}
