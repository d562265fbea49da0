import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { Toast } from './Toast'
import { hideToast, useToast } from './showToast'

/** Where the toast stands on a page. A page that is covered by another draws nothing: it would only cost. */
export function ToastSlot(): ReactNode {
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  const words = useToast((state) => (inFront ? state.words : undefined))
  if (words === undefined) return null
  return (
    <View className="af-screen-toast">
      <Toast text={words.text} act={words.act && { ...words.act, onPress: actThenHide(words.act.onPress) }} />
    </View>
  )
}

const actThenHide = (act: () => void) => (): void => {
  hideToast()
  act()
}
