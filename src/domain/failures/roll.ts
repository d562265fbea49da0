/** Art. 13 · 考勤. */
import { clockTextAt, dayText, type Day } from '../time'
import type { Sentences } from './Sentences'

export type RollFailure =
  | { code: 'roll/unknown-session' }
  | { code: 'roll/not-on-duty'; teacher: string }
  | { code: 'roll/other-day'; day: Day }
  | { code: 'roll/too-early'; startsAt: string; opensAt: number }
  | { code: 'roll/incomplete'; names: string[] }
  | { code: 'roll/not-expected'; count: number }
  | { code: 'roll/not-taken' }
  | { code: 'roll/reason-missing'; pupil: string }
  | { code: 'roll/left-early-by-gate'; pupil: string }

export const ROLL_SENTENCES: Sentences<RollFailure> = {
  'roll/unknown-session': () => '没有找到这节课。请返回今天的课表刷新。',
  'roll/not-on-duty': ({ teacher }) => `这节课由${teacher}点名。如需代课，请办公室先登记。`,
  'roll/other-day': ({ day }) => `这是${dayText(day)}的课，只能在当天点名。`,
  'roll/too-early': ({ startsAt, opensAt }) => `${startsAt} 开始的课，${clockTextAt(opensAt)} 起可以点名。`,
  'roll/incomplete': ({ names }) =>
    `还有${names.length}个孩子没有标记：${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}。`,
  'roll/not-expected': ({ count }) => `有${count}个孩子不在这节课的名单里。请刷新名单后再提交。`,
  'roll/not-taken': () => '这节课还没有点名，请先点名。',
  'roll/reason-missing': ({ pupil }) => `把${pupil}改为没到，请写一句原因。`,
  'roll/left-early-by-gate': ({ pupil }) => `${pupil}早退请从校门放行，放行后有记录。`,
}
