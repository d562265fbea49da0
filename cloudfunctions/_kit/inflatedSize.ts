/** What a zip really unpacks to, entry by entry and never beyond a limit: what it says of itself proves nothing. */
import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_NOTE = 65_535
const MOST_ENTRIES = 2000
const STORED = 0
const DEFLATED = 8

function endOf(zip: Buffer): number {
  for (let at = zip.length - END_LENGTH; at >= Math.max(0, zip.length - END_LENGTH - LONGEST_NOTE); at -= 1)
    if (zip.readUInt32LE(at) === END) return at
  throw new Error('no zip')
}

function sizeOf(zip: Buffer, entry: number, most: number): number {
  const method = zip.readUInt16LE(entry + 10)
  const packed = zip.readUInt32LE(entry + 20)
  const local = zip.readUInt32LE(entry + 42)
  if (zip.readUInt32LE(local) !== LOCAL) throw new Error('no zip entry')
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  if (method === STORED) return packed
  if (method !== DEFLATED) throw new Error('packed in a way no spreadsheet is')
  return inflateRawSync(zip.subarray(from, from + packed), { maxOutputLength: Math.max(1, most) }).length
}

/** Throws when the zip is broken, has too many entries, or unpacks to more than `most` bytes. */
export function inflatedSize(zip: Buffer, most: number): number {
  const end = endOf(zip)
  const count = zip.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new Error('too many entries')
  let entry = zip.readUInt32LE(end + 16)
  let size = 0
  for (let i = 0; i < count; i += 1) {
    if (zip.readUInt32LE(entry) !== ENTRY) throw new Error('no zip directory')
    size += sizeOf(zip, entry, most - size)
    if (size > most) throw new Error('unpacks to too much')
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return size
}
