/** Our templates as they are registered with WeChat: an environment has ids of its own. */
import { TEMPLATES, type Template } from './Notice'

/** 一次性订阅: one acceptance is one message. 长期订阅: one acceptance lasts until it is taken back. */
export type TemplateKind = 'one-time' | 'long-term'

export interface TemplateAtWechat {
  id: string
  kind: TemplateKind
  /** The fields' keys as WeChat gave them (`thing4`), in the order of our fields; type and ordinal when there are none. */
  keys?: string[]
}

export type TemplatesAtWechat = Record<Template, TemplateAtWechat>

/** Which of ours an event of WeChat speaks of; null when it is none. */
export const templateWithId = (all: TemplatesAtWechat, id: string): Template | null =>
  TEMPLATES.find((template) => all[template].id === id) ?? null
