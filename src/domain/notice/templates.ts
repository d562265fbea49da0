/** WeChat's subscribe-message templates as data: each field with its type, rendered and cut by rule. */
import { fit, NOTHING } from './fit'
import type { Template } from './Notice'
import { AFTERNOON_SHAPES } from './shapes/afternoonShapes'
import { ENROLMENT_SHAPES } from './shapes/enrolmentShapes'
import type { TemplateShape } from './shapes/fields'
import { HOMEWARD_SHAPES } from './shapes/homewardShapes'

export const TEMPLATE_SHAPES: Record<Template, TemplateShape> = {
  ...ENROLMENT_SHAPES,
  ...AFTERNOON_SHAPES,
  ...HOMEWARD_SHAPES,
}

export type Rendered = Record<string, { value: string }>

/** A field's key where WeChat has not given it another: its type and its ordinal, `thing1`. */
export const ordinalKeys = (template: Template): string[] =>
  TEMPLATE_SHAPES[template].fields.map(({ type }, index) => `${type}${index + 1}`)

/** WeChat's payload: every value as its type takes it. `keys` are those of the template as registered, in our order. */
export const render = (
  template: Template,
  data: Record<string, string>,
  keys: readonly string[] = ordinalKeys(template),
): Rendered =>
  Object.fromEntries(
    TEMPLATE_SHAPES[template].fields.map((field, index) => [
      keys[index] ?? `${field.type}${index + 1}`,
      { value: fit(field, data[field.key] ?? '') },
    ]),
  )

export interface MessageLine {
  label: string
  value: string
}

/** The same message whole, as label and value: for the inbox. */
export const lines = (template: Template, data: Record<string, string>): MessageLine[] =>
  TEMPLATE_SHAPES[template].fields.map(({ key, label }) => ({
    label,
    value: (data[key] ?? '').trim() || NOTHING,
  }))

/** As it stands on WeChat's card, cut where it has to be. */
export const cardLines = (template: Template, data: Record<string, string>): MessageLine[] =>
  TEMPLATE_SHAPES[template].fields.map((field) => ({
    label: field.label,
    value: fit(field, data[field.key] ?? ''),
  }))
