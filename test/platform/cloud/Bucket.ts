import { createHmac, randomBytes } from 'node:crypto'
import { CloudError, invalidParam } from './CloudError'
import { FileShelf, type ShelvedFile } from './FileShelf'
import { LOCAL_ENV_ID } from './identity'

const FILE_ID = `cloud://${LOCAL_ENV_ID}.6c6f-${LOCAL_ENV_ID}-1300000000/`
const MOST_PATH_BYTES = 850
/** An upload that was begun may be finished this long. */
const UPLOAD_SECONDS = 15 * 60

export const MOST_LINK_SECONDS = 24 * 60 * 60

/** What the platform refuses as a path, and what would lead out of the bucket. */
function isPath(path: string): boolean {
  const bytes = Buffer.byteLength(path)
  if (bytes === 0 || bytes > MOST_PATH_BYTES) return false
  return (
    !/\p{Cc}|\\|^\/|\/$/u.test(path) && path.split('/').every((part) => part !== '' && !/^\.+$/.test(part))
  )
}

export const fileIdOf = (path: string): string => `${FILE_ID}${path}`

/** `undefined`: not an id of this environment. */
export function pathOf(fileId: string): string | undefined {
  const path = fileId.startsWith(FILE_ID) ? fileId.slice(FILE_ID.length) : ''
  return isPath(path) ? path : undefined
}

export function readPath(path: string): string {
  if (!isPath(path)) throw invalidParam(`cloudPath is not valid: ${path.slice(0, 80)}`)
  return path
}

interface BucketOptions {
  readonly file: string
  readonly now: () => number
  /** Where links lead: the door, once it is open. */
  readonly address: () => string
}

/** The environment's files: who put them there, and links that are good until the cloud's clock says otherwise. */
export class Bucket {
  private readonly shelf: FileShelf
  private readonly secret = randomBytes(32)

  constructor(private readonly options: BucketOptions) {
    this.shelf = new FileShelf(options.file)
  }

  has = (path: string): boolean => this.get(path) !== undefined
  get = (path: string): ShelvedFile | undefined => this.shelf.get(path)
  remove = (path: string): boolean => this.shelf.remove(path)
  paths = (): string[] => this.shelf.paths()
  close = (): void => this.shelf.close()

  /** As a function puts it: everything may be replaced, and no client owns it afterwards. */
  put(path: string, bytes: Uint8Array, type: string): void {
    this.shelf.put({ path: readPath(path), bytes, type, creator: null })
  }

  /** As a client puts it, by the rule 「仅创建者及管理员可读写」: to a free path, or over a file of its own. */
  putAs(openid: string, path: string, bytes: Uint8Array, type: string): string {
    this.claim(openid, path)
    this.shelf.put({ path, bytes, type, creator: openid })
    return fileIdOf(path)
  }

  private claim(client: string, path: string): void {
    const there = this.get(readPath(path))
    if (client === '' || (there && there.creator !== client))
      throw new CloudError('STORAGE_EXCEED_AUTHORITY', '[403002] storage: permission denied')
  }

  /** Where a function uploads to, or the client whom `creator` names. */
  uploadAddress(path: string, creator: string | null = null): { url: string; authorization: string } {
    if (creator !== null) this.claim(creator, path)
    const until = this.secondsNow() + UPLOAD_SECONDS
    const by = creator ?? ''
    const sign = this.sign(`put ${by}`, path, until)
    return {
      url: this.addressOf(path),
      authorization: new URLSearchParams({ 'q-until': `${until}`, 'q-by': by, 'q-sign': sign }).toString(),
    }
  }

  /** What an upload brings; false: nobody signed it. */
  putSigned(path: string, authorization: string, bytes: Uint8Array, type: string): boolean {
    const given = new URLSearchParams(authorization)
    const by = given.get('q-by') ?? ''
    if (!this.isGood(`put ${by}`, path, given.get('q-until'), given.get('q-sign'))) return false
    this.shelf.put({ path: readPath(path), bytes, type, creator: by === '' ? null : by })
    return true
  }

  link(path: string, seconds: number): string {
    const until = this.secondsNow() + seconds
    return `${this.addressOf(path)}?sign=${this.sign('get', path, until)}&t=${until}`
  }

  mayDownload(path: string, query: URLSearchParams): boolean {
    return this.isGood('get', path, query.get('t'), query.get('sign'))
  }

  private addressOf(path: string): string {
    return `${this.options.address()}/bucket/${path.split('/').map(encodeURIComponent).join('/')}`
  }

  private secondsNow(): number {
    return Math.floor(this.options.now() / 1000)
  }

  private isGood(verb: string, path: string, until: string | null, sign: string | null): boolean {
    return sign === this.sign(verb, path, Number(until)) && this.secondsNow() < Number(until)
  }

  private sign(verb: string, path: string, until: number): string {
    return createHmac('sha256', this.secret).update(`${verb} ${until} ${path}`).digest('hex')
  }
}
