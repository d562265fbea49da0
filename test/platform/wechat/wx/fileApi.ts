import type { Dict } from '../pack/Pack'
import type { Host } from '../host/Host'
import { ApiFailure, asyncApi } from './asyncApi'

type Content = string | ArrayBuffer | Uint8Array

const bytesOf = (content: Content): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

/** As base64 where that is asked for, else as it was written. */
const encoded = (content: Content, encoding: unknown): Content =>
  encoding === 'base64'
    ? globalThis.btoa(Array.from(bytesOf(content), (byte) => String.fromCharCode(byte)).join(''))
    : content

const missing = (path: unknown) => new ApiFailure(`no such file or directory, open '${String(path)}'`)

/** The user's folder as a map, alive as long as the program. */
export function fileApi(host: Host): Dict {
  const files = new Map<string, Content>()
  const read = (path: unknown) => {
    const content = files.get(String(path)) ?? host.picked.get(String(path))
    if (content === undefined) throw missing(path)
    return content
  }
  const write = (path: unknown, content: unknown) => {
    files.set(String(path), content as Content)
    host.log.ui.push({ kind: 'writeFile', path: String(path) })
  }
  const exists = (path: unknown) => {
    read(path)
  }
  const manager = {
    readFileSync: read,
    writeFileSync: write,
    accessSync: exists,
    unlinkSync: (path: unknown) => void files.delete(String(path)),
    readFile: asyncApi('readFile', ({ filePath, encoding }) => ({ data: encoded(read(filePath), encoding) })),
    writeFile: asyncApi('writeFile', ({ filePath, data }) => write(filePath, data)),
    access: asyncApi('access', ({ path }) => exists(path)),
    unlink: asyncApi('unlink', ({ filePath }) => void files.delete(String(filePath))),
  }
  const binary = {
    base64ToArrayBuffer: (text: string) =>
      Uint8Array.from(globalThis.atob(text), (c) => c.charCodeAt(0)).buffer,
    arrayBufferToBase64: (buffer: ArrayBuffer) =>
      globalThis.btoa(String.fromCharCode(...new Uint8Array(buffer))),
  }
  return { getFileSystemManager: () => manager, ...binary }
}
