import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'

interface ElsewhereCardProps {
  count: number
  /** By holder. */
  lines: string[]
  words: string
  act?: ReactNode
}

/** Children of this list who stand under a colleague's name: a handover settles them, not the roll. */
export function ElsewhereCard({ count, lines, words, act }: ElsewhereCardProps): ReactNode {
  return (
    <Card tone="amber" id="elsewhere-card">
      <State icon="handover" tone="amber" className="b">
        {`${count} 个孩子还在别人名下`}
      </State>
      {lines.map((line) => (
        <View key={line} className="mt-1">
          {line}
        </View>
      ))}
      <View className="t-note ink-2 mt-1">{words}</View>
      {act}
    </Card>
  )
}
