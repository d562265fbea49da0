import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Walk } from '@/contract/escort'
import { clockText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { State } from '@/ui/State'
import { Timeline } from '@/ui/Timeline'
import { adultsText, stateSign } from './walkWords'

/** Where the walk goes, with whom, and how far it is. */
export function WalkHead({ walk, current }: { walk: Walk; current: string | null }): ReactNode {
  const { word, icon, tone } = stateSign(walk)
  const { perAdult, adults, most } = walk.ratio
  return (
    <Card>
      <View className="row between">
        <View className="b grow">{walk.route}</View>
        <Chip icon={icon} tone={tone}>
          {word}
        </Chip>
      </View>
      <View className="ink-2 mt-1">{adultsText(walk)}</View>
      {walk.unfit.map((why) => (
        <State key={why} icon="alert" tone="amber" className="mt-2">
          {why}
        </State>
      ))}
      {walk.state === 'gathering' && perAdult > 0 && (
        <View className="t-note ink-3 mt-1">{`每位大人最多带 ${perAdult} 个，${adults} 位大人最多 ${most} 个`}</View>
      )}
      <View className="mt-3">
        <Timeline
          knots={walk.stops.map((stop) => ({
            key: stop.id,
            time: clockText(stop.minute),
            title: stop.name,
            note: stopNote(walk, stop.id),
            state: stop.isLeft ? 'done' : stop.id === current ? 'now' : 'next',
          }))}
        />
      </View>
    </Card>
  )
}

function stopNote({ children }: Walk, stopId: string): string {
  const own = children.filter((child) => child.stopId === stopId)
  const gone = own.filter((child) => child.is === 'gone').length
  return gone === 0 ? `${own.length} 个孩子` : `${own.length} 个孩子，${gone} 个已接走`
}
