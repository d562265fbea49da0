/**
 * The fields of WeChat's subscribe messages: a value that breaks its type's rule is answered with 47003 and reaches
 * nobody. Of WeChat's types only those that our messages need; `name` is not one of them, because it refuses digits and
 * more than ten characters, and children are called 阿卜杜热依木·买买提艾力.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
import { cleaned, cutList, cutName, cutWords, startOf } from './cutting'

/** `thing` 20 characters · `phrase` 5 Han · `date` 2026年9月1日 · `time` 18:45, or 16:30~17:30 · `amount` ¥360.50. */
export type FieldType = 'thing' | 'phrase' | 'date' | 'time' | 'amount'

export interface TemplateField {
  key: string
  type: FieldType
  label: string
  /** What is in it, which says how it is cut: `words` unless said otherwise. */
  holds?: 'name' | 'names' | 'courses'
}

const MOST_OF_THING = 20
const MOST_OF_PHRASE = 5

/** Something always stands in a field: WeChat refuses an empty one. */
export const NOTHING = '无'

const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const DATE = '\\d{4}年\\d{1,2}月\\d{1,2}日'
const TIME_PATTERN = new RegExp(`${CLOCK}(?:~${CLOCK})?`)
const DATE_PATTERN = new RegExp(DATE)
const AMOUNT_PATTERN = /¥\d{1,10}(?:\.\d{2})?/

function thing(text: string, holds: TemplateField['holds']): string {
  switch (holds) {
    case 'name':
      return cutName(text, MOST_OF_THING)
    case 'names':
      return cutList(text, MOST_OF_THING, '人')
    case 'courses':
      return cutList(text, MOST_OF_THING, '门')
    case undefined:
      return cutWords(text, MOST_OF_THING)
    default:
      return holds satisfies never
  }
}

const han = (text: string): string => text.replace(/[^\u4e00-\u9fff]/g, '')

/** 16:30–17:30 as people write it, 16:30~17:30 as WeChat does. */
const span = (text: string): string => text.replace(/[–—至-]/g, '~')

/**
 * The value as WeChat takes it. A date, a time and an amount are found in the text whole; where there is none, the empty
 * one of the type stands, so that the rest of the message arrives.
 */
export function fit({ type, holds }: Pick<TemplateField, 'type' | 'holds'>, text: string): string {
  const clean = cleaned(text)
  switch (type) {
    case 'thing':
      return thing(clean, holds) || NOTHING
    case 'phrase':
      return startOf(han(clean), MOST_OF_PHRASE) || NOTHING
    case 'date':
      return DATE_PATTERN.exec(clean)?.[0] ?? '1970年1月1日'
    case 'time':
      return TIME_PATTERN.exec(span(clean))?.[0] ?? '00:00'
    case 'amount':
      return AMOUNT_PATTERN.exec(clean)?.[0] ?? '¥0'
    default:
      return type satisfies never
  }
}
