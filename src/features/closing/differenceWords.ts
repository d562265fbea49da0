import type { Difference } from '@/domain/custody/differences'

/** What does not agree, and what to do about it. */
export function differenceWords({ kind, lesson, teacherName, holderName }: Difference): {
  what: string
  todo: string
} {
  switch (kind) {
    case 'left-another-way':
      return {
        what: `${lesson}点名没到，还记在${holderName ?? '老师'}身边`,
        todo: '先问两位老师；不在校内的，打电话给家长，再核实离校。',
      }
    case 'here-without-hands':
      return {
        what: `${teacherName}${lesson}点到了，现在没有人照看`,
        todo: `请${teacherName}改一次点名，或报告没见到。`,
      }
    case 'never-called':
      return { what: '服务结束了还没有点到', todo: '请这节课的老师补点名，标到或没到。' }
    default:
      return kind satisfies never
  }
}
