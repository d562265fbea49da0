/** Builds one target into dist (or the folder DIST names). Taro exits 0 on an invalid config, so the entry file itself is the proof of success. */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { built } from './dist'
import { templatesAtWechat } from './templatesAtWechat'

const entries: Readonly<Record<string, string>> = { weapp: 'app.json', h5: 'index.html' }

const root = path.resolve(import.meta.dirname ?? __dirname, '..')
const [target = '', ...flags] = process.argv.slice(2)
const entry = entries[target]
if (entry === undefined) {
  console.error(`usage: tsx config/build.ts ${Object.keys(entries).join('|')} [--dev]`)
  process.exit(2)
}

const writtenAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

const startedAt = Date.now()
const taro = createRequire(path.join(root, 'package.json')).resolve('@tarojs/cli/bin/taro')
const run = spawnSync(process.execPath, [taro, 'build', '--type', target, '--no-check'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_ENV: flags.includes('--dev') ? 'development' : 'production',
    BROWSERSLIST_ENV: 'production',
    TARO_ENV: target,
    // Checked here: Taro's own config cannot fail a build.
    TEMPLATES_AT_WECHAT: JSON.stringify(templatesAtWechat(process.env.CLOUD_ENV ?? 'local')),
  },
})

const proof = built(target, entry)
// Some file systems keep whole seconds only.
const isFresh = writtenAt(proof) >= Math.floor(startedAt / 1000) * 1000
if (run.status !== 0 || !isFresh) {
  console.error(`build ${target}: ${path.relative(root, proof)} was not written, see the messages above`)
  process.exit(1)
}
