import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LateOptions } from '@/contract/attendance'
import { Face } from '@/ui/Face'

export function LateHead({ pupil }: Pick<LateOptions, 'pupil'>): ReactNode {
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
        <View className="t-title">今天晚一点接</View>
      </View>
    </View>
  )
}
