import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { InboxMessage } from '@/contract/notice'
import { dayOf } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Section } from '@/ui/Section'
import { AwaitedCard } from './AwaitedCard'
import { useBell } from './bellStore'
import { MessageRow } from './MessageRow'
import './messages.scss'
import { useMessages } from './messagesStore'

interface MessageListProps {
  messages: InboxMessage[]
  onOpen: (message: InboxMessage) => void
}

/** What waits for me first, then what is only news: today's, and older. */
export function MessageList({ messages, onOpen }: MessageListProps): ReactNode {
  const { next, isReadingMore, more, readAll } = useMessages()
  const unread = useBell((bell) => bell.unread)
  const today = dayOf(serverNow())
  if (messages.length === 0)
    return (
      <Empty icon="bell" title="还没有消息">
        点名、接走、报名和请假的消息都会放在这里，微信没推到的也在。
      </Empty>
    )
  const numbered = messages.map((message, index) => ({ message, id: `message-${index}` }))
  const awaited = numbered.filter(({ message }) => message.acknowledged === false)
  const news = numbered.filter(({ message }) => message.acknowledged !== false)
  const rows = (of: typeof numbered) => (
    <Card flush>
      {of.map(({ message, id }) => (
        <MessageRow key={message.messageId} id={id} message={message} today={today} onOpen={onOpen} />
      ))}
    </Card>
  )
  const ofToday = news.filter(({ message }) => dayOf(message.at) === today)
  const older = news.filter(({ message }) => dayOf(message.at) !== today)
  return (
    <View>
      {unread > 0 && (
        <View className="row between">
          <View className="t-note ink-2">{`${unread} 条没看`}</View>
          <Button id="read-all" size="s" kind="quiet" onPress={() => void readAll()}>
            全部标为已读
          </Button>
        </View>
      )}
      {awaited.length > 0 && (
        <View className="stack-3">
          {awaited.map(({ message, id }) => (
            <AwaitedCard key={message.messageId} id={id} message={message} onOpen={onOpen} />
          ))}
        </View>
      )}
      {ofToday.length > 0 && (
        <>
          <Section title="今天" />
          {rows(ofToday)}
        </>
      )}
      {older.length > 0 && (
        <>
          <Section title="更早" />
          {rows(older)}
        </>
      )}
      {next !== null && (
        <Button
          id="more-messages"
          kind="quiet"
          className="mt-3"
          busy={isReadingMore}
          onPress={() => void more()}
        >
          看更早的
        </Button>
      )}
    </View>
  )
}
