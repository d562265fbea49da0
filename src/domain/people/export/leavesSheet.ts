import { standingDays } from '../../attendance/Leave'
import { moment, type ExportFacts, type ExportSheet } from './ExportFacts'

export const leavesSheet = ({ leaves }: ExportFacts): ExportSheet => ({
  name: '请假',
  rows: [
    ['从', '到', '说明', '谁请的', '时间', '没有撤销的天数'],
    ...leaves.flatMap((term) =>
      term.leaves.map((leave) => [
        ...[leave.from, leave.to, leave.words, leave.relation, moment(leave.at)],
        standingDays(leave).length,
      ]),
    ),
  ],
})
