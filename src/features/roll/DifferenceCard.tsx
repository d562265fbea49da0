import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Roll } from '@/contract/attendance'
import { differenceText, rollDifferenceText } from '@/domain/attendance/rollTimes'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'
import { useRoll } from './rollStore'

/** 两部手机不一样: said on both phones until a person has corrected the mark; nothing was overwritten. */
export function DifferenceCard({ roll }: { roll: Roll }): ReactNode {
  const mine = useRoll((state) => state.differences)
  const others = roll.differences.filter(({ pupilId }) => mine.every((one) => one.pupilId !== pupilId))
  if (mine.length === 0 && others.length === 0) return null
  return (
    <Card tone="amber" id="differences">
      <State icon="alert" tone="amber" className="b">
        两部手机不一样，请看一眼
      </State>
      {mine.map((one) => (
        <View key={one.pupilId} className="mt-1">
          {differenceText(one)}
        </View>
      ))}
      {others.map((one) => (
        <View key={one.pupilId} className="mt-1">
          {rollDifferenceText(one)}
        </View>
      ))}
      <View className="t-note ink-2 mt-1">不对的，请按他的名字改。</View>
    </Card>
  )
}
