import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { differenceText } from '@/domain/attendance/rollTimes'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'
import { useRoll } from './rollStore'

/** 两部手机不一样: nothing was overwritten; which mark stands is said, and a person looks. */
export function DifferenceCard(): ReactNode {
  const differences = useRoll((state) => state.differences)
  if (differences.length === 0) return null
  return (
    <Card tone="amber" id="differences">
      <State icon="alert" tone="amber" className="b">
        两部手机不一样，请看一眼
      </State>
      {differences.map((one) => (
        <View key={one.pupilId} className="mt-1">
          {differenceText(one)}
        </View>
      ))}
      <View className="t-note ink-2 mt-1">不对的，请按他的名字改。</View>
    </Card>
  )
}
