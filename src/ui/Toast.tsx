import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Pressable } from './Pressable'

interface ToastProps {
  text: string
  act?: { label: string; onPress: () => void }
}

/** The bar itself; pages call showToast. */
export function Toast({ text, act }: ToastProps): ReactNode {
  return (
    <View className="af-toast" {...a11y({ role: 'status', live: 'polite' })}>
      <View className="grow">{text}</View>
      {act && (
        <Pressable id="toast-act" className="af-toast-act" onPress={act.onPress}>
          {act.label}
        </Pressable>
      )}
    </View>
  )
}
