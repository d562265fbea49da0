import fs from 'node:fs'
import path from 'node:path'

/** How to start one Chromium: the program and the environment it needs. */
export interface ChromiumProgram {
  executablePath: string
  env: Record<string, string>
}

const FOLDER = path.resolve(__dirname, '../../../node_modules/.cache/chromium')

/** The package unpacks its libraries only where it believes to be in its own cloud, and into the temporary folder. */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env }
  fs.mkdirSync(folder, { recursive: true })
  process.env['TMPDIR'] = folder
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      const value = before[name]
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** Chromium out of the npm package, with the libraries and the one font it brings; unpacked once. */
export async function chromiumFromNpm(): Promise<ChromiumProgram> {
  const { version } = JSON.parse(
    fs.readFileSync(
      path.resolve(__dirname, '../../../node_modules/@sparticuz/chromium/package.json'),
      'utf8',
    ),
  ) as { version: string }
  const folder = path.join(FOLDER, version)
  const executablePath = path.join(folder, 'chromium')
  if (!fs.existsSync(executablePath)) {
    const fresh = `${folder}.${process.pid}`
    await unpackInto(fresh)
    const fonts = path.join(fresh, 'fonts/fonts.conf')
    fs.writeFileSync(
      fonts,
      fs.readFileSync(fonts, 'utf8').replace(/\/tmp\/fonts/g, path.join(folder, 'fonts')),
    )
    try {
      fs.renameSync(fresh, folder)
    } catch {
      fs.rmSync(fresh, { recursive: true, force: true }) // another process was first
    }
  }
  const env = {
    LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: path.join(folder, 'fonts'),
  }
  return { executablePath, env }
}
