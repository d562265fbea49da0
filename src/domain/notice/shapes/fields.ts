/** Fields that many templates share, and how one is written. */
import type { TemplateField } from '../fit'

export interface TemplateShape {
  title: string
  /** Two to five, the first the most important: WeChat takes no more. */
  fields: TemplateField[]
}

export const thing = (key: string, label: string): TemplateField => ({ key, type: 'thing', label })
/** Somebody's name: never cut. */
export const named = (key: string, label: string): TemplateField => ({
  key,
  type: 'thing',
  label,
  holds: 'name',
})
export const clock = (key: string, label: string): TemplateField => ({ key, type: 'time', label })
export const date = (key: string, label: string): TemplateField => ({ key, type: 'date', label })

export const child = named('child', '孩子')
export const note = thing('note', '说明')
export const time = clock('time', '时间')
