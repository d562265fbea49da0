import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { chooseTheme, setLarge, useAppearance } from '@/ui/appearance'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { Switch } from '@/ui/Switch'

/** Larger letters and the dark: on every screen of this phone. */
export function Comfort(): ReactNode {
  const { choice, large } = useAppearance()
  return (
    <>
      <Section title="看得清楚些" />
      <Card flush>
        <Cell
          title="关怀版"
          note="字和按钮都大一些"
          end={<Switch id="large" label="关怀版" on={large} onChange={setLarge} />}
        />
      </Card>
      <View className="mt-3">
        <Segmented
          label="深浅"
          value={choice}
          items={[
            { key: 'system', label: '跟随手机' },
            { key: 'light', label: '浅色' },
            { key: 'dark', label: '深色' },
          ]}
          onChange={chooseTheme}
        />
      </View>
    </>
  )
}
