import { clockText } from '../../time'
import type { ExportFacts, ExportSheet } from './ExportFacts'

const LATE = { pending: '等答复', approved: '已同意', refused: '没有同意', cancelled: '已取消' } as const

export const lateSheet = ({ late, patterns }: ExportFacts): ExportSheet => ({
  name: '延时托管',
  rows: [
    ['日子', '到几点', '谁来接', '结果', '原因'],
    ...late.map(({ day, untilMinute, collectorText, status, reason }) => [
      ...[day, clockText(untilMinute), collectorText, LATE[status], reason],
    ]),
    ...patterns.map(({ termId }) => [`${termId} 学期`, '每周固定', '', '', '']),
  ],
})
