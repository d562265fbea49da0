/** Bytes of picture files, read without a library. */

/** Two bytes as a number; what lies beyond the end counts as nothing. */
export const wordAt = (bytes: Uint8Array, at: number, isLittleEndian: boolean): number => {
  const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0]
  return isLittleEndian ? first + second * 0x100 : first * 0x100 + second
}

export const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

export const startsWith = (bytes: Uint8Array, text: string): boolean => textAt(bytes, 0, text.length) === text

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
