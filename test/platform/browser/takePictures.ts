import fs from 'node:fs'
import path from 'node:path'
import type { LocalCloud } from '../cloud'
import type { BrowserPhone } from './BrowserPhone'
import { launchChromium } from './launchChromium'
import { openPhone } from './openPhone'

export interface Scene {
  /** file name of the picture, without ending */
  name: string
  /** openid of whose phone it is */
  persona: string
  url?: string
  /** the city's clock, epoch milliseconds; scenes are taken in order, so it must not run backwards */
  clock?: number
  theme?: 'light' | 'dark'
  large?: boolean
  /** a desk picture of the web page is this wide */
  deskWidth?: number
  steps?: (phone: BrowserPhone) => Promise<void>
}

interface Studio {
  cloud: Pick<LocalCloud, 'clock'>
  base: string
  folder: string
}

/** Takes each scene on a phone of its own, and fails when the program went wrong on one. */
export async function takePictures(scenes: Scene[], { cloud, base, folder }: Studio): Promise<string[]> {
  fs.mkdirSync(folder, { recursive: true })
  const browser = await launchChromium()
  const taken: string[] = []
  try {
    for (const { name, clock, steps, deskWidth, ...settings } of scenes) {
      if (clock !== undefined) await cloud.clock.advanceTo(clock)
      const file = path.join(folder, `${name}.png`)
      if (deskWidth !== undefined) {
        const context = await browser.newContext({
          viewport: { width: deskWidth, height: 800 },
          locale: 'zh-CN',
        })
        const desk = await context.newPage()
        await desk.goto(`${base}/desk/?persona=${settings.persona}#${settings.url ?? ''}`, {
          waitUntil: 'networkidle',
        })
        await desk.evaluate(async () => void (await document.fonts.ready))
        await desk.screenshot({ path: file, animations: 'disabled' })
        await context.close()
      } else {
        const phone = await openPhone(browser, { base, now: cloud.clock.now(), ...settings })
        await steps?.(phone)
        await phone.screenshot(file)
        const errors = await phone.errors()
        await phone.close()
        if (errors.length > 0) throw new Error(`${name}: ${errors.join('\n')}`)
      }
      taken.push(file)
    }
  } finally {
    await browser.close()
  }
  return taken
}
