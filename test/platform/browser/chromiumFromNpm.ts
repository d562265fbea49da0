import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** How to start one Chromium: the program and the environment it needs. */
export interface ChromiumProgram {
  executablePath: string
  env: Record<string, string>
}

const FOLDER = path.resolve(__dirname, '../../../node_modules/.cache/chromium')

const UNPACK = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"

/**
 * The package unpacks its libraries only where it believes to be in its own cloud, and into the temporary folder. In a
 * process of its own: what a test sets in its environment, Node's own modules do not see.
 */
function unpackInto(folder: string): void {
  fs.mkdirSync(folder, { recursive: true })
  execFileSync(process.execPath, ['-e', UNPACK], {
    cwd: __dirname,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
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
    unpackInto(fresh)
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
