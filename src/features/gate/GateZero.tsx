import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Gate } from '@/contract/custody'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import './gate.scss'

/** 孩子都接走了. */
export function GateZero({ gate }: { gate: Gate }): ReactNode {
  return (
    <View className="gate-zero" {...a11y({ role: 'status', live: 'polite' })}>
      <View id="in-school" className="gate-number gate-number-zero">
        0
      </View>
      <View className="t-head">孩子都接走了</View>
      <View className="gate-zero-note">
        <Icon name="check-circle" size="s" />
        <View className="gate-zero-words">{`今天 ${gate.released} 人，每个人都记下了是谁接的`}</View>
      </View>
    </View>
  )
}
