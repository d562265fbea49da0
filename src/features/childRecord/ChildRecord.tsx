import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ChildRecord as Record } from '@/contract/custody'
import { clockTextAt, dayWeekdayText } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Face } from '@/ui/Face'
import { Timeline } from '@/ui/Timeline'

function whereabouts({ status, holderName }: Record): string {
  switch (status) {
    case 'held':
      return `在${holderName ?? ''}身边`
    case 'released':
      return '已离校'
    case 'leave':
      return '请假'
    case 'absent':
      return '没有来'
    case 'expected':
      return '还没点到'
    default:
      return status satisfies never
  }
}

/** One child's day, entry by entry. */
export function ChildRecord({ record }: { record: Record }): ReactNode {
  const { pupilId, name, gender, homeroomName, day, lines, status } = record
  return (
    <View className="stack-3">
      <Banner id="leaves-record" round tone="plain" icon="shield">
        看过的人会留下记录
      </Banner>
      <Card id={`record-${pupilId}`}>
        <View className="row gap-3">
          <Face
            size="l"
            name={name}
            look={{ seed: pupilId, kind: 'child', sex: gender === 'girl' ? 'f' : 'm' }}
          />
          <View className="grow">
            <View className="t-note ink-2">
              {homeroomName}·{dayWeekdayText(day)}
            </View>
            <View className="t-title">{name}</View>
            <View className="ink-2">{whereabouts(record)}</View>
          </View>
        </View>
        {lines.length === 0 ? (
          <View className="mt-4 t-note ink-2">这一天还没有记录</View>
        ) : (
          <View className="mt-4">
            <Timeline
              knots={lines.map(({ at, text, note }, index) => ({
                key: String(index),
                time: clockTextAt(at),
                title: text,
                note: note === '' ? undefined : note,
                state: status === 'held' && index === lines.length - 1 ? 'now' : 'done',
              }))}
            />
          </View>
        )}
      </Card>
    </View>
  )
}
