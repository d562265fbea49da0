import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { GateDay } from '@/contract/closing'
import { clockText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { KeyValue } from '@/ui/KeyValue'
import { State } from '@/ui/State'

/** 应到 = 点到 + 请假 + 没到 + 还没点到; 点到 = 已离校 + 在校. */
export function DayFigures({ day }: { day: GateDay }): ReactNode {
  const { expected, present, leave, absent, open, rollsNotTaken } = day
  return (
    <Card id="figures">
      <KeyValue
        rows={[
          { key: '应到', value: `${expected} 人`, strong: true },
          { key: '点到', value: `${present} 人` },
          { key: '请假', value: `${leave} 人` },
          { key: '没到', value: `${absent} 人` },
          { key: '还没点到', value: `${open.expected} 人` },
          { key: '已离校', value: `${present - open.held} 人` },
          { key: '在校', value: `${open.held} 人`, strong: true },
        ]}
      />
      {rollsNotTaken.map((roll) => (
        <View key={roll.title} className="mt-3">
          <State icon="alert" tone="amber">
            {`${clockText(roll.startsAtMinute)} ${roll.title}还没点名，${roll.teacherName}，${roll.children} 人`}
          </State>
        </View>
      ))}
    </Card>
  )
}
