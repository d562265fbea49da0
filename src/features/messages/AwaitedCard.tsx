import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { InboxMessage } from '@/contract/notice'
import { clockTextAt } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { KeyValue } from '@/ui/KeyValue'
import { State } from '@/ui/State'
import { useMessages } from './messagesStore'

interface AwaitedCardProps {
  message: InboxMessage
  id: string
  onOpen: (message: InboxMessage) => void
}

/** A message that somebody waits to be seen: a child whom a roll missed. */
export function AwaitedCard({ message, id, onOpen }: AwaitedCardProps): ReactNode {
  const { messageId, title, lines, at, trouble } = message
  const { sending, acknowledge } = useMessages()
  return (
    <Card id={id} tone="red">
      <State icon="absent" tone="red" className="b">
        {`${clockTextAt(at)} ${title}`}
      </State>
      <View className="mt-2">
        <KeyValue rows={lines.map(({ label, value }) => ({ key: label, value }))} />
      </View>
      {trouble !== null && <View className="t-note ink-2 mt-2">{trouble}</View>}
      <View className="stack-2 mt-3">
        <Button id={`${id}-open`} onPress={() => onOpen(message)}>
          去说孩子在哪里
        </Button>
        <Button
          id={`${id}-known`}
          kind="quiet"
          busy={sending === messageId}
          onPress={() => void acknowledge(messageId)}
        >
          知道了
        </Button>
      </View>
    </Card>
  )
}
