import type { ReactNode } from 'react'
import Taro from '@tarojs/taro'
import { TabBar } from '@/ui/TabBar'

const TABS = [
  { key: 'today', label: '今天', icon: 'today' },
  { key: 'enrol', label: '报名', icon: 'enrol' },
] as const

export function GuardianTabs({ current }: { current: (typeof TABS)[number]['key'] }): ReactNode {
  return (
    <TabBar
      items={TABS}
      current={current}
      onSelect={(key) => {
        if (key !== current) void Taro.redirectTo({ url: `/pages/guardian/${key}/index` })
      }}
    />
  )
}
