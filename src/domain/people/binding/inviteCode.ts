/** 邀请码: ten characters in two groups, none of which can be taken for another. It is derived, never stored. */

/** Neither 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, nor U and V. */
export const CODE_ALPHABET = 'ACDEFGHJKMNPQRTWXY34679'
export const CODE_LENGTH = 10

const GROUP = 5

/** ACDEF-GHJKM: as it stands on the sheet. */
export const groupedCode = (code: string): string => `${code.slice(0, GROUP)}-${code.slice(GROUP)}`

/** As it was typed or scanned: small letters, full width, blanks and dashes are all the same code. Null: no code at all. */
export function readCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐-―−_-]/g, '')
  const isOne = code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter))
  return isOne ? code : null
}
