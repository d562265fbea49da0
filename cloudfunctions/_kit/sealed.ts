/** 加密保存: AES-256-GCM with keys of the environment. What was sealed for one child does not open for another. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Sealed } from '@/domain/people/Sealed'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const IV_BYTES = 12

/** `SEALING_KEYS`: `name:base64` and more of them after commas. The first seals, all of them open: so a key is changed. */
function keys(): Map<string, Buffer> {
  const named = (process.env.SEALING_KEYS ?? '').split(',').flatMap((part): [string, Buffer][] => {
    const [name = '', value = ''] = part.trim().split(':')
    const key = Buffer.from(value, 'base64')
    return name !== '' && key.length === KEY_BYTES ? [[name, key]] : []
  })
  return new Map(named)
}

/** What lies sealed, told from what was kept in the clear before. */
export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  'iv' in value &&
  'tag' in value &&
  'data' in value

/** Null: the environment has no key, and nothing may be kept in the open instead. */
export function seal(text: string, owner: string): Sealed | null {
  const [newest] = keys()
  if (newest === undefined) return null
  const [name, key] = newest
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(owner))
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const base64 = (bytes: Buffer) => bytes.toString('base64')
  return { key: name, iv: base64(iv), tag: base64(cipher.getAuthTag()), data: base64(data) }
}

/** Null: its key is gone, or it was changed, or it was sealed for somebody else. */
export function unseal(sealed: Sealed, owner: string): string | null {
  const key = keys().get(sealed.key)
  if (key === undefined) return null
  const bytes = (base64: string) => Buffer.from(base64, 'base64')
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes(sealed.iv))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes(sealed.tag))
    return Buffer.concat([decipher.update(bytes(sealed.data)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** The names of the keys, the one that seals first. */
export const sealingKeys = (): string[] => [...keys().keys()]

/** Tells one text from another and gives none of them away, not even to who can guess; a new key gives another mark. */
export function markOf(text: string): string {
  const [newest] = keys()
  const [, key] = newest ?? ['', Buffer.alloc(0)]
  return createHmac('sha256', key).update(text).digest('hex').slice(0, 24)
}
