import { useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** Whether the page is the one that is seen: one that is covered by another draws nothing, it would only cost. */
export function useInFront(): boolean {
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  return inFront
}
