import Taro from '@tarojs/taro'

const KEY = 'server-ahead'
/** Kept again only when it moved by more than this: a phone's clock does not run away between two calls. */
const KEPT_WITHIN = 5_000

const kept: unknown = Taro.getStorageSync(KEY)
let keptAhead = typeof kept === 'number' ? kept : 0

/** The server's clock as the last reply told it, also before the first reply after a start without network. */
let ahead = keptAhead

export const learnServerTime = (serverNow: number): void => {
  ahead = serverNow - Date.now()
  if (Math.abs(ahead - keptAhead) <= KEPT_WITHIN) return
  keptAhead = ahead
  Taro.setStorageSync(KEY, ahead)
}

export const serverNow = (): number => Date.now() + ahead
