import type { TemplatesAtWechat } from '@/domain/notice/atWechat'
import type { Template } from '@/domain/notice/Notice'

/** The templates of the environment this build talks to; the functions are built with the same file. */
const AT_WECHAT: TemplatesAtWechat = TEMPLATES_AT_WECHAT

export const templateIdOf = (template: Template): string => AT_WECHAT[template].id

export const isLongTerm = (template: Template): boolean => AT_WECHAT[template].kind === 'long-term'
