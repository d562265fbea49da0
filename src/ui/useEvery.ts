import { useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** Runs every `ms` while the page is in front and there is need of it. */
export function useEvery(run: () => void, ms: number, isNeeded: boolean): void {
  const [isShown, setShown] = useState(true)
  const latest = useRef(run)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    latest.current = run
  })
  const isRunning = isShown && isNeeded
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(() => latest.current(), ms)
    return () => clearInterval(timer)
  }, [isRunning, ms])
}
