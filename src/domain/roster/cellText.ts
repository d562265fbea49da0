/** How people type into cells: full-width letters and digits, blanks of every width, signs nobody sees. */

const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g
const BLANKS = /\s+/g

/** Full-width becomes half-width, blanks become one blank, ends are trimmed. */
export const cellText = (raw: string): string =>
  raw.normalize('NFKC').replace(UNSEEN, '').replace(BLANKS, ' ').trim()

/** The same without any blank: for headers, homerooms and numbers, where a blank means nothing. */
export const closeText = (raw: string): string => cellText(raw).replace(/ /g, '')

const CHINESE_DIGITS = '〇一二三四五六七八九'

/** 7, 七, 十二, 二十: what is written as a number up to 99; null when it is none. */
export function numberIn(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text) ?? []
  if (tens === undefined && ten === undefined && ones === undefined) return null
  const digit = (sign: string | undefined, none: number) =>
    sign === undefined ? none : CHINESE_DIGITS.indexOf(sign)
  if (ten === undefined) return tens !== undefined && ones !== undefined ? null : digit(tens ?? ones, 0)
  return digit(tens, 1) * 10 + digit(ones, 0)
}
