/** Names as they are typed and as we keep them: a full-width blank inside 张伟 is none, 买买提•吐尔逊 and 买买提.吐尔逊 are 买买提·吐尔逊. */
import { cellText } from './cellText'

/** The dots that keyboards and old programs put between the parts of a name (after NFKC). */
const DOTS = /\s*[\u00b7\u2022\u2027\u2219\u22c5\u30fb\u0387\u16eb\u25cf\u2024]\s*/g
const HAN = '[\\u3007\\u3400-\\u9fff\\u{20000}-\\u{3ffff}]'
const PLAIN_DOT = new RegExp(`(${HAN})\\s*[.。]\\s*(?=${HAN})`, 'gu')
const BLANK_IN_HAN = new RegExp(`(${HAN}) (?=${HAN})`, 'gu')
const A_NAME = /^[\p{L}\p{M}〇][\p{L}\p{M}〇·.'’ -]*[\p{L}\p{M}〇.]$/u
const LONGEST = 40

/** The name as it is kept: dots are ·, blanks inside a Chinese name are gone, Latin names keep one blank. */
export const pupilName = (raw: string): string =>
  cellText(raw)
    .replace(DOTS, '·')
    .replace(PLAIN_DOT, '$1·')
    .replace(BLANK_IN_HAN, '$1')
    .replace(BLANK_IN_HAN, '$1')

/** Two signs at least, letters of any script with · . ' - between them, no figures; at most 40. */
export const isPupilName = (name: string): boolean => name.length <= LONGEST && A_NAME.test(name)
