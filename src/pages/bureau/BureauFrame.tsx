import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useIdentity, type Hat } from '@/features/identity/identity'
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

interface BureauFrameProps {
  place: BureauPlace
  /** How many plans wait. */
  badge?: number
  children: (desk: boolean) => ReactNode
}

type Item = TabItem<BureauPlace>

function itemsOf(hat: Hat | undefined, badge: number): Item[] {
  const mine = PLACES.filter(({ key }) => OF_ONE[key] === undefined || OF_ONE[key] === hat)
  return mine.map((item) => (item.key === 'plans' ? { ...item, badge } : item))
}

const goTo = (key: BureauPlace): void => {
  const url = PLACES.find((one) => one.key === key)?.url
  if (url !== undefined) void Taro.redirectTo({ url })
}

/** At a desk, the bureau's rail beside the page: of its own pages, and of a school's page that it looks at. */
function BureauDesk({
  title,
  items,
  current,
  onSelect,
  children,
}: {
  title: string
  items: Item[]
  current: BureauPlace
  onSelect: (key: BureauPlace) => void
  children: ReactNode
}): ReactNode {
  return (
    <Screen title={title} wide flush>
      <Desk place="教育局" items={items} current={current} onSelect={onSelect} foot={<RailFoot />}>
        {children}
      </Desk>
    </Screen>
  )
}

/** A page of a school's office, opened by the bureau from its list: the rail stays the bureau's. */
export function BureauAtSchool({
  from,
  title,
  children,
}: {
  from: BureauPlace
  title: string
  children: ReactNode
}): ReactNode {
  const hat = useIdentity(({ current }) => current?.hat)
  return (
    <BureauDesk title={title} items={itemsOf(hat, 0)} current={from} onSelect={goTo}>
      {children}
    </BureauDesk>
  )
}

/** A page of the bureau or of an inspector, who reads and does not decide. */
export function BureauFrame({ place, badge = 0, children }: BureauFrameProps): ReactNode {
  useRootScreen()
  const identity = useIdentity((state) => state.current)
  const [desk] = useState(isDesk)
  const items = itemsOf(identity?.hat, badge)
  const go = (key: BureauPlace) => {
    if (key !== place) goTo(key)
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
    <BureauDesk title={title} items={items} current={place} onSelect={go}>
      {children(true)}
    </BureauDesk>
  )
}
