import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { DigestReader } from '@/contract/notice'
import { digestPostText } from '@/domain/digest/digestPost'
import { isRunningOut, RUNNING_OUT_ACT, runningOutText } from '@/domain/digest/runningOut'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'

/** Whom the digest soon reaches no more, and what to ask of them. Nothing when all is well. */
export function ReadersRunningOut({ told }: { told: DigestReader[] }): ReactNode {
  const rows = told.flatMap(({ personId, name, post, grantsLeft }) =>
    grantsLeft !== null && isRunningOut(grantsLeft) ? [{ personId, name, post, grantsLeft }] : [],
  )
  if (rows.length === 0) return null
  return (
    <Card id="readers-running-out">
      <State icon="bell" tone="amber" className="b">
        {`日报快收不到了·${rows.length} 人`}
      </State>
      {rows.map(({ personId, name, post, grantsLeft }) => (
        <View key={personId} id={`reader-${personId}`} className="mt-2">
          <View>{`${name}·${digestPostText(post)}`}</View>
          <View className="t-note ink-2 num">{runningOutText(grantsLeft)}</View>
        </View>
      ))}
      <View className="b mt-2">{RUNNING_OUT_ACT}</View>
    </Card>
  )
}
