/** How words are made to fit a message's field. Whoever opens the message reads them whole. */

const LEAST_WORTH_READING = 0.5
const MARKS = '，。；：！？、（'

/**
 * Character codes, both included, that are no words: controls, invisible ones, halves of a character, pictures, and what
 * lies beyond the characters of any name.
 */
const NOT_WORDS: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x6dd, 0x6dd],
  [0x70f, 0x70f],
  [0x890, 0x891],
  [0x8e2, 0x8e2],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0x2300, 0x23ff],
  [0x25fb, 0x27bf],
  [0x2b00, 0x2bff],
  [0xd800, 0xf8ff],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff0, 0x1ffff],
  [0x323b0, 0x10ffff],
]

const isWord = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0
  return NOT_WORDS.every(([from, to]) => code < from || code > to)
}

/** Without what WeChat refuses in a text (line breaks and other controls, pictures); any white space is one space. */
export const cleaned = (text: string): string =>
  Array.from(text.replace(/\s+/g, ' ')).filter(isWord).join('').replace(/ +/g, ' ').trim()

/**
 * The longest beginning of whole characters. WeChat does not say how it counts a character beyond the basic plane:
 * counted as two, it fits either way.
 */
export function startOf(text: string, most: number): string {
  let start = ''
  for (const character of Array.from(text)) {
    if (start.length + character.length > most) break
    start += character
  }
  return start
}

/** A figure is whole or not there. */
const withoutPartOfNumber = (start: string, next: string): string =>
  /[\d.:]/.test(next) ? start.replace(/[\d.:¥+-]+$/, '') : start

/** At the last mark, if the half before it is worth reading; else anywhere but in a figure. */
export function cutWords(text: string, most: number): string {
  if (text.length <= most) return text
  const start = startOf(text, most - 1)
  const whole = withoutPartOfNumber(start, text.charAt(start.length))
  const mark = Math.max(...Array.from(MARKS, (one) => whole.lastIndexOf(one)))
  const words = mark >= most * LEAST_WORTH_READING ? whole.slice(0, mark) : whole
  return `${(words.trim() || start).replace(/[，。；：、（]+$/, '')}…`
}

/** 「李静、王秀兰等5人」: at a whole item, with how many there are. */
export function cutList(text: string, most: number, unit: string): string {
  if (text.length <= most) return text
  const items = text.split('、')
  const all = `等${items.length}${unit}`
  for (let some = items.length - 1; some > 0; some--) {
    const shown = `${items.slice(0, some).join('、')}${all}`
    if (shown.length <= most) return shown
  }
  return items.length === 1 ? cutWords(text, most) : `${startOf(text, most - 1 - all.length)}…${all}`
}

/**
 * A name is shown whole: an identity card holds fifteen characters, and every field of a name takes twenty. One that is
 * longer yet ends at a dot between its parts.
 */
export function cutName(name: string, most: number): string {
  if (name.length <= most) return name
  const start = startOf(name, most - 1)
  const dot = start.lastIndexOf('·')
  return `${dot > 0 ? start.slice(0, dot) : start}…`
}
