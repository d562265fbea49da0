import { moment, type ExportFacts, type ExportSheet } from './ExportFacts'

const HOW = { tap: '手机', swap: '改选', offer: '候补', draw: '抽签', paper: '纸质' } as const

export const enrolmentsSheet = ({ weeks, courseNames }: ExportFacts): ExportSheet => ({
  name: '报名',
  rows: [
    ['时间', '学期', '课程', '报或退', '怎么办的', '从哪天起'],
    ...weeks.flatMap(({ termId, entries }) =>
      entries.map(({ at, courseId, kind, how, from }) => [
        ...[moment(at), termId, courseNames.get(courseId) ?? courseId],
        ...[kind === 'enrolled' ? '报名' : '退课', HOW[how], from],
      ]),
    ),
    ...weeks.flatMap(({ termId, consent }) =>
      consent === null ? [] : [[moment(consent.at), termId, '自愿申请书', `${consent.signedName}签字`]],
    ),
  ],
})
