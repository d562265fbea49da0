import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LeaveOptions } from '@/contract/leave'
import { Face } from '@/ui/Face'

export function LeaveHead({ pupil }: Pick<LeaveOptions, 'pupil'>): ReactNode {
  return (
    <View className="row gap-3">
      <Face
        name={pupil.name}
        look={{ seed: pupil.pupilId, kind: 'child', sex: pupil.gender === 'girl' ? 'f' : 'm' }}
      />
      <View className="grow">
        <View className="t-note ink-2">
          {pupil.name}·{pupil.homeroomName}
        </View>
        <View className="t-title">放学后不参加课后服务</View>
      </View>
    </View>
  )
}
