import type { ReactNode } from 'react'
import { Badge } from '@/ui/Badge'
import { Cell } from '@/ui/Cell'
import { Tile } from '@/ui/Tile'
import { openMessages, unreadText } from './openMessages'
import { useUnread } from './useUnread'

/** The bell as a row of a list, where a first screen is made of lists. */
export function MessagesCell(): ReactNode {
  const unread = useUnread()
  return (
    <Cell
      id="to-messages"
      start={<Tile icon="bell" tone={unread > 0 ? 'amber' : 'plain'} />}
      title="消息"
      note={unreadText(unread)}
      end={unread > 0 ? <Badge count={unread} /> : undefined}
      label={`消息，${unreadText(unread)}`}
      onPress={openMessages}
    />
  )
}
