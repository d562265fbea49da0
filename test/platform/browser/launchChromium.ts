import fs from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { chromiumFromNpm, type ChromiumProgram } from './chromiumFromNpm'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

const SYSTEM = '/usr/bin/chromium'

async function start({ executablePath, env }: ChromiumProgram): Promise<Browser> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return chromium.launch({ executablePath, args: FLAGS, env: { ...inherited, ...env } })
}

/** CHROMIUM_PATH if given, else the Chromium from npm, else the system's. */
export async function launchChromium(): Promise<Browser> {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen !== undefined) return start({ executablePath: chosen, env: {} })
  try {
    return await start(await chromiumFromNpm())
  } catch (error) {
    if (!fs.existsSync(SYSTEM)) throw error
    return start({ executablePath: SYSTEM, env: {} })
  }
}
