/** WeChat's subscribe-message templates as data: each field with its type and limit, rendered and cut by rule. */
import type { Template } from './Notice'

/** WeChat's field types and their limits: thing 20 characters, phrase 5 Han, name 10 Han, number 32 digits. */
export type FieldType = 'thing' | 'phrase' | 'name' | 'number' | 'date' | 'time' | 'character_string'

export interface TemplateField {
  key: string
  type: FieldType
  label: string
}

export interface TemplateShape {
  title: string
  fields: TemplateField[]
}

const LIMIT: Record<FieldType, number> = {
  thing: 20,
  phrase: 5,
  name: 10,
  number: 32,
  date: 20,
  time: 20,
  character_string: 32,
}

const child: TemplateField = { key: 'child', type: 'name', label: '孩子' }
const note: TemplateField = { key: 'note', type: 'thing', label: '说明' }
const time: TemplateField = { key: 'time', type: 'time', label: '时间' }

export const TEMPLATE_SHAPES: Record<Template, TemplateShape> = {
  enrolled: { title: '报名成功', fields: [child, { key: 'course', type: 'thing', label: '课程' }, note] },
  'enrolment-changed': {
    title: '报名有变动',
    fields: [
      child,
      { key: 'course', type: 'thing', label: '课程' },
      { key: 'what', type: 'thing', label: '变动' },
      note,
    ],
  },
  'seat-offer': {
    title: '候补轮到您了',
    fields: [
      child,
      { key: 'course', type: 'thing', label: '课程' },
      { key: 'until', type: 'thing', label: '保留到' },
      note,
    ],
  },
  'draw-result': {
    title: '报名抽签结果',
    fields: [child, { key: 'got', type: 'thing', label: '抽中' }, note],
  },
  'session-changed': {
    title: '课程有调整',
    fields: [
      { key: 'course', type: 'thing', label: '课程' },
      { key: 'what', type: 'thing', label: '调整' },
      { key: 'when', type: 'thing', label: '时间' },
      note,
    ],
  },
  plan: {
    title: '课后服务方案',
    fields: [
      { key: 'school', type: 'thing', label: '学校' },
      { key: 'what', type: 'thing', label: '进展' },
      note,
    ],
  },
  'late-decided': {
    title: '延时托管已同意',
    fields: [child, { key: 'until', type: 'time', label: '托管到' }, note],
  },
  'late-refused': {
    title: '延时托管没有同意',
    fields: [
      child,
      { key: 'reason', type: 'thing', label: '原因' },
      { key: 'alternative', type: 'thing', label: '办法' },
    ],
  },
  'late-waiting': {
    title: '延时托管等您决定',
    fields: [
      child,
      { key: 'until', type: 'time', label: '托管到' },
      { key: 'by', type: 'time', label: '最晚答复' },
      note,
    ],
  },
  leave: {
    title: '家长请假',
    fields: [child, { key: 'days', type: 'thing', label: '日子' }, note],
  },
  absence: {
    title: '点名没有见到孩子',
    fields: [child, { key: 'session', type: 'thing', label: '课程' }, time, note],
  },
  'absence-answered': {
    title: '没到的孩子有了消息',
    fields: [child, { key: 'where', type: 'phrase', label: '去向' }, time, note],
  },
  'roll-not-taken': {
    title: '还没有点名',
    fields: [
      { key: 'session', type: 'thing', label: '课程' },
      { key: 'teacher', type: 'name', label: '老师' },
      time,
      note,
    ],
  },
  'stand-in': {
    title: '代课',
    fields: [
      { key: 'session', type: 'thing', label: '课程' },
      { key: 'when', type: 'character_string', label: '时间' },
      { key: 'venue', type: 'thing', label: '地点' },
      note,
    ],
  },
  'taken-over': {
    title: '孩子已由值班领导接管',
    fields: [
      { key: 'who', type: 'name', label: '接管人' },
      { key: 'from', type: 'name', label: '原负责人' },
      { key: 'reason', type: 'thing', label: '原因' },
      note,
    ],
  },
  released: { title: '孩子已离校', fields: [child, { key: 'who', type: 'thing', label: '接走的人' }, time] },
  uncollected: {
    title: '孩子还没有人接',
    fields: [child, { key: 'where', type: 'thing', label: '现在' }, time, note],
  },
  'barred-attempt': { title: '校门需要您马上过来', fields: [child, time, note] },
  collectors: {
    title: '接送安排有变动',
    fields: [child, { key: 'what', type: 'thing', label: '变动' }, time],
  },
  missing: {
    title: '没有见到孩子，马上找人',
    fields: [child, { key: 'where', type: 'thing', label: '最后在' }, time, note],
  },
  reconciled: {
    title: '孩子从别处离校，已核实',
    fields: [child, { key: 'who', type: 'thing', label: '接走的人' }, time, note],
  },
  escort: {
    title: '放学路队',
    fields: [
      { key: 'group', type: 'thing', label: '路队' },
      { key: 'what', type: 'thing', label: '事情' },
      time,
      note,
    ],
  },
  digest: {
    title: '课后服务日报',
    fields: [
      { key: 'school', type: 'thing', label: '学校' },
      { key: 'date', type: 'date', label: '日期' },
      { key: 'arrived', type: 'thing', label: '到校情况' },
      { key: 'trouble', type: 'thing', label: '需要关注' },
      { key: 'tail', type: 'thing', label: '其他' },
    ],
  },
}

const cut = (text: string, limit: number): string => {
  const characters = Array.from(text)
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`
}

/** WeChat's payload: keys are the type and the field's ordinal (`thing1`), values within the type's limit. */
export function render(template: Template, data: Record<string, string>): Record<string, { value: string }> {
  return Object.fromEntries(
    TEMPLATE_SHAPES[template].fields.map((field, index) => [
      `${field.type}${index + 1}`,
      { value: cut((data[field.key] ?? '').trim(), LIMIT[field.type]) || '无' },
    ]),
  )
}

/** The same message as label and value, for the inbox and for drawing the card as WeChat would. */
export const lines = (template: Template, data: Record<string, string>): { label: string; value: string }[] =>
  TEMPLATE_SHAPES[template].fields.map((field) => ({ label: field.label, value: data[field.key] ?? '' }))
