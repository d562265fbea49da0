/** Art. 3: late pickup. */
import { clockText, clockTextAt, dayText, weekdayText, type Day, type Weekday } from '../time'
import type { Sentences } from './Sentences'

export type LateFailure =
  | { code: 'late/no-service'; day: Day; name: string }
  | { code: 'late/past-cut-off'; cutOffMinute: number; teacher: string }
  | { code: 'late/unknown-end' }
  | { code: 'late/not-placed'; day: Day }
  | { code: 'late/collector-unknown' }
  | { code: 'late/on-leave'; day: Day }
  | { code: 'late/over-capacity'; capacity: number }
  | { code: 'late/not-yours' }
  | { code: 'late/decided'; pupil: string; approved: boolean; byName: string; at: number }
  | { code: 'late/collector-gone'; pupil: string }
  | { code: 'late/reason-missing'; fewest: number }
  | { code: 'late/alternative-missing' }
  | { code: 'late/caller-missing' }
  | { code: 'late/no-weekday' }
  | { code: 'late/closed-weekday'; weekday: Weekday }
  | { code: 'late/no-pattern' }
  | { code: 'late/stop-from-today' }
  | { code: 'late/asked-already'; untilMinute: number }
  | { code: 'late/none' }

export const LATE_SENTENCES: Sentences<LateFailure> = {
  'late/no-service': ({ day, name }) => `${dayText(day)}没有课后服务（${name}），不用申请延时托管。`,
  'late/past-cut-off': ({ cutOffMinute, teacher }) =>
    `今天的申请已在 ${clockText(cutOffMinute)} 截止。请打电话给${teacher}登记。`,
  'late/unknown-end': () => '请从列出的时间里选一个。',
  'late/not-placed': ({ day }) => `孩子${dayText(day)}没有报课后服务。请先报名，或联系班主任。`,
  'late/collector-unknown': () => '请选一位登记过的接送人。',
  'late/on-leave': ({ day }) => `孩子${dayText(day)}请了假。要参加延时托管，请先取消请假。`,
  'late/over-capacity': ({ capacity }) => `延时班 ${capacity} 个位置已满。要加一个，请值班领导或校长来办。`,
  'late/not-yours': () => '只有延时班的老师、值班领导和校长能办这件事。',
  'late/decided': ({ pupil, approved, byName, at }) =>
    `${byName} ${clockTextAt(at)} 已经${approved ? '同意' : '回绝'}了${pupil}的申请。请返回刷新。`,
  'late/collector-gone': ({ pupil }) =>
    `${pupil}的家长选的接送人现在不能来接。请回绝，并请家长换一位接送人。`,
  'late/reason-missing': ({ fewest }) => `请写明为什么不行，至少 ${fewest} 个字，家长会看到。`,
  'late/alternative-missing': () => '请给家长一个办法：从列出的里选，或者写一句。',
  'late/caller-missing': () => '请写明是谁打来的电话。',
  'late/no-weekday': () => '请选每周的哪几天。',
  'late/closed-weekday': ({ weekday }) => `${weekdayText(weekday)}不办延时托管，请去掉这一天。`,
  'late/no-pattern': () => '现在没有每周固定的延时托管。请返回刷新。',
  'late/stop-from-today': () => '从明天起才能停。今天的请单独取消。',
  'late/asked-already': ({ untilMinute }) => `今天已经申请托管到 ${clockText(untilMinute)}。要改请先取消。`,
  'late/none': () => '今天没有延时托管申请。',
}
