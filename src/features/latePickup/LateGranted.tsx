import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LateOptions } from '@/contract/attendance'
import { yuanText } from '@/domain/money'
import { clockText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { KeyValue } from '@/ui/KeyValue'

interface LateGrantedProps {
  options: LateOptions
  current: NonNullable<LateOptions['current']>
}

/** What was asked for and stands. */
export function LateGranted({ options, current }: LateGrantedProps): ReactNode {
  return (
    <Card id="late-granted" className="mt-4">
      <Chip tone="green" icon="check-circle">
        已办好
      </Chip>
      <View className="t-title mt-2">今天托管到 {clockText(current.untilMinute)}</View>
      <View className="mt-3">
        <KeyValue
          rows={[
            { key: '谁来接', value: current.collectorText },
            { key: '谁照看', value: options.teacherName },
            { key: '在哪里', value: options.venue },
            { key: '费用', value: yuanText(current.feeFen), strong: true },
          ]}
        />
      </View>
    </Card>
  )
}
