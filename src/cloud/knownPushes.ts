import Taro from '@tarojs/taro'
import type { KnownPushes } from '@/domain/notice/asks'

const KEY = 'pushes'

const kept: unknown = Taro.getStorageSync(KEY)
let known: KnownPushes =
  typeof kept === 'object' && kept !== null && 'grants' in kept && 'muted' in kept
    ? (kept as KnownPushes)
    : { grants: {}, muted: [] }

/** What the last answer said of this person's grants: WeChat asks in the tap itself, when nothing can be looked up first. */
export const pushesKnown = (): KnownPushes => known

export function learnPushes(told: KnownPushes): void {
  known = told
  Taro.setStorageSync(KEY, told)
}
