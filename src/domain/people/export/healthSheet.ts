import { healthText } from '../health'
import { moment, UNREADABLE, type ExportFacts, type ExportSheet } from './ExportFacts'

export const healthSheet = ({ notes, pupil }: ExportFacts): ExportSheet => ({
  name: '健康提示',
  rows: [
    ['内容', '谁写的', '时间'],
    ...(notes?.map((note) => [
      healthText(note),
      pupil.health?.byName ?? '',
      pupil.health ? moment(pupil.health.at) : '',
    ]) ?? [[UNREADABLE]]),
  ],
})
