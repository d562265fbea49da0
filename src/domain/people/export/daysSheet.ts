import { timelineOf } from '../../custody/timeline'
import { clockText } from '../../time'
import type { ExportFacts, ExportSheet } from './ExportFacts'

export const daysSheet = ({ days, now }: ExportFacts): ExportSheet => ({
  name: '每天',
  rows: [
    ['日子', '时间', '事情', '说明'],
    ...days.flatMap((custody) =>
      timelineOf(custody, now)
        .filter(({ state }) => state !== 'next')
        .map(({ minute, text, note }) => [custody.day, clockText(minute), text, note]),
    ),
  ],
})
