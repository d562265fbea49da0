import type { ReactNode } from 'react'
import Taro from '@tarojs/taro'
import { useBell } from '@/features/messages/bellStore'
import { TabBar } from '@/ui/TabBar'

const TABS = [
  { key: 'today', label: '今天', icon: 'today', url: '/pages/guardian/today/index' },
  { key: 'enrol', label: '报名', icon: 'enrol', url: '/pages/guardian/enrol/index' },
  { key: 'messages', label: '消息', icon: 'bell', url: '/pages/messages/index' },
] as const

export function GuardianTabs({ current }: { current: (typeof TABS)[number]['key'] }): ReactNode {
  const unread = useBell((bell) => bell.unread)
  return (
    <TabBar
      items={TABS.map((tab) => (tab.key === 'messages' ? { ...tab, badge: unread } : tab))}
      current={current}
      onSelect={(key) => {
        const url = TABS.find((tab) => tab.key === key)?.url
        if (key !== current && url !== undefined) void Taro.redirectTo({ url })
      }}
    />
  )
}
