/** Leave asked by guardians and by phone. */
import { leaveDaysText } from '../attendance/Leave'
import { clockText, dayText, type Day } from '../time'
import type { Sentences } from './Sentences'

export type LeaveFailure =
  | { code: 'leave/dates-reversed' }
  | { code: 'leave/day-over'; day: Day }
  | { code: 'leave/too-far'; most: number }
  | { code: 'leave/words-missing' }
  | { code: 'leave/no-service'; from: Day; to: Day }
  | { code: 'leave/past-cut-off'; cutOffMinute: number }
  | { code: 'leave/asked-already'; from: Day; to: Day }
  | { code: 'leave/arrived'; pupil: string }
  | { code: 'leave/none' }
  | { code: 'leave/blocks-one-day' }
  | { code: 'leave/blocks-missing' }
  | { code: 'leave/no-block'; day: Day }
  | { code: 'leave/not-homeroom'; pupil: string }

export const LEAVE_SENTENCES: Sentences<LeaveFailure> = {
  'leave/dates-reversed': () => '结束的日子早于开始的日子。请重新选。',
  'leave/day-over': ({ day }) => `${dayText(day)}已经过去，不能再请假。请选今天或以后。`,
  'leave/too-far': ({ most }) => `最多提前 ${most} 天请假，一次最多 ${most} 天。更长的请联系班主任。`,
  'leave/words-missing': () => '选了「其他」，请写一句原因。',
  'leave/no-service': (range) => `${leaveDaysText(range)}没有课后服务，不用请假。`,
  'leave/past-cut-off': ({ cutOffMinute }) =>
    `今天的请假已在 ${clockText(cutOffMinute)} 截止。请打电话给班主任，由老师登记。`,
  'leave/asked-already': (range) => `${leaveDaysText(range)}已经请过假。要改请先取消。`,
  'leave/arrived': ({ pupil }) => `${pupil}今天已经点到，不能再请假。要早接请联系班主任。`,
  'leave/none': () => '没有找到这次请假，可能已经取消。请返回刷新。',
  'leave/blocks-one-day': () => '只请一部分时，一次选一天。几天的请整个下午。',
  'leave/blocks-missing': () => '请选这一天的哪一部分。',
  'leave/no-block': ({ day }) => `孩子${dayText(day)}没有报这一部分。请返回刷新再选。`,
  'leave/not-homeroom': ({ pupil }) => `只有${pupil}的班主任和值班领导能登记电话请假。`,
}
