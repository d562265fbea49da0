import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LateOptions } from '@/contract/late'
import { Face } from '@/ui/Face'
import type { LateMode } from './lateStore'

export function LateHead({ pupil, mode }: Pick<LateOptions, 'pupil'> & { mode: LateMode }): ReactNode {
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
        <View className="t-title">{mode === 'once' ? '今天晚一点接' : '每周都晚一点接'}</View>
      </View>
    </View>
  )
}
