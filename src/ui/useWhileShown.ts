import { useEffect, useRef } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** Runs whenever the page comes to the front, and again every `everyMs` while it stays there. */
export function useWhileShown(run: () => void, everyMs: number): void {
  const timer = useRef<ReturnType<typeof setInterval>>()
  const stop = (): void => clearInterval(timer.current)
  useDidShow(() => {
    stop()
    run()
    timer.current = setInterval(run, everyMs)
  })
  useDidHide(stop)
  useEffect(() => () => clearInterval(timer.current), [])
}
