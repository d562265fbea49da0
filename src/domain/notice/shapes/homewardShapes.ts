/** Art. 13, 14: what is told on the way home, and to the principal in the evening. */
import { child, date, named, note, thing, time, type TemplateShape } from './fields'

const collector = named('who', '接走的人')

export const HOMEWARD_SHAPES = {
  released: { title: '孩子已离校', fields: [child, collector, time] },
  uncollected: { title: '孩子还没有人接', fields: [child, thing('where', '现在'), time, note] },
  'barred-attempt': { title: '校门需要您马上过来', fields: [child, time, note] },
  collectors: {
    title: '接送安排有变动',
    fields: [child, thing('what', '变动'), named('who', '接送人'), time],
  },
  missing: { title: '没有见到孩子，马上找人', fields: [child, thing('where', '最后在'), time, note] },
  reconciled: { title: '孩子从别处离校，已核实', fields: [child, collector, time, note] },
  escort: {
    title: '放学路队',
    fields: [
      thing('group', '路队'),
      thing('what', '事情'),
      { key: 'who', type: 'thing', label: '孩子', holds: 'names' },
      time,
      note,
    ],
  },
  digest: {
    title: '课后服务日报',
    fields: [
      thing('school', '学校'),
      date('date', '日期'),
      thing('arrived', '到校情况'),
      thing('trouble', '需要关注'),
      thing('tail', '其他'),
    ],
  },
} as const satisfies Record<string, TemplateShape>
