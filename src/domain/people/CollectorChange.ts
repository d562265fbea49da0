/** Art. 13 · 放学护送: who changed whom a child may leave with. The list is short; the day's record has the releases. */
import type { PersonId } from '../ids'
import type { Sealed } from './Sealed'

export const COLLECTOR_ACTS = [
  'added',
  'removed',
  'photo',
  'barred',
  'unbarred',
  'delegated',
  'delegation-cancelled',
  'walk-alone-given',
  'walk-alone-taken-back',
  'turned-away',
  'guardian-asked',
  'guardian-bound',
  'guardian-refused',
  'guardian-lapsed',
  'guardian-left',
  'guardian-unbound',
] as const
export type CollectorAct = (typeof COLLECTOR_ACTS)[number]

export interface CollectorChange {
  op: string
  at: number
  by: PersonId
  byName: string
  act: CollectorAct
  /** Whom it is about: 奶奶 王秀兰. */
  about: string
  /** In the words of whoever did it; empty when none are asked for. */
  reason: string
  /** At rest: whom it is about and why, of who was barred; `about` and `reason` are then empty. Never leaves the function. */
  sealed?: Sealed
}

/** So many are kept. */
export const CHANGES_KEPT = 50
/** Of those who were turned away, so many. */
export const TURNED_AWAY_KEPT = 10

const ACT_TEXT: Record<CollectorAct, string> = {
  added: '添加了接送人',
  removed: '移除了接送人',
  photo: '换了照片',
  barred: '禁止接送',
  unbarred: '解除禁止接送',
  delegated: '临时委托',
  'delegation-cancelled': '取消临时委托',
  'walk-alone-given': '同意自行离校',
  'walk-alone-taken-back': '收回自行离校的同意',
  'turned-away': '想改接送安排，没有办成',
  'guardian-asked': '申请绑定孩子',
  'guardian-bound': '绑定监护人',
  'guardian-refused': '没有同意绑定',
  'guardian-lapsed': '申请绑定，七天没有人答复',
  'guardian-left': '解除自己的绑定',
  'guardian-unbound': '解除监护人的绑定',
}

export const actText = (act: CollectorAct): string => ACT_TEXT[act]

export const changeText = ({ byName, act, about, sealed }: CollectorChange): string =>
  [`${byName}${ACT_TEXT[act]}`, sealed === undefined ? about : '名字现在读不出来']
    .filter((words) => words !== '')
    .join('：')

/** What a guardian reads of it: who was turned away is the school's business. */
export const isForFamily = ({ act }: CollectorChange): boolean => act !== 'turned-away'
