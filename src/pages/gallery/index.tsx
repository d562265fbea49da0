import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { chooseTheme, setLarge, themeOf, useAppearance } from '@/ui/appearance'
import { Brand } from '@/ui/Brand'
import { Button } from '@/ui/Button'
import { Screen } from '@/ui/Screen'
import { TabBar } from '@/ui/TabBar'
import { Buttons, Chips, Choices, Inputs } from './Actions'
import { Faces, Figures, Grid, Nothing, Rows, Thread, Times } from './Facts'
import { Banners, Layers } from './Layers'
import { Colours, Icons, Type } from './Looks'
import './index.scss'

const tabs = [
  { key: 'today', label: '今天', icon: 'today' },
  { key: 'enrol', label: '报名', icon: 'enrol' },
  { key: 'inbox', label: '消息', icon: 'bell', badge: 3 },
  { key: 'me', label: '我的', icon: 'user' },
] as const

/** Every component on one page; built in development only. */
export default function Gallery(): ReactNode {
  const [tab, setTab] = useState<(typeof tabs)[number]['key']>('today')
  const theme = useAppearance(themeOf)
  const large = useAppearance((state) => state.large)
  return (
    <Screen title="组件" ground="dusk" tabBar={<TabBar items={tabs} current={tab} onSelect={setTab} />}>
      <View className="stack-3">
        <Brand note="组件" />
        <View className="row gap-2">
          <Button
            id="theme"
            size="s"
            icon="moon"
            onPress={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
          >
            深色
          </Button>
          <Button id="large" size="s" icon="plus" onPress={() => setLarge(!large)}>
            关怀版
          </Button>
        </View>
        <Colours />
        <Type />
        <Buttons />
        <Chips />
        <Choices />
        <Inputs />
        <Thread />
        <Rows />
        <Figures />
        <Times />
        <Faces />
        <Banners />
        <Layers />
        <Nothing />
        <Grid />
        <Icons />
      </View>
    </Screen>
  )
}
