/**
 * WeChat's documented rules for the values of a subscribe message, all of them, written down from the document and
 * sharing nothing with the sources:
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
const CLOCK = /^(?:\d{4}年\d{1,2}月\d{1,2}日 )?([01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/
const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日(?: (?:[01]?\d|2[0-3]):[0-5]\d)?$/

const has = (text: string, pattern: RegExp): boolean => pattern.test(text)
const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u
const PICTURE = /\p{Emoji_Presentation}|\ufe0f/u
const HAN = /^\p{Script=Han}+$/u

/** 「两个时间点之间用~符号连接」. */
const spanOf = (text: string, one: RegExp): boolean => {
  const ends = text.split('~')
  return ends.length <= 2 && ends.every((end) => has(end, one))
}

const RULES: Record<string, (text: string) => boolean> = {
  thing: (text) => text.length <= 20,
  number: (text) => text.length <= 32 && has(text, /^-?\d+(?:\.\d+)?$/),
  letter: (text) => has(text, /^[A-Za-z]{1,32}$/),
  symbol: (text) => text.length <= 5 && !has(text, /[\p{L}\p{N}]/u),
  character_string: (text) => has(text, /^[\x21-\x7e]{1,32}$/),
  time: (text) => spanOf(text, CLOCK),
  date: (text) => spanOf(text, DATE),
  amount: (text) => has(text, /^[¥$€]?\d{1,10}(?:\.\d+)?元?$/),
  phone_number: (text) => has(text, /^[\d+-]{1,17}$/),
  car_number: (text) => text.length <= 8,
  name: (text) => (has(text, HAN) ? text.length <= 10 : has(text, /^[A-Za-z .·-]{1,20}$/)),
  phrase: (text) => text.length <= 5 && has(text, HAN),
}

/** Why WeChat would answer 47003, or null when it takes the value. */
export function whyRefused(key: string, value: string): string | null {
  const rule = RULES[key.replace(/\d+$/, '')]
  if (!/^[a-z_]+\d+$/.test(key) || rule === undefined) return `${key} is no field of WeChat`
  if (value.trim() === '') return `${key} is empty`
  if (CONTROL.test(value) || PICTURE.test(value))
    return `${key} has what is no word: ${JSON.stringify(value)}`
  return rule(value) ? null : `${key} does not take ${JSON.stringify(value)} (${value.length})`
}
