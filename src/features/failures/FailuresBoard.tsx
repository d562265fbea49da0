import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { FailureGroup, Failures } from '@/contract/notice'
import { dayText } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Empty } from '@/ui/Empty'
import { Stat, Stats } from '@/ui/Stat'
import { FailuresTable } from './FailuresTable'
import { GroupCard } from './GroupCard'
import { keyOf } from './groupWords'

/** 没有送到的消息: how many, why, and the one thing to do about each kind. */
export function FailuresBoard({ failures, desk }: { failures: Failures; desk: boolean }): ReactNode {
  const { from, sent, failed, isPartial, groups } = failures
  if (failed === 0)
    return (
      <Empty icon="check-circle" title="这一周的消息都送到了">
        {`${dayText(from)}以来推送了 ${sent} 条。有没送到的，会在这里说明原因和要做的事。`}
      </Empty>
    )
  return (
    <View className="stack-3">
      <View className="t-note ink-2">{`${dayText(from)}以来的推送`}</View>
      <Stats>
        <Stat id="failed" label="没有送到" value={failed} unit="条" tone="amber" />
        <Stat id="sent" label="送到" value={sent} unit="条" />
      </Stats>
      {isPartial && (
        <Banner id="failures-partial" round icon="info">
          没有送到的太多，下面只列最近的。先办前几项。
        </Banner>
      )}
      {desk ? <FailuresTable groups={groups} /> : <Cards groups={groups} />}
    </View>
  )
}

const Cards = ({ groups }: { groups: FailureGroup[] }): ReactNode => (
  <View className="stack-3">
    {groups.map((group, index) => (
      <GroupCard key={keyOf(group)} id={`failure-${index}`} group={group} />
    ))}
  </View>
)
