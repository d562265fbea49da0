/** 照片里藏着的: where and when it was taken, with which phone, and small copies of it (JPEG, ITU T.81 Annex B; Exif 2.3). */
import { concat, startsWith, textAt, wordAt } from './bytes'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COMMENT = 0xfe

/** Without a length: TEM, RST0–RST7. */
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** What a picture needs to look right: JFIF, its colours (ICC, Adobe). The rest that an application left is dropped. */
function isNeeded(marker: number, body: Uint8Array): boolean {
  if (marker === COMMENT) return false
  if (marker < APP0 || marker > APP15) return true
  if (marker === APP0) return startsWith(body, 'JFIF\0')
  if (marker === APP2) return startsWith(body, 'ICC_PROFILE\0')
  return marker === APP14 && startsWith(body, 'Adobe')
}

const ORIENTATION = 0x0112
const UPRIGHT = 1

/** 1 to 8, as Exif counts; 1 when nothing is said or it cannot be read. */
function orientationIn(body: Uint8Array): number {
  if (!startsWith(body, 'Exif\0\0')) return UPRIGHT
  const tiff = body.subarray(6)
  const order = textAt(tiff, 0, 2)
  if (order !== 'II' && order !== 'MM') return UPRIGHT
  const word = (at: number) => wordAt(tiff, at, order === 'II')
  const ifd = order === 'II' ? word(4) + word(6) * 0x10000 : word(4) * 0x10000 + word(6)
  for (let entry = 0; entry < word(ifd); entry += 1) {
    const at = ifd + 2 + entry * 12
    if (at + 12 > tiff.length) return UPRIGHT
    if (word(at) === ORIENTATION) return word(at + 8) >= 1 && word(at + 8) <= 8 ? word(at + 8) : UPRIGHT
  }
  return UPRIGHT
}

/** An Exif segment that says the orientation and nothing else. */
const orientationAlone = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, APP1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[ORIENTATION >> 8, ORIENTATION & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ])

/** Where the next marker stands after coded data; the end when there is none. */
function afterData(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/**
 * The same picture, pixel for pixel and the same way up, with nothing else in it; what follows its end is cut off. Null:
 * it cannot be read as a JPEG, so nobody can say what is in it. One that breaks off in its data is ended there.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let hasData = false
  let at = 2
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]
    if (marker === undefined) break
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) break
    const end = standsAlone(marker) ? at + 2 : at + 2 + wordAt(bytes, at + 2, false)
    if (marker === 0 || end > bytes.length || (end < at + 4 && !standsAlone(marker))) return null
    const body = bytes.subarray(at + 4, end)
    if (isNeeded(marker, body)) kept.push(bytes.subarray(at, end))
    else if (marker === APP1 && orientationIn(body) !== UPRIGHT)
      kept.push(orientationAlone(orientationIn(body)))
    const next = marker === SOS ? afterData(bytes, end) : end
    if (marker === SOS) kept.push(bytes.subarray(end, next))
    hasData ||= marker === SOS
    at = next
  }
  return hasData ? concat([...kept, Uint8Array.from([0xff, EOI])]) : null
}
