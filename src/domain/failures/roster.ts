/** Art. 2: rosters from the school's own spreadsheets. */
import type { Sentences } from './Sentences'

export type RosterFailure =
  | { code: 'roster/file-gone' }
  | { code: 'roster/file-too-big'; megabytes: number }
  | { code: 'roster/file-old' }
  | { code: 'roster/file-locked' }
  | { code: 'roster/file-unreadable' }
  | { code: 'roster/file-empty' }
  | { code: 'roster/too-many-lines'; most: number }
  | { code: 'roster/other-running'; byName: string }
  | { code: 'roster/changed-since' }
  | { code: 'roster/has-errors'; count: number }
  | { code: 'roster/warnings-unread'; count: number }
  | { code: 'roster/nothing-new' }
  | { code: 'roster/none-to-undo' }
  | { code: 'roster/undo-late'; days: number }
  | { code: 'roster/undo-changed'; names: string[]; count: number }
  | { code: 'roster/run-unknown' }

export const ROSTER_SENTENCES: Sentences<RosterFailure> = {
  'roster/file-gone': () => '这份文件已经过了保留时间。请重新选择文件。',
  'roster/file-too-big': ({ megabytes }) =>
    `文件太大，最多 ${megabytes} 兆。请删掉图片和用不着的工作表，再选一次。`,
  'roster/file-old': () => '这是旧版的 .xls 文件或加了密码的文件。请打开它，去掉密码，另存为 .xlsx 再选。',
  'roster/file-locked': () => '文件加了密码，打不开。请去掉密码，另存为 .xlsx 再选。',
  'roster/file-unreadable': () => '这个文件读不出来。请打开它，另存为 .xlsx 或 .csv 再选。',
  'roster/file-empty': () => '文件是空的。请检查是不是选错了文件。',
  'roster/too-many-lines': ({ most }) => `文件超过 ${most} 行。请分成几份，一份一份导入。`,
  'roster/other-running': ({ byName }) => `${byName}正在导入或撤销名单。请等那边做完，再看一遍预览。`,
  'roster/changed-since': () => '预览以后名单有了变化，没有导入。请看新的预览，再确认。',
  'roster/has-errors': ({ count }) => `还有 ${count} 处错误，一个也没有导入。请改好文件再选。`,
  'roster/warnings-unread': ({ count }) => `有 ${count} 处提醒。请看过并勾选，再导入。`,
  'roster/nothing-new': () => '名单和现在完全一样，没有要导入的。',
  'roster/none-to-undo': () => '没有可以撤销的导入。请刷新再看。',
  'roster/undo-late': ({ days }) => `导入已经过了 ${days} 天，不能撤销。请改好名单重新导入。`,
  'roster/undo-changed': ({ names, count }) =>
    `${names.join('、')}${count > names.length ? `等 ${count} 人` : ''}在导入以后有了变化，不能撤销。请改好名单重新导入。`,
  'roster/run-unknown': () => '没有这次导入。请刷新再看。',
}
