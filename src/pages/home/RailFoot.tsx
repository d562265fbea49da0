import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { LeaveDesk } from '@/features/deskSignIn/webGate'
import { hatText, useIdentity } from '@/features/identity/identity'
import { openMessages, unreadText } from '@/features/messages/openMessages'
import { useUnread } from '@/features/messages/useUnread'
import { Badge } from '@/ui/Badge'
import { Pressable } from '@/ui/Pressable'
import './MyIdentity.scss'

/** Who sits at this desk, and the way to one's other hats. */
export function RailFoot(): ReactNode {
  const identity = useIdentity(({ current }) => current)
  const unread = useUnread()
  if (identity === null) return null
  return (
    <>
      <View>{`${hatText(identity.hat)}·${identity.name}`}</View>
      <Pressable
        id="to-messages"
        role="link"
        className="home-rail-identity"
        label={`消息，${unreadText(unread)}`}
        onPress={openMessages}
      >
        <View className="home-rail-word">消息</View>
        <Badge count={unread} />
      </Pressable>
      <Pressable
        id="my-identity"
        role="link"
        className="home-rail-identity"
        onPress={() => void Taro.navigateTo({ url: '/pages/home/index?choose=1' })}
      >
        我的身份
      </Pressable>
      <LeaveDesk />
    </>
  )
}
