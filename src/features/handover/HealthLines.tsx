import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HandChild } from '@/contract/custody'
import { State } from '@/ui/State'

/** 健康提示 of the children on this card: read out with the names, before anybody takes them. */
export function HealthLines({ names }: { names: HandChild[] }): ReactNode {
  const careful = names.filter(({ health }) => health !== undefined && health.length > 0)
  if (careful.length === 0) return null
  return (
    <View className="hand-health">
      <State icon="alert" tone="amber" className="b">
        {`${careful.length} 个孩子要注意健康`}
      </State>
      {careful.map(({ pupilId, name, health = [] }) => (
        <View key={pupilId} id={`health-${pupilId}`}>
          <View className="b">{name}</View>
          {health.map((line) => (
            <View key={line} className="ink-2">
              {line}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
