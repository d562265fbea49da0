import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { InboxMessage } from '@/contract/notice'
import { isFirstScreen, useIdentity } from '@/features/identity/identity'
import { MessageList } from '@/features/messages/MessageList'
import { useMessages } from '@/features/messages/messagesStore'
import { CallsCard } from '@/features/noticeCalls/CallsCard'
import { useNoticeCalls } from '@/features/noticeCalls/noticeCallsStore'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Tile } from '@/ui/Tile'
import { GuardianTabs } from '../guardian/GuardianTabs'

const openReminders = () => void Taro.navigateTo({ url: '/pages/reminders/index' })

function openPage(page: string): void {
  const url = `/${page}`
  void (isFirstScreen(url) ? Taro.reLaunch({ url }) : Taro.navigateTo({ url }))
}

export default function Messages(): ReactNode {
  const { state, messages, trouble, offline, load, read } = useMessages()
  const identity = useIdentity(({ current }) => current)
  const [isRoot] = useState(() => Taro.getCurrentPages().length <= 1)
  const rings = identity?.hat === 'duty-leader' || identity?.hat === 'principal'
  const refresh = async () => {
    await load()
    if (rings) await useNoticeCalls.getState().load(identity.schoolId)
  }
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  const open = (message: InboxMessage) => {
    void read(message.messageId)
    openPage(message.page)
  }
  return (
    <Screen
      title="消息"
      tabBar={identity?.hat === 'guardian' && isRoot ? <GuardianTabs current="messages" /> : undefined}
    >
      {rings && <CallsCard />}
      <Card flush>
        <Cell
          id="to-reminders"
          start={<Tile icon="bell" />}
          title="提醒设置"
          note="微信推送哪些，还能收到几次"
          onPress={openReminders}
        />
      </Card>
      <View className="mt-3">
        <Loaded
          state={state}
          hasContent={messages !== null}
          trouble={trouble}
          offline={offline}
          onRetry={() => void load()}
        >
          {messages !== null && <MessageList messages={messages} onOpen={open} />}
        </Loaded>
      </View>
    </Screen>
  )
}
