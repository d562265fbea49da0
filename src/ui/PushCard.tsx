import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { named } from './named'
import { Pressable } from './Pressable'

interface PushCardProps {
  id?: string
  /** The mini program that sends it. */
  from: string
  title: string
  lines: readonly { label: string; value: string }[]
  /** What a tap does; nothing can be tapped without. */
  onPress?: () => void
}

/** A message as WeChat shows it among its 服务通知: the frame and its colours are WeChat's, not ours. */
export function PushCard({ id, from, title, lines, onPress }: PushCardProps): ReactNode {
  const inside = (
    <>
      <View className="af-push-from">
        <View className="af-push-logo">
          <Icon name="roof" size="s" />
        </View>
        {from}
      </View>
      <View className="af-push-title">{title}</View>
      {lines.map(({ label, value }) => (
        <View key={label} className="af-push-line">
          <View className="af-push-label">{label}</View>
          <View className="af-push-value">{value}</View>
        </View>
      ))}
      <View className="af-push-foot">
        进入小程序查看
        <Icon name="next" size="s" />
      </View>
    </>
  )
  if (onPress === undefined)
    return (
      <View {...named(id)} className="af-push">
        {inside}
      </View>
    )
  return (
    <Pressable id={id} className="af-push" onPress={onPress}>
      {inside}
    </Pressable>
  )
}
