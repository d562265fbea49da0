/** 照片收下之前: what is kept of a picture is the picture. */
import { bareJpeg } from './bareJpeg'
import { concat, textAt, wordAt } from './bytes'
import { pictureKindOf } from './picture'

/** PNG, Third Edition: words somebody left, the time, Exif. */
const DROPPED = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']
const SIGNATURE = 8
/** Length, name and check of a chunk. */
const AROUND = 12

/** Null: it cannot be read as a PNG. What follows its end is cut off. */
function barePng(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE)]
  for (let at = SIGNATURE; at < bytes.length;) {
    const length = wordAt(bytes, at, false) * 0x10000 + wordAt(bytes, at + 2, false)
    const end = at + AROUND + length
    if (end > bytes.length) return null
    const name = textAt(bytes, at + 4, 4)
    if (!DROPPED.includes(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return concat(kept)
    at = end
  }
  return null
}

/** Without place, time, phone and small copies of itself. Null: not a picture that can be read to its end. */
export function barePicture(bytes: Uint8Array): Uint8Array | null {
  const kind = pictureKindOf(bytes)
  return kind === null ? null : kind === 'jpeg' ? bareJpeg(bytes) : barePng(bytes)
}
