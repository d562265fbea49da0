/** What a screen showed last, kept for its school day only, so that it is there after a start without network. */
import Taro from '@tarojs/taro'
import type { Output } from '@/contract/api'
import type { SchoolId } from '@/domain/ids'
import { schoolDayOf } from '@/domain/time'
import { serverNow } from './serverClock'

export type Kept =
  'attendance/duties' | 'custody/hands' | 'custody/gate' | 'custody/gateBook' | 'custody/escorts'
export interface Seen<T> {
  at: number
  value: T
}

const ALL = 'seen/'
const today = (): string => `${ALL}${schoolDayOf(serverNow())}/`
const keyOf = (action: Kept, schoolId: SchoolId): string => `${today()}${action}/${schoolId}`

/** Names of children stay on a phone for their day only. A phone that is full simply keeps nothing. */
export function keepSeen<A extends Kept>(action: A, schoolId: SchoolId, seen: Seen<Output<A>>): void {
  try {
    for (const key of Taro.getStorageInfoSync().keys)
      if (key.startsWith(ALL) && !key.startsWith(today())) Taro.removeStorageSync(key)
    Taro.setStorageSync(keyOf(action, schoolId), seen)
  } catch {
    Taro.removeStorageSync(keyOf(action, schoolId))
  }
}

export function lastSeen<A extends Kept>(action: A, schoolId: SchoolId): Seen<Output<A>> | null {
  const stored: unknown = Taro.getStorageSync(keyOf(action, schoolId))
  return typeof stored === 'object' && stored !== null && 'value' in stored
    ? (stored as Seen<Output<A>>)
    : null
}
