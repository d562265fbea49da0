/** Art. 8–10: what is told of places, plans, calendars, bills. */
import { child, date, named, note, thing, type TemplateShape } from './fields'

const course = thing('course', '课程')

export const ENROLMENT_SHAPES = {
  enrolled: { title: '报名成功', fields: [child, course, note] },
  'enrolment-changed': { title: '报名有变动', fields: [child, course, thing('what', '变动'), note] },
  'seat-offer': { title: '候补轮到您了', fields: [child, course, thing('until', '保留到'), note] },
  'draw-result': {
    title: '报名抽签结果',
    fields: [child, { key: 'got', type: 'thing', label: '抽中', holds: 'courses' }, note],
  },
  'session-changed': {
    title: '课程有调整',
    fields: [course, thing('what', '调整'), thing('when', '时间'), note],
  },
  plan: { title: '课后服务方案', fields: [thing('school', '学校'), thing('what', '进展'), note] },
  roster: { title: '学生名单有变动', fields: [child, thing('what', '变动'), note] },
  binding: {
    title: '家长绑定与同意',
    fields: [child, thing('what', '事情'), named('who', '家长'), note],
  },
  bill: {
    title: '课后服务账单',
    fields: [child, thing('period', '账期'), { key: 'amount', type: 'amount', label: '金额' }, note],
  },
  'paper-expiring': {
    title: '证件快到期',
    fields: [named('who', '姓名'), thing('paper', '证件'), date('until', '有效期至'), note],
  },
  rectification: {
    title: '整改通知',
    fields: [thing('school', '学校'), thing('what', '问题'), date('until', '整改期限'), note],
  },
  letter: { title: '学校有回复', fields: [child, thing('what', '内容'), note] },
} as const satisfies Record<string, TemplateShape>
