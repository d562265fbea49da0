/** Bytes of the built mini program, as WeChat counts them: the main package and each subpackage. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export const SIZE_BUDGET = { mainBytes: 700 * 1024, worstSubpackageBytes: 300 * 1024 }

function bytesUnder(folder: string, skip: string[] = []): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const file = path.join(folder, entry.name)
    if (skip.includes(file)) return sum
    return sum + (entry.isDirectory() ? bytesUnder(file, skip) : statSync(file).size)
  }, 0)
}

interface AppJson {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
}

export function packageSizes(dist: string) {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) =>
    path.join(dist, root.replace(/\/$/, '')),
  )
  return {
    mainBytes: bytesUnder(dist, roots),
    worstSubpackageBytes: Math.max(0, ...roots.map((root) => bytesUnder(root))),
  }
}
