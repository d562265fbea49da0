/** A photo of a paper, drawn: white, with lines that stand for print. Nobody's paper. */
import { deflateSync } from 'node:zlib'

const WIDE = 240
const HIGH = 320
const DESK = 0xb8
const SHEET = 0xf7
const PRINT = 0x70
const EDGE = 18
const LINE_EVERY = 22

const isPrint = (x: number, y: number): boolean =>
  x > 48 && x < 192 - ((y * 7) % 60) && y > 60 && y < 260 && y % LINE_EVERY < 5

function shade(x: number, y: number): number {
  const isDesk = x < EDGE || y < EDGE || x >= WIDE - EDGE || y >= HIGH - EDGE
  return isDesk ? DESK : isPrint(x, y) ? PRINT : SHEET
}

/** As PNG sums its chunks (ISO 3309). */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** PNG, eight bits of grey. */
export function aPaper(): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDE, 0)
  head.writeUInt32BE(HIGH, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Array.from({ length: HIGH }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: WIDE }, (__, x) => shade(x, y))]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
