import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LateNow, LateOptions } from '@/contract/late'
import { yuanText } from '@/domain/money'
import { clockText, clockTextAt } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { KeyValue } from '@/ui/KeyValue'

interface LateGrantedProps {
  options: LateOptions
  current: LateNow
}

/** What was asked for and stands: granted, or waiting for the school. */
export function LateGranted({ options, current }: LateGrantedProps): ReactNode {
  const isPending = current.status === 'pending'
  return (
    <Card id="late-granted" className="mt-4">
      <Chip tone={isPending ? 'amber' : 'green'} icon={isPending ? 'hourglass' : 'check-circle'}>
        {isPending ? '等学校答复' : current.byPattern ? '已办好·每周固定' : '已办好'}
      </Chip>
      <View className="t-title mt-2">
        {isPending ? '申请了今天' : '今天'}托管到 {clockText(current.untilMinute)}
      </View>
      {isPending && (
        <View className="ink-2">
          {current.answerBy === null ? '' : `学校 ${clockTextAt(current.answerBy)} 前答复。`}
          没有同意之前，请按平时的时间来接。
        </View>
      )}
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

/** Why not, and what can be done instead. */
export function LateRefused({ current }: { current: LateNow }): ReactNode {
  return (
    <Card id="late-refused" className="mt-4" tone="amber">
      <Chip tone="amber" icon="info">
        没有同意
      </Chip>
      <View className="t-title mt-2">今天不能托管到 {clockText(current.untilMinute)}</View>
      <View className="mt-3">
        <KeyValue
          rows={[
            { key: '原因', value: current.reason },
            { key: '怎么办', value: current.alternative, strong: true },
          ]}
        />
      </View>
    </Card>
  )
}
