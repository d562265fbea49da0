import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '@/ui/Banner'
import { Empty } from '@/ui/Empty'
import { NotRead } from '@/ui/NotRead'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { GroupCard, groupKey } from './GroupCard'
import { IncomingCard } from './IncomingCard'
import { NotMovedCard } from './NotMovedCard'
import { OfferedCard } from './OfferedCard'
import { useHandover } from './handoverStore'
import './handover.scss'

/** 接, then 给, then what still waits for a colleague. */
export function HandoverBoard({ onRetry }: { onRetry: () => void }): ReactNode {
  const { state, hands, trouble } = useHandover()
  if (hands === null)
    return state === 'failed' ? (
      <NotRead title="没有读到交接" trouble={trouble} onRetry={onRetry} />
    ) : (
      <Skeleton />
    )
  const { incoming, groups, offered } = hands
  const isQuiet = incoming.length + groups.length + offered.length === 0
  return (
    <View>
      {trouble !== '' && (
        <Banner icon="offline" round id="stale">
          {`下面是刚才的内容。${trouble}`}
        </Banner>
      )}
      <NotMovedCard />
      {incoming.length > 0 && <Section title="等您接手" />}
      <View className="stack-3">
        {incoming.map((group) => (
          <IncomingCard key={group.from} group={group} first={incoming.length === 1} />
        ))}
      </View>
      {groups.length > 0 && <Section title="要交出的孩子" />}
      <View className="stack-3">
        {groups.map((group, index) => (
          <GroupCard key={groupKey(group)} group={group} first={incoming.length === 0 && index === 0} />
        ))}
      </View>
      {offered.length > 0 && <Section title="等对方接手" />}
      <View className="stack-3">
        {offered.map((group) => (
          <OfferedCard key={group.to} group={group} />
        ))}
      </View>
      {isQuiet && (
        <Empty icon="handover" title="现在没有要交接的孩子">
          孩子点名到了您身边，或有人交给您，会出现在这里。
        </Empty>
      )}
    </View>
  )
}
