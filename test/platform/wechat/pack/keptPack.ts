import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Pack } from './Pack'
import type * as Packer from './packDist'

const CACHE_DIR = path.resolve(__dirname, '../../../../node_modules/.cache/packs')
const PACKERS = [__dirname, path.join(__dirname, '../builtins')]
const COMPILER = require.resolve('glass-easel-template-compiler/package.json')
const KEPT_FOR_MS = 86_400_000

/** Changes with every byte of the mini program, of what packs it, and with the version of the compiler. */
function keyOf(dist: string): string {
  const hash = createHash('sha256').update(fs.readFileSync(COMPILER))
  for (const folder of [dist, ...PACKERS])
    for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const file = path.join(entry.parentPath, entry.name)
        hash.update(`${path.relative(folder, file)}\n`).update(fs.readFileSync(file))
      }
  return hash.digest('hex')
}

function dropOld(): void {
  for (const name of fs.readdirSync(CACHE_DIR)) {
    const file = path.join(CACHE_DIR, name)
    const writtenAt = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs
    if (writtenAt !== undefined && writtenAt < Date.now() - KEPT_FOR_MS) fs.rmSync(file, { force: true })
  }
}

/** A built mini program as one object, kept between processes: to compile its templates anew takes each test two seconds. */
export function keptPack(dist: string): Pack {
  const kept = path.join(CACHE_DIR, `${keyOf(dist)}.json`)
  if (fs.existsSync(kept)) return JSON.parse(fs.readFileSync(kept, 'utf8')) as Pack
  // The compiler is loaded where it is needed: its own start costs a second.
  const { packDist } = require('./packDist') as typeof Packer
  const pack = packDist(dist)
  fs.mkdirSync(CACHE_DIR, { recursive: true })
  dropOld()
  // Two processes may pack at once: each writes a file of its own, and the name changes hands whole.
  const own = `${kept}.${process.pid}`
  fs.writeFileSync(own, JSON.stringify(pack))
  fs.renameSync(own, kept)
  return pack
}
