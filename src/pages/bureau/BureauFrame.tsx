import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useIdentity } from '@/features/identity/identity'
import { MessagesCell } from '@/features/messages/MessagesCell'
import { Card } from '@/ui/Card'
import { Desk } from '@/ui/Desk'
import { isDesk } from '@/ui/isDesk'
import { Screen } from '@/ui/Screen'
import { Segmented } from '@/ui/Segmented'
import type { TabItem } from '@/ui/TabBar'
import { MyIdentity } from '../home/MyIdentity'
import { RailFoot } from '../home/RailFoot'
import { useRootScreen } from '../home/useRootScreen'

export type BureauPlace = 'plans' | 'coverage' | 'service' | 'calendar' | 'audit'

const PLACES: (TabItem<BureauPlace> & { url: string })[] = [
  { key: 'plans', label: '方案备案', icon: 'doc', url: '/pages/bureau/plans/index' },
  { key: 'coverage', label: '参加情况', icon: 'chart', url: '/pages/bureau/coverage/index' },
  { key: 'service', label: '机构和人员', icon: 'shield', url: '/pages/service/city/index' },
  { key: 'calendar', label: '全市校历', icon: 'calendar', url: '/pages/bureau/calendar/index' },
  { key: 'audit', label: '操作记录', icon: 'eye', url: '/pages/people/audit/index' },
]

/** Corrections are the bureau's, looking into a school's records the inspector's. */
const OF_ONE: Partial<Record<BureauPlace, 'bureau' | 'inspector'>> = {
  calendar: 'bureau',
  audit: 'inspector',
}

/** A page of the bureau or of an inspector, who reads and does not decide. */
export function BureauFrame({
  place,
  badge = 0,
  children,
}: {
  place: BureauPlace
  /** How many plans wait. */
  badge?: number
  children: (desk: boolean) => ReactNode
}): ReactNode {
  useRootScreen()
  const identity = useIdentity((state) => state.current)
  const [desk] = useState(isDesk)
  const items = PLACES.filter(({ key }) => OF_ONE[key] === undefined || OF_ONE[key] === identity?.hat).map(
    (item) => (item.key === 'plans' ? { ...item, badge } : item),
  )
  const go = (key: BureauPlace) => {
    const url = PLACES.find((one) => one.key === key)?.url
    if (url !== undefined && key !== place) void Taro.redirectTo({ url })
  }
  const title = PLACES.find(({ key }) => key === place)?.label ?? ''
  if (!desk)
    return (
      <Screen title={title}>
        <View className="stack-3">
          <Segmented label="教育局" value={place} items={items} onChange={go} />
          <View>{children(false)}</View>
        </View>
        <Card flush className="mt-4">
          <MessagesCell />
        </Card>
        <MyIdentity />
      </Screen>
    )
  return (
    <Screen title={title} wide flush>
      <Desk place="教育局" items={items} current={place} onSelect={go} foot={<RailFoot />}>
        {children(true)}
      </Desk>
    </Screen>
  )
}
