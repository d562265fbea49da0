import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Pressable } from '@/ui/Pressable'
import { Icon } from '@/ui/Icon'
import './handover.scss'

interface CountTogetherProps {
  id: string
  fromName: string
  should: number
  counted: number
  onCount: (counted: number) => void
}

/** 一起点人数: the giver's number and mine, side by side. The same number needs no tap. */
export function CountTogether({ id, fromName, should, counted, onCount }: CountTogetherProps): ReactNode {
  return (
    <View className="hand-count">
      <View className="hand-count-side">
        <View className="t-note ink-2">{`${fromName}交来`}</View>
        <View className="t-title num">{`应 ${should}`}</View>
      </View>
      <View className="hand-count-side">
        <View className="t-note ink-2">我数了</View>
        <View className="row hand-count-mine">
          <Pressable
            id={`count-less-${id}`}
            className="hand-step"
            label="少数一个"
            onPress={() => counted > 0 && onCount(counted - 1)}
          >
            <Icon name="minus" size="s" />
          </Pressable>
          <View id={`counted-${id}`} className="t-title num">
            {String(counted)}
          </View>
          <Pressable
            id={`count-more-${id}`}
            className="hand-step"
            label="多数一个"
            onPress={() => onCount(counted + 1)}
          >
            <Icon name="plus" size="s" />
          </Pressable>
        </View>
      </View>
    </View>
  )
}
