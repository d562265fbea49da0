import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useBell } from './bellStore'

/** Counted anew whenever the page comes to the front, never while it stays there. */
export function useUnread(): number {
  const { unread, load } = useBell()
  useDidShow(() => void load())
  // What is drawn after the page was shown has missed the showing.
  useEffect(() => void load(), [load])
  return unread
}
