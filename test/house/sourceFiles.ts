import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './plantHouse'

const linesOf = (file: string): string[] =>
  fs
    .readFileSync(path.join(ROOT, file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Works without git too: a checkout may come as an archive. */
const ignored = linesOf('.gitignore')
const isIgnored = (name: string): boolean =>
  name === '.git' ||
  ignored.includes(name) ||
  ignored.includes(`${name}/`) ||
  ignored.some((line) => line.startsWith('*.') && name.endsWith(line.slice(1)))

export const topLevel = (): fs.Dirent[] =>
  fs.readdirSync(ROOT, { withFileTypes: true }).filter(({ name }) => !isIgnored(name))

function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !isIgnored(name))
    .flatMap((entry) => {
      const inside = path.posix.join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(inside) : [inside]
    })
}

/** Every file of the checkout, from the top folder; nothing that is ignored. */
export const sourceFiles = (): string[] => filesUnder('.')

export const textOf = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8')
