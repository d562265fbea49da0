/** Rule 3: a secret fixed before the wishes, the wishes themselves, and a number nobody knew before they were sealed. */
import { sha256 } from '../sha256'
import type { Hash } from './Draw'

/** Longer numbers than any lottery's are a slip of the hand. */
const MOST_DIGITS = 40

/** As published, with blanks or without, full-width digits too; null when it is anything but digits. Leading noughts count. */
export function digitsOf(number: string): string | null {
  const digits = number
    .replace(/[\s\u3000]/g, '')
    .replace(/[０-９]/g, (wide) => String(wide.charCodeAt(0) - '０'.charCodeAt(0)))
  return /^\d+$/.test(digits) && digits.length <= MOST_DIGITS ? digits : null
}

/** SHA-256 over four lines: `anfang-draw-1`, the secret, the list's hash, the digits of the public number. */
export const seedOf = (parts: { secret: string; listHash: Hash; digits: string }): Hash =>
  sha256(['anfang-draw-1', parts.secret, parts.listHash, parts.digits].join('\n'))
