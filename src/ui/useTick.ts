import { useEffect, useReducer, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** Renders again every `ms` while the page is in front; what is shown then comes from the caller's clock. */
export function useTick(ms: number, isNeeded = true): void {
  const [isShown, setShown] = useState(true)
  const [, renderAgain] = useReducer((count: number) => count + 1, 0)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const isRunning = isShown && isNeeded
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(renderAgain, ms)
    return () => clearInterval(timer)
  }, [isRunning, ms])
}
