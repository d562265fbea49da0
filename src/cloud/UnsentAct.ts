import Taro from '@tarojs/taro'
import type { Input, Output } from '@/contract/api'
import { differenceText } from '@/domain/attendance/rollTimes'
import type { PupilId } from '@/domain/ids'
import type { Day } from '@/domain/time'

/** What may be done without network: each act has its own id and its own time, so that it can be told later. */
export type LateAction =
  | 'attendance/submitRoll'
  | 'custody/answer'
  | 'custody/release'
  | 'custody/reachStop'
  | 'custody/releaseAtStop'
  | 'custody/leaveStop'
  | 'custody/returnEscort'

interface Told<A extends LateAction> {
  action: A
  input: Input<A>
}

/** Spread over the actions: each act keeps the input of its own. */
type Each<A extends LateAction> = A extends LateAction ? Told<A> : never
export type Act = Each<LateAction>

export type UnsentAct = Act & {
  /** For people: 接手 45 人. */
  title: string
  at: number
  day: Day
  /** Whom it is about, as far as the screens must know. */
  pupilIds: PupilId[]
  /** What the answer left to be read by a person; null while the act waits to be sent. */
  words: string | null
  /** It was recorded, and its words say what a person must look at. */
  recorded: boolean
}

const KEY = 'unsent-acts'

const isAct = (value: unknown): value is UnsentAct =>
  typeof value === 'object' && value !== null && 'action' in value && 'input' in value && 'day' in value

export function keptActs(): UnsentAct[] {
  const stored: unknown = Taro.getStorageSync(KEY)
  return Array.isArray(stored) ? stored.filter(isAct) : []
}

export function keepActs(acts: UnsentAct[]): void {
  if (acts.length === 0) Taro.removeStorageSync(KEY)
  else Taro.setStorageSync(KEY, acts)
}

/** What a late answer leaves to be read, although nothing was refused; null when all went as said. */
export function leftOver({ action }: Act, value: Output<LateAction>): string | null {
  if (action === 'custody/answer' && 'notMoved' in value && value.notMoved.length > 0) {
    const names = value.notMoved.map(({ name, holderName }) =>
      holderName === null ? name : `${name}（现在由${holderName}负责）`,
    )
    return `这几个孩子没有接到：${names.join('、')}。请到交接里看一眼。`
  }
  if (action === 'attendance/submitRoll' && 'differences' in value && value.differences.length > 0)
    return `两部手机不一样：${value.differences.map(differenceText).join('；')}。不对的，请在点名里按名字改。`
  return null
}
