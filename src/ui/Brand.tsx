import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from './Icon'

/** The roof and one child under it. */
export function Brand({ note }: { note?: string }): ReactNode {
  return (
    <View className="row gap-3">
      <View className="af-brand">
        <Icon name="roof" className="af-brand-icon" />
      </View>
      <View>
        <View className="t-title">安放</View>
        {note !== undefined && <View className="t-note ink-2">{note}</View>}
      </View>
    </View>
  )
}
