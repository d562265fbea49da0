import { useEffect, useRef } from 'react'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { grounds, type Ground, type Theme } from './grounds'

/** Colours what lies outside our root View: WeChat's bar and the ground seen when pulling; on the web, the page. */
export function usePaint(theme: Theme, ground: Ground, className: string): void {
  const isShown = useRef(true)
  useDidHide(() => {
    isShown.current = false
  })
  useDidShow(() => {
    isShown.current = true
    paint(theme, ground, className)
  })
  useEffect(() => {
    // A page below the top one must not colour the bar of the top one.
    if (isShown.current) paint(theme, ground, className)
  }, [theme, ground, className])
}

function paint(theme: Theme, ground: Ground, className: string): void {
  if (process.env.TARO_ENV === 'h5') {
    document.documentElement.className = className
    return
  }
  const { ground: top, front } = grounds[theme][ground]
  const bottom = ground === 'dusk' ? grounds[theme].plain.ground : top
  quietly(Taro.setNavigationBarColor({ frontColor: front, backgroundColor: top }))
  quietly(
    Taro.setBackgroundColor({
      backgroundColor: bottom,
      backgroundColorTop: top,
      backgroundColorBottom: bottom,
    }),
  )
}

/** A page that is closing while it is painted refuses the colour; nothing is lost. */
function quietly(call: Promise<unknown>): void {
  call.catch(() => undefined)
}
