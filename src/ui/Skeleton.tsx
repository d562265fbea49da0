import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Card } from './Card'

/** The shape of what is coming: cards with a face and a few lines. */
export function Skeleton({ cards = 2, lines = 2 }: { cards?: number; lines?: number }): ReactNode {
  return (
    <View className="stack-3" {...a11y({ role: 'status', label: '正在读取' })}>
      {range(cards).map((card) => (
        <Card key={card}>
          <View className="row">
            <View className="af-bone af-bone-face" />
            <View className="grow">
              <View className="af-bone af-bone-note" />
              <View className="af-bone af-bone-title" />
            </View>
          </View>
          {range(lines).map((line) => (
            <View key={line} className="af-bone af-bone-line" style={{ width: `${90 - 14 * line}%` }} />
          ))}
        </Card>
      ))}
    </View>
  )
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)
