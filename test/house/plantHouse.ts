import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export const ROOT = path.resolve(__dirname, '../..')

/** What makes the walls: copied, so that the planted house stands behind the same ones. */
const WALLS = ['tsconfig.json', 'src/domain/tsconfig.json', 'eslint.config.mjs', 'config/walls.mjs']

export interface PlantedHouse {
  root: string
  run(tool: string, args: readonly string[]): { status: number | null; output: string }
  remove(): void
}

/** A small house in a temporary folder: our walls, and just these files. */
export function plantHouse(files: Readonly<Record<string, string>>): PlantedHouse {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'house-')))
  const place = (file: string): string => {
    const target = path.join(root, file)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    return target
  }
  for (const file of WALLS) fs.copyFileSync(path.join(ROOT, file), place(file))
  for (const [file, text] of Object.entries(files)) fs.writeFileSync(place(file), text)
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'dir')

  return {
    root,
    run(tool, args) {
      const { status, stdout } = spawnSync(
        process.execPath,
        [path.join(ROOT, 'node_modules', tool), ...args],
        { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
      )
      return { status, output: stdout }
    },
    remove: () => fs.rmSync(root, { recursive: true, force: true }),
  }
}
