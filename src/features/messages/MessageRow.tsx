import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { InboxMessage } from '@/contract/notice'
import type { Day } from '@/domain/time'
import { cx } from '@/ui/cx'
import { Pressable } from '@/ui/Pressable'
import { linesText, saidMessage, timeText } from './messageWords'

interface MessageRowProps {
  message: InboxMessage
  id: string
  today: Day
  onOpen: (message: InboxMessage) => void
}

/** One message that is only news: few nodes, because sixty of them stand on a page. */
export function MessageRow({ message, id, today, onOpen }: MessageRowProps): ReactNode {
  const { title, lines, at, isRead, trouble, acknowledged } = message
  const time = timeText(at, today)
  return (
    <Pressable
      id={id}
      className="message"
      pressedClass="message-pressed"
      label={saidMessage(message, time)}
      onPress={() => onOpen(message)}
    >
      <View className="row between">
        <View className={cx(!isRead && 'message-new')}>{title}</View>
        <View className="t-note ink-3 num nb message-time">{time}</View>
      </View>
      <View className="t-note ink-2">{linesText(lines)}</View>
      {acknowledged === true && <View className="t-note c-green">您已说「知道了」，老师看得到</View>}
      {trouble !== null && <View className="t-note c-amber">{trouble}</View>}
    </Pressable>
  )
}
