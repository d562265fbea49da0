/** Bundles each cloud function into one CommonJS file with the SDK inside: nothing is installed in the cloud. */
import { mkdirSync, readdirSync, rmSync, writeFileSync, copyFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { built } from './dist'
import { templatesAtWechat } from './templatesAtWechat'

const root = path.resolve(__dirname, '..')
const source = path.join(root, 'cloudfunctions')
const target = built('cloudfunctions')

const TEMPLATES_AT_WECHAT = JSON.stringify(templatesAtWechat(process.env.CLOUD_ENV ?? 'local'))

const names = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map((entry) => entry.name)

async function bundleAll(): Promise<void> {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const metafiles: Record<string, string[]> = {}
  for (const name of names) {
    const result = await build({
      entryPoints: [path.join(source, name, 'index.ts')],
      outfile: path.join(target, name, 'index.js'),
      bundle: true,
      platform: 'node',
      target: 'node18',
      format: 'cjs',
      minifySyntax: true,
      minifyWhitespace: true,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'error',
      metafile: true,
      define: { TEMPLATES_AT_WECHAT },
      absWorkingDir: root,
      tsconfig: path.join(root, 'tsconfig.json'),
    })
    metafiles[name] = Object.keys(result.metafile.inputs)
    copyFileSync(path.join(source, name, 'config.json'), path.join(target, name, 'config.json'))
  }
  writeFileSync(path.join(target, 'meta.json'), JSON.stringify(metafiles, null, 1))
}

void bundleAll()
