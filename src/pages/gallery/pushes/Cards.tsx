import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cardLines } from '@/domain/notice/templates'
import type { TemplateShape } from '@/domain/notice/shapes/fields'
import { PushCard } from '@/ui/PushCard'
import type { Cast } from './cast'
import { everyPush } from './everyPush'

interface CardsProps {
  cast: Cast
  shapes: Readonly<Record<string, TemplateShape>>
}

/** The pushes of some templates, each wording once. */
export function Cards({ cast, shapes }: CardsProps): ReactNode {
  const cards = everyPush(cast).flatMap(({ template, data }) => {
    const shape = shapes[template]
    return shape === undefined ? [] : [{ template, title: shape.title, lines: cardLines(template, data) }]
  })
  const worded = new Map(cards.map((card) => [JSON.stringify([card.template, card.lines]), card]))
  return (
    <View className="stack-3">
      {[...worded].map(([key, { template, title, lines }]) => (
        <View key={key}>
          <View className="t-note ink-3">{template}</View>
          <PushCard from="安放课后服务" title={title} lines={lines} />
        </View>
      ))}
    </View>
  )
}
