/** Art. 13 · 放学护送: who may collect, who may not, one-day delegations. */
import { dayText, type Day } from '../time'
import type { Sentences } from './Sentences'

export type CollectorsFailure =
  | { code: 'collector/ask-school' }
  | { code: 'collector/too-many'; most: number }
  | { code: 'collector/known-already'; name: string }
  | { code: 'collector/not-found' }
  | { code: 'collector/guardian-stays'; name: string }
  | { code: 'collector/last' }
  | { code: 'barred/by-school-only'; name: string }
  | { code: 'barred/already'; name: string }
  | { code: 'barred/too-many'; most: number }
  | { code: 'barred/not-found' }
  | { code: 'barred/unreadable' }
  | { code: 'barred/not-configured' }
  | { code: 'delegation/day-wrong'; most: number }
  | { code: 'delegation/no-service'; day: Day }
  | { code: 'delegation/too-many'; day: Day; most: number }
  | { code: 'delegation/not-found' }
  | { code: 'photo/not-a-picture' }
  | { code: 'photo/too-big' }

export const COLLECTORS_SENTENCES: Sentences<CollectorsFailure> = {
  'collector/ask-school': () => '这项接送安排请联系学校办公室办理。',
  'collector/too-many': ({ most }) => `接送人最多登记 ${most} 位。请先移除一位不再来接的。`,
  'collector/known-already': ({ name }) => `${name}已经登记过，不用再加。`,
  'collector/not-found': () => '没有找到这位接送人，可能已经移除。请返回刷新。',
  'collector/guardian-stays': ({ name }) => `${name}是孩子的监护人，不能移除。如有变动，请联系学校办公室。`,
  'collector/last': () => '至少要留一位接送人。请先添加另一位，再移除这一位。',
  'barred/by-school-only': ({ name }) => `${name}的接送权要由学校按法律文书办理。请联系学校办公室。`,
  'barred/already': ({ name }) => `${name}已经在禁止接送的名单里。`,
  'barred/too-many': ({ most }) => `禁止接送的名单最多 ${most} 人。请联系学校办公室。`,
  'barred/not-found': () => '没有找到这条禁止接送，可能已经解除。请返回刷新。',
  'barred/unreadable': () =>
    '这个孩子的禁止接送名单现在读不出来，什么也没有改。请马上打电话告诉学校，孩子由值班领导看着。',
  'barred/not-configured': () => '学校还没有开通加密保存，没有存下。请马上打电话告诉学校值班领导，当面登记。',
  'delegation/day-wrong': ({ most }) => `只能委托今天或之后 ${most} 天内的日子。请重新选。`,
  'delegation/no-service': ({ day }) => `${dayText(day)}没有课后服务，不用委托。请选别的日子。`,
  'delegation/too-many': ({ day, most }) => `${dayText(day)}已经委托了 ${most} 位。请先取消一位。`,
  'delegation/not-found': () => '没有找到这次委托，可能已经取消。请返回刷新。',
  'photo/not-a-picture': () => '这不是照片，没有保存。请重新拍一张，或从相册里选。',
  'photo/too-big': () => '照片太大，没有保存。请换一张，或重新拍一张。',
}
