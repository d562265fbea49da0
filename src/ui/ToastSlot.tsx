import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Toast } from './Toast'
import { hideToast, useToast } from './showToast'
import { useInFront } from './useInFront'

/** Where the toast stands on a page. */
export function ToastSlot(): ReactNode {
  const inFront = useInFront()
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
