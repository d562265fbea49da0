import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { GroupsBoard } from '@/features/escort/GroupsBoard'
import { useGroups } from '@/features/escort/groupStore'
import { hatText, schoolFor, useIdentity } from '@/features/identity/identity'
import { Desk } from '@/ui/Desk'
import { isDesk } from '@/ui/isDesk'
import { Screen } from '@/ui/Screen'
import type { TabItem } from '@/ui/TabBar'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_FIVE_MINUTES = 300_000
const TITLE = '放学路队'
const PLACES: TabItem<'stand-ins' | 'escorts'>[] = [
  { key: 'stand-ins', label: '代课', icon: 'swap' },
  { key: 'escorts', label: TITLE, icon: 'walk' },
]

const read = async (): Promise<void> =>
  useGroups.getState().open(await schoolFor(['office', 'duty-leader', 'principal']))
const go = (key: (typeof PLACES)[number]['key']) => {
  if (key === 'stand-ins') void Taro.navigateTo({ url: '/pages/gate/standins/index' })
}

export default function OfficeEscorts(): ReactNode {
  const identity = useIdentity((state) => state.current)
  const [desk] = useState(isDesk)
  useWhileShown(() => void read(), EVERY_FIVE_MINUTES)
  const board = <GroupsBoard desk={desk} onRetry={() => void read()} />
  if (!desk) return <Screen title={TITLE}>{board}</Screen>
  return (
    <Screen title={TITLE} wide flush>
      <Desk
        place={identity?.schoolName ?? ''}
        items={PLACES}
        current="escorts"
        onSelect={go}
        foot={identity === null ? undefined : `${hatText(identity.hat)}·${identity.name}`}
      >
        <View className="t-title">{TITLE}</View>
        <View className="mt-4">{board}</View>
      </Desk>
    </Screen>
  )
}
