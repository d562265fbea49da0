import fc from 'fast-check'
import { barePicture } from '@/domain/files/barePicture'
import { A_JPEG, A_PNG, ascii, exif, jpegOf, pngOf, segment } from './aPicture'

const APP1 = 0xe1
const text = (bytes: Uint8Array | null): string => String.fromCharCode(...(bytes ?? []))
const ORIENTED = (orientation: number) =>
  jpegOf(
    segment(APP1, [
      ...[...ascii('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1],
      ...[0, orientation, 0, 0, 0, 0, 0, 0],
    ]),
  )

describe('JPEG 里只留下照片', () => {
  test('本来就干净的，一个字节不变', () => {
    expect(barePicture(A_JPEG)).toEqual(A_JPEG)
  })

  test.each([
    ['Exif 和里面的 GPS', segment(APP1, exif(1, 'II'))],
    ['XMP', segment(APP1, ascii('http://ns.adobe.com/xap/1.0/\0<GPS 31.2304N>'))],
    ['IPTC', segment(0xed, ascii('Photoshop 3.0\0GPS 31.2304N'))],
    ['另一张小图的目录', segment(0xe2, ascii('MPF\0GPS 31.2304N'))],
    ['JFIF 的缩略图', segment(0xe0, ascii('JFXX\0GPS 31.2304N'))],
    ['手机厂家的', segment(0xe4, ascii('GPS 31.2304N'))],
    ['注释', segment(0xfe, ascii('GPS 31.2304N'))],
  ])('%s：拿掉', (_what, extra) => {
    expect(text(jpegOf(extra))).toContain('GPS')
    expect(barePicture(jpegOf(extra))).toEqual(A_JPEG)
  })

  test.each([
    ['颜色 ICC', segment(0xe2, ascii('ICC_PROFILE\0\u0001\u0001…'.replace('…', '')))],
    ['颜色 Adobe', segment(0xee, ascii('Adobe\0d\0\0\0\0\0'))],
  ])('%s：留着，不然变色', (_what, extra) => {
    expect(barePicture(jpegOf(extra))).toEqual(jpegOf(extra))
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    '方向 %i：两种字节序都认得，还是那个方向，别的一个字也不剩',
    (orientation) => {
      const upright = orientation === 1 ? A_JPEG : ORIENTED(orientation)
      for (const order of ['II', 'MM'] as const)
        expect(barePicture(jpegOf(segment(APP1, exif(orientation, order))))).toEqual(upright)
    },
  )

  test.each([0, 9, 65_535])('没有的方向 %i：当作正的', (orientation) => {
    expect(barePicture(jpegOf(segment(APP1, exif(orientation, 'MM'))))).toEqual(A_JPEG)
  })

  test('照片后面接着的（动态照片、第二张图）：切掉', () => {
    const more = Uint8Array.from([...A_JPEG, ...jpegOf(segment(APP1, exif(6, 'MM')))])
    expect(barePicture(more)).toEqual(A_JPEG)
  })

  test('数据里的 FF 00 和 RST 不是段；标记前多几个 FF 也认得', () => {
    const scan = [...A_JPEG]
    const at = scan.length - 2
    const within = Uint8Array.from([...scan.slice(0, at), 0xff, 0x00, 0xff, 0xd3, 7, ...scan.slice(at)])
    expect(barePicture(within)).toEqual(within)
    const filled = Uint8Array.from([...scan.slice(0, 2), 0xff, 0xff, ...scan.slice(2)])
    expect(barePicture(filled)).toEqual(A_JPEG)
  })

  test('断在数据里的：收下断之前的', () => {
    expect(barePicture(A_JPEG.subarray(0, -2))).toEqual(A_JPEG)
  })

  test.each([
    ['只有开头', A_JPEG.subarray(0, 4)],
    ['一段说得比整个文件还长', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3, 4])],
    [
      '段和段之间有别的',
      Uint8Array.from([...A_JPEG.subarray(0, 2), 0xff, 0xe0, 0, 2, 5, ...A_JPEG.subarray(2)]),
    ],
    [
      '长度不够两个字节',
      Uint8Array.from([...A_JPEG.subarray(0, 2), 0xff, 0xe1, 0, 1, ...A_JPEG.subarray(2)]),
    ],
    ['不是照片', Uint8Array.from(ascii('<html>'))],
    ['空的', new Uint8Array()],
  ])('读不到头的不收：%s', (_what, bytes) => {
    expect(barePicture(bytes)).toBeNull()
  })
})

describe('PNG 里只留下照片', () => {
  test.each(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])('%s：拿掉', (name) => {
    expect(barePicture(pngOf([name, ascii('GPS 31.2304N')]))).toEqual(A_PNG)
  })

  test('颜色和透明留着；后面接着的切掉；断了的不收', () => {
    const coloured = pngOf(['gAMA', [0, 0, 1, 1]], ['tRNS', [0, 0]])
    expect(barePicture(coloured)).toEqual(coloured)
    expect(barePicture(Uint8Array.from([...A_PNG, ...ascii('GPS')]))).toEqual(A_PNG)
    expect(barePicture(A_PNG.subarray(0, -1))).toBeNull()
  })
})

describe('不管是什么字节', () => {
  const anyBytes = fc.uint8Array({ maxLength: 300 })

  test('不出错；做两遍和做一遍一样；只会变短或者补上结尾', () => {
    fc.assert(
      fc.property(anyBytes, fc.boolean(), (noise, isPng) => {
        const head = isPng ? A_PNG.subarray(0, 33) : A_JPEG.subarray(0, 20)
        const bare = barePicture(Uint8Array.from([...head, ...noise]))
        if (bare === null) return
        expect(bare.length).toBeLessThanOrEqual(head.length + noise.length + 2)
        expect(barePicture(bare)).toEqual(bare)
      }),
    )
  })

  test('任何一段 Exif 里写的，一个字也不留', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const secret = ascii('GPS 31.2304N')
        const bare = barePicture(jpegOf(segment(APP1, [...ascii('Exif\0\0'), ...noise, ...secret])))
        expect(text(bare)).not.toContain('GPS')
      }),
    )
  })
})
