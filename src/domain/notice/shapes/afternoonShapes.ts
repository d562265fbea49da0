/** Art. 3, 13: what is told of a child's afternoon, from the leave to the gate. */
import { child, clock, named, note, thing, time, type TemplateShape } from './fields'

const session = thing('session', '课程')

export const AFTERNOON_SHAPES = {
  'late-decided': {
    title: '延时托管已同意',
    fields: [child, clock('until', '托管到'), thing('venue', '地点'), named('teacher', '老师')],
  },
  'late-refused': {
    title: '延时托管没有同意',
    fields: [child, thing('reason', '原因'), thing('alternative', '办法')],
  },
  'late-waiting': {
    title: '延时托管等您决定',
    fields: [child, clock('until', '托管到'), thing('by', '最晚答复'), note],
  },
  leave: { title: '家长请假', fields: [child, thing('days', '日子'), note] },
  absence: { title: '点名没有见到孩子', fields: [child, session, time, note] },
  'absence-answered': {
    title: '没到的孩子有了消息',
    fields: [child, { key: 'where', type: 'phrase', label: '去向' }, time, note],
  },
  'roll-not-taken': { title: '还没有点名', fields: [session, named('teacher', '老师'), time, note] },
  'handover-waiting': {
    title: '孩子在等您接手',
    fields: [
      { key: 'who', type: 'thing', label: '孩子', holds: 'names' },
      named('from', '交出人'),
      clock('time', '交出时间'),
      note,
    ],
  },
  'stand-in': { title: '代课', fields: [session, clock('when', '时间'), thing('venue', '地点'), note] },
  'taken-over': {
    title: '孩子已由值班领导接管',
    fields: [named('who', '接管人'), named('from', '原负责人'), thing('reason', '原因'), note],
  },
} as const satisfies Record<string, TemplateShape>
