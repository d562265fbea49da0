/**
 * Rule 3: one hash for phone, function and command line. The mini program has neither `crypto` nor `TextEncoder`, and
 * on an old phone no `BigInt` (decision 007). The text becomes UTF-8 here; half a surrogate pair becomes U+FFFD, as
 * everywhere else.
 */
import { hash as digest } from 'fast-sha256'

const REPLACEMENT = 0xfffd

function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let end = 0
  const put = (byte: number) => {
    bytes[end] = byte
    end += 1
  }
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? REPLACEMENT
    const code = point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point
    if (code < 0x80) put(code)
    else if (code < 0x800) {
      put(0xc0 | (code >> 6))
      put(0x80 | (code & 0x3f))
    } else if (code < 0x10000) {
      put(0xe0 | (code >> 12))
      put(0x80 | ((code >> 6) & 0x3f))
      put(0x80 | (code & 0x3f))
    } else {
      put(0xf0 | (code >> 18))
      put(0x80 | ((code >> 12) & 0x3f))
      put(0x80 | ((code >> 6) & 0x3f))
      put(0x80 | (code & 0x3f))
      at += 1
    }
  }
  return bytes.subarray(0, end)
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** SHA-256 of the text's UTF-8, in 64 lower-case hex digits. */
export const sha256 = (text: string): string =>
  Array.from(digest(utf8(text)), (byte) => HEX[byte] ?? '').join('')
