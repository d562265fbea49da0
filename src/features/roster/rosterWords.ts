/** What an import comes to, in a few words. */
import type { RosterPage, RosterPreview, RosterProgress } from '@/contract/roster'
import type { RosterCounts } from '@/domain/roster/RosterRun'
import { momentText } from '@/domain/time'

export const countsText = ({ added, moved, renamed, details, leavers }: RosterCounts): string =>
  [
    [added, '新增'],
    [moved, '转班'],
    [renamed, '改名'],
    [details, '补信息'],
    [leavers, '离校'],
  ]
    .flatMap(([count, word]) => (count === 0 ? [] : [`${word} ${count}`]))
    .join(' · ') || '没有变化'

export const lastText = ({ kind, byName, at, fileName, counts }: NonNullable<RosterPage['last']>): string =>
  kind === 'import'
    ? `${momentText(at)} ${byName}导入「${fileName}」：${countsText(counts)}`
    : `${momentText(at)} ${byName}撤销了「${fileName}」的导入`

export const progressText = ({ kind, done, all }: RosterProgress): string =>
  `${kind === 'import' ? '正在导入' : '正在撤销'}，${done} / ${all}`

/** Why the file cannot be imported as it stands, and what makes it go on; undefined: it can. */
export function importWhy(
  { errorCount, warningCount, counts }: RosterPreview,
  hasReadWarnings: boolean,
): string | undefined {
  if (errorCount > 0) return `有 ${errorCount} 处错误。请在表格里改好，再选一次文件。`
  const { added, moved, renamed, details, leavers } = counts
  if (added + moved + renamed + details + leavers === 0) return '名单和现在完全一样，没有要导入的。'
  return warningCount > 0 && !hasReadWarnings ? '请看过提醒，并在下面勾选。' : undefined
}
