import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { seenText } from '@/domain/seenText'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { NotRead } from '@/ui/NotRead'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import { CountSheet } from './CountSheet'
import { GiveBack } from './GiveBack'
import { GroupCard, groupKey } from './GroupCard'
import { IncomingCard } from './IncomingCard'
import { MissingCard } from './MissingCard'
import { NotMovedCard } from './NotMovedCard'
import { OfferedCard } from './OfferedCard'
import { ReturnedCard } from './ReturnedCard'
import { useSettle } from './settleStore'
import { useHandover } from './handoverStore'
import './handover.scss'

/** 接, then 给, then what still waits for a colleague. */
export function HandoverBoard({ onRetry }: { onRetry: () => void }): ReactNode {
  const { state, hands, seenAt, trouble } = useHandover()
  const { refused, clear } = useSettle()
  const [isCounting, setCounting] = useState(false)
  if (hands === null)
    return state === 'failed' ? (
      <NotRead title="没有读到交接" trouble={trouble} onRetry={onRetry} />
    ) : (
      <Skeleton />
    )
  const { incoming, groups, offered, returned, missing, givers } = hands
  const isQuiet = incoming.length + groups.length + offered.length + missing.length === 0
  return (
    <View>
      {trouble !== '' && (
        <Banner icon="offline" round id="stale">
          {seenText(seenAt, trouble)}
        </Banner>
      )}
      <NotMovedCard />
      {refused !== '' && (
        <Banner icon="alert" round id="settle-refused">
          {refused}
        </Banner>
      )}
      <View className="stack-3">
        {missing.map((child) => (
          <MissingCard key={child.pupilId} child={child} />
        ))}
        {returned.map((child, index) => (
          <ReturnedCard key={child.pupilId} child={child} first={incoming.length === 0 && index === 0} />
        ))}
      </View>
      {incoming.length > 0 && <Section title="等您接手" />}
      <View className="stack-3">
        {incoming.map((group) => (
          <IncomingCard key={group.from} group={group} first={incoming.length === 1} />
        ))}
      </View>
      {groups.length > 0 && <Section title="要交出的孩子" />}
      <View className="stack-3">
        {groups.map((group, index) => (
          <GroupCard
            key={groupKey(group)}
            group={group}
            first={incoming.length + returned.length === 0 && index === 0}
          />
        ))}
      </View>
      {offered.length > 0 && <Section title="等对方接手" />}
      <View className="stack-3">
        {offered.map((group) => (
          <OfferedCard key={group.to} group={group} />
        ))}
      </View>
      <View className="mt-3">
        {groups.length > 0 && (
          <Button id="count-hands" kind="quiet" icon="users" onPress={() => setCounting(true)}>
            数人头
          </Button>
        )}
        {givers.map((giver) => (
          <GiveBack key={giver.to} giver={giver} />
        ))}
      </View>
      {isCounting && (
        <CountSheet
          held={[...groups, ...offered].flatMap((group) => group.children)}
          onClose={() => {
            clear()
            setCounting(false)
          }}
        />
      )}
      {isQuiet && (
        <Empty icon="handover" title="现在没有要交接的孩子">
          孩子点名到了您身边，或有人交给您，会出现在这里。
        </Empty>
      )}
    </View>
  )
}
