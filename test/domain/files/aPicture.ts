/** Small real pictures: one pixel each, as a camera and as a screen would leave them. */
const bytes = (hex: string): number[] => hex.match(/../g)?.map((two) => parseInt(two, 16)) ?? []

const SOI = bytes('ffd8')
const JFIF = bytes('ffe000104a46494600010100000100010000')
/** Tables, frame, scan, end. */
const PIXEL = bytes(
  'ffdb004300030202020202030202020303030304060404040404080606050609080a0a090809090a0c0f0c0a0b0e0b09090d110d0e0f10' +
    '1011100a0c12131210130f101010ffc9000b080001000101011100ffcc000600101005ffda0008010100003f00d2cf20ffd9',
)

export const segment = (marker: number, body: number[]): number[] => [
  ...[0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff],
  ...body,
]
export const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0))

/** IFD0 with an orientation and a pointer to a GPS block that names a place. */
export function exif(orientation: number, order: 'II' | 'MM'): number[] {
  const number = (value: number, size: number): number[] => {
    const big = Array.from({ length: size }, (_, at) => (value / 2 ** (8 * (size - 1 - at))) & 0xff)
    return order === 'II' ? big.reverse() : big
  }
  const entry = (tag: number, type: number, value: number): number[] => [
    ...[...number(tag, 2), ...number(type, 2), ...number(1, 4)],
    ...(type === 3 ? [...number(value, 2), 0, 0] : number(value, 4)),
  ]
  return [
    ...[...ascii('Exif\0\0'), ...ascii(order), ...number(42, 2), ...number(8, 4)],
    ...[...number(2, 2), ...entry(0x0112, 3, orientation), ...entry(0x8825, 4, 38), ...number(0, 4)],
    ...ascii('GPS 31.2304N 121.4737E'),
  ]
}

export const jpegOf = (...segments: number[][]): Uint8Array =>
  Uint8Array.from([...SOI, ...JFIF, ...segments.flat(), ...PIXEL])

export const A_JPEG = jpegOf()

const chunk = (name: string, body: number[]): number[] => [
  ...[0, 0, body.length >> 8, body.length & 0xff],
  ...ascii(name),
  ...body,
  ...[1, 2, 3, 4],
]
export const pngOf = (...chunks: [string, number[]][]): Uint8Array =>
  Uint8Array.from([
    ...bytes('89504e470d0a1a0a'),
    ...chunk('IHDR', bytes('00000001000000010802000000')),
    ...chunks.flatMap(([name, body]) => chunk(name, body)),
    ...chunk('IDAT', bytes('789c6360000000020001')),
    ...chunk('IEND', []),
  ])
export const A_PNG = pngOf()
