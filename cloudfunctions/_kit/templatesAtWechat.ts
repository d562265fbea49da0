import { templateWithId, type TemplatesAtWechat } from '@/domain/notice/atWechat'
import type { Template } from '@/domain/notice/Notice'
import { render, type Rendered } from '@/domain/notice/templates'

/** The templates of the environment these functions were built for; the mini program is built with the same file. */
export const AT_WECHAT: TemplatesAtWechat = TEMPLATES_AT_WECHAT

/** Which of ours an event of WeChat speaks of; null: none. */
export const templateOf = (id: string): Template | null => templateWithId(AT_WECHAT, id)

export const isLongTerm = (template: Template): boolean => AT_WECHAT[template].kind === 'long-term'

/** What WeChat is sent: the template's own id there, and every value as its field takes it. */
export const pushOf = (
  template: Template,
  data: Record<string, string>,
): { templateId: string; data: Rendered } => ({
  templateId: AT_WECHAT[template].id,
  data: render(template, data, AT_WECHAT[template].keys),
})
