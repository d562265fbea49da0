import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { GateDay, MissingChild } from '@/contract/closing'
import { LostCard } from './LostCard'

interface LostListProps {
  day: GateDay
  onCall: (child: MissingChild) => void
}

/** On top of everything: children nobody sees. */
export function LostList({ day, onCall }: LostListProps): ReactNode {
  if (day.missing.length === 0) return null
  return (
    <View className="stack-3">
      {day.missing.map((child) => (
        <LostCard key={child.pupilId} child={child} onCall={() => onCall(child)} />
      ))}
    </View>
  )
}
