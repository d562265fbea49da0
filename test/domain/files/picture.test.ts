import * as fc from 'fast-check'
import { MOST_PICTURE_BYTES, pictureKindOf, readPicture } from '@/domain/files/picture'

const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const ofSize = (size: number) => {
  const bytes = new Uint8Array(size)
  bytes.set(JPEG)
  return bytes
}

test.each([
  [[...JPEG, 0], 'jpeg'],
  [[...PNG, 0], 'png'],
  [JPEG, 'jpeg'],
  [JPEG.slice(0, 2), null],
  [PNG.slice(0, 7), null],
  [[0, ...JPEG], null],
  [[], null],
])('%j 是 %s', (bytes, kind) => {
  expect(pictureKindOf(Uint8Array.from(bytes))).toBe(kind)
})

test.each([
  [MOST_PICTURE_BYTES - 1, true],
  [MOST_PICTURE_BYTES, true],
  [MOST_PICTURE_BYTES + 1, false],
])('%i 字节收不收：%s', (size, ok) => {
  expect(readPicture(ofSize(size)).ok).toBe(ok)
})

test('太大的不看是什么；空的说没有收到', () => {
  expect(readPicture(new Uint8Array(MOST_PICTURE_BYTES + 1))).toMatchObject({
    refusal: { code: 'file/too-big' },
  })
  expect(readPicture(new Uint8Array())).toMatchObject({ refusal: { code: 'file/not-received' } })
})

test('不以照片的头几个字节开始的，从来不收', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const begins = (head: number[]) => head.every((byte, at) => bytes[at] === byte)
      expect(readPicture(bytes).ok).toBe(begins(JPEG) || begins(PNG))
    }),
  )
})
