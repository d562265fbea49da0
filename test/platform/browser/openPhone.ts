import type { Browser } from 'playwright-core'
import '../wechat/shell/window'
import { BrowserPhone } from './BrowserPhone'

export interface PhoneSettings {
  /** address of `servePhones` */
  base: string
  persona?: string
  /** page of the mini program, with its query */
  url?: string
  theme?: 'light' | 'dark'
  /** 关怀版, as if the person had chosen it earlier */
  large?: boolean
  network?: 'wifi' | 'none'
  /** what the status bar says, epoch milliseconds; it stands still then */
  now?: number
  width?: number
  height?: number
  /** pixels per point of the pictures */
  scale?: number
}

/** Under this key the app keeps how it looks. */
const CHOSEN_LARGE = { appearance: { choice: 'system', large: true } }

/** Opens one person's phone, in a browser context of its own. */
export async function openPhone(browser: Browser, settings: PhoneSettings): Promise<BrowserPhone> {
  const { base, persona = '', url = '', theme = 'light', large = false, network = 'wifi' } = settings
  const context = await browser.newContext({
    viewport: { width: settings.width ?? 375, height: settings.height ?? 812 },
    deviceScaleFactor: settings.scale ?? 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: theme,
  })
  const page = await context.newPage()
  const query = new URLSearchParams({ persona, url, theme, network })
  if (large) query.set('keep', JSON.stringify(CHOSEN_LARGE))
  if (settings.now !== undefined) query.set('now', String(settings.now))
  await page.goto(`${base}/phone/?${query.toString()}`)
  const phone = new BrowserPhone(page)
  await page.waitForFunction(() => window.wechat?.stack.top !== undefined)
  await phone.settle()
  return phone
}
