import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Badge } from '@/ui/Badge'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import './messages.scss'
import { openMessages, unreadText } from './openMessages'
import { useUnread } from './useUnread'

/** The bell in the corner of a first screen. It takes no line of its own, but where the corner is taken. */
export function MessageBell({ ownLine = false }: { ownLine?: boolean }): ReactNode {
  const unread = useUnread()
  return (
    <View className={cx('message-corner', ownLine && 'message-line')}>
      <Pressable
        id="to-messages"
        className="message-bell"
        label={`消息，${unreadText(unread)}`}
        onPress={openMessages}
      >
        <Icon name="bell" size="m" />
        <Badge count={unread} className="message-bell-count" />
      </Pressable>
    </View>
  )
}
