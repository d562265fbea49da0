/**
 * Character codes, both included, that nobody types and nobody sees: controls, marks that turn the order of writing
 * round, blanks without width, halves of a character. They make 「妈妈」 look like another word, or two names that are
 * one look different. Line breaks, tabs and what joins an emoji stay.
 */
const UNSEEN: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
]

const isSeen = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0
  return UNSEEN.every(([from, to]) => code < from || code > to)
}

/** What a person typed, as others will see it. */
export const plainText = (text: string): string => Array.from(text).filter(isSeen).join('')

/** The same on one line: a name. */
export const plainLine = (text: string): string => plainText(text.replace(/\s+/g, ' '))
