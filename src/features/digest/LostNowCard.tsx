import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { DigestChild } from '@/domain/digest/DailyDigest'
import type { PupilId } from '@/domain/ids'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { PeopleRows } from './PeopleRows'

interface LostNowCardProps {
  pupils: DigestChild[]
  onOpen: (pupilId: PupilId) => void
}

/** 正在找: children whom neither side has seen, first of all. */
export function LostNowCard({ pupils, onOpen }: LostNowCardProps): ReactNode {
  if (pupils.length === 0) return null
  return (
    <Card id="lost-now" tone="red">
      <View className="row gap-2 c-red">
        <Icon name="absent" size="l" />
        <View className="t-title">正在找 {pupils.length} 个孩子</View>
      </View>
      <PeopleRows all people={pupils} onOpen={onOpen} />
    </Card>
  )
}
