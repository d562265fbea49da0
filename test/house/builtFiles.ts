import fs from 'node:fs'
import path from 'node:path'
import { built } from '../../config/dist'

export interface BuiltFile {
  /** from the folder of the build */
  name: string
  bytes: number
  text: () => string
}

/** Every file under dist/<target>. A build that is missing is an error, never an empty list. */
export function builtFiles(target: string): BuiltFile[] {
  const folder = built(target)
  if (!fs.existsSync(folder)) throw new Error(`dist/${target} 还没有：请先运行 npm run build:all`)
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return {
        name: path.relative(folder, file),
        bytes: fs.statSync(file).size,
        text: () => fs.readFileSync(file, 'utf8'),
      }
    })
}

export function builtFile(target: string, name: string): BuiltFile {
  const found = builtFiles(target).find((file) => file.name === name)
  if (found === undefined) throw new Error(`dist/${target}/${name} 还没有：请先运行 npm run build:all`)
  return found
}
