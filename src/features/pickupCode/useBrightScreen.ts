import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useRef } from 'react'

/** A code is scanned in the sun: bright and awake while the page is in front, as before afterwards. */
export function useBrightScreen(): void {
  const before = useRef<number | null>(null)
  const restore = () => {
    if (process.env.TARO_ENV !== 'weapp' || before.current === null) return
    void quietly(() => Taro.setScreenBrightness({ value: before.current ?? -1 }))
    void quietly(() => Taro.setKeepScreenOn({ keepScreenOn: false }))
    before.current = null
  }
  useDidShow(() => {
    if (process.env.TARO_ENV !== 'weapp') return
    void quietly(async () => {
      before.current = await brightness()
      await Taro.setScreenBrightness({ value: 1 })
      await Taro.setKeepScreenOn({ keepScreenOn: true })
    })
  })
  useDidHide(restore)
  useUnload(restore)
}

/** -1 gives the brightness back to the phone. */
async function brightness(): Promise<number> {
  try {
    return (await Taro.getScreenBrightness()).value
  } catch {
    return -1
  }
}

/** A phone that does not let us still shows the code. */
async function quietly(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch {
    return
  }
}
