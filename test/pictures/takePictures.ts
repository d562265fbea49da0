import fs from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { BrowserPhone } from '@test/platform/browser/BrowserPhone'
import { launchChromium } from '@test/platform/browser/launchChromium'
import { openPhone } from '@test/platform/browser/openPhone'
import type { Stage } from '@test/rehearsal/Stage'

export interface Scene {
  /** File name of the picture, without ending. */
  name: string
  /** Minutes after midnight; scenes are taken in order, so it must not run backwards. */
  minute: number
  /** What the city does before the picture is taken. */
  before?: () => Promise<void>
  /** openid of whose phone it is; asked late, because some are only known then. */
  persona: () => string
  url?: () => string
  /** Both light and dark, normal and large type, when said so. */
  looks?: Look[]
  /** A picture of the web page at a desk is this wide. */
  deskWidth?: number
  /** Points; a page whose whole length is the picture is as high as it needs. */
  height?: number
  steps?: (phone: BrowserPhone) => Promise<void>
  /** What is done at the desk before its picture. */
  deskSteps?: (desk: Page) => Promise<void>
}

type Look = 'dark' | 'large'

/** Sharp enough to read, small enough to keep. */
const PIXELS_PER_POINT = 1.5

interface Studio {
  stage: Stage
  base: string
  folder: string
  /** Names to take; all when empty. The city lives through every scene until the last of them. */
  only: string[]
}

async function onPhone(browser: Browser, studio: Studio, scene: Scene, look: Look | null): Promise<string> {
  const { stage, base, folder } = studio
  const phone = await openPhone(browser, {
    base,
    now: stage.cloud.clock.now(),
    persona: scene.persona(),
    url: scene.url?.() ?? '',
    theme: look === 'dark' ? 'dark' : 'light',
    large: look === 'large',
    scale: PIXELS_PER_POINT,
    height: scene.height,
  })
  const file = path.join(folder, `${scene.name}${look === null ? '' : `-${look}`}.png`)
  await scene.steps?.(phone)
  await phone.screenshot(file)
  const errors = await phone.errors()
  await phone.close()
  if (errors.length > 0) throw new Error(`${scene.name}: ${errors.join('\n')}`)
  return file
}

async function atDesk(browser: Browser, studio: Studio, scene: Scene, width: number): Promise<string> {
  const context = await browser.newContext({
    viewport: { width, height: scene.height ?? 800 },
    locale: 'zh-CN',
  })
  const desk = await context.newPage()
  await desk.goto(`${studio.base}/desk/?persona=${scene.persona()}#${scene.url?.() ?? ''}`, {
    waitUntil: 'networkidle',
  })
  await scene.deskSteps?.(desk)
  await desk.evaluate(async () => void (await document.fonts.ready))
  const file = path.join(studio.folder, `${scene.name}.png`)
  await desk.screenshot({ path: file, animations: 'disabled' })
  await context.close()
  return file
}

/** Takes each scene on a phone of its own; fails in the end when the program went wrong on one. */
export async function takePictures(scenes: Scene[], studio: Studio): Promise<string[]> {
  fs.mkdirSync(studio.folder, { recursive: true })
  const browser = await launchChromium()
  const taken: string[] = []
  const failed: string[] = []
  const take = async (scene: Scene, look: Look | null): Promise<void> => {
    try {
      if (scene.deskWidth !== undefined) taken.push(await atDesk(browser, studio, scene, scene.deskWidth))
      else taken.push(await onPhone(browser, studio, scene, look))
    } catch (error) {
      failed.push(`${scene.name}${look === null ? '' : `-${look}`}: ${String(error)}`)
    }
  }
  try {
    const wanted = scenes.filter(({ name }) => studio.only.length === 0 || studio.only.includes(name))
    const last = scenes.findIndex((scene) => scene === wanted[wanted.length - 1])
    for (const scene of scenes.slice(0, last + 1)) {
      await studio.stage.until(scene.minute)
      await scene.before?.()
      if (!wanted.includes(scene)) continue
      for (const look of [null, ...(scene.looks ?? [])]) await take(scene, look)
    }
  } finally {
    await browser.close()
  }
  if (failed.length > 0) throw new Error(failed.join('\n'))
  return taken
}
