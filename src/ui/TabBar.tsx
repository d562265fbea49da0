import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Badge } from './Badge'
import { saidChoice, type Choice } from './choice'
import { cx } from './cx'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { Pressable } from './Pressable'

export interface TabItem<Key extends string> extends Choice<Key> {
  icon: IconName
}

interface TabBarProps<Key extends string> {
  items: readonly TabItem<Key>[]
  current: Key
  onSelect: (key: Key) => void
}

/** Ours, because each role has its own tabs and WeChat's bar is one for all. */
export function TabBar<Key extends string>({ items, current, onSelect }: TabBarProps<Key>): ReactNode {
  return (
    <View className="af-tabs" {...a11y({ role: 'tablist' })}>
      {items.map((item) => (
        <Pressable
          key={item.key}
          id={`tab-${item.key}`}
          role="tab"
          selected={item.key === current}
          label={saidChoice(item)}
          className={cx('af-tab', item.key === current && 'af-tab-on')}
          onPress={() => onSelect(item.key)}
        >
          <Icon name={item.icon} className="af-tab-icon" />
          <View>{item.label}</View>
          <Badge count={item.badge ?? 0} className="af-tab-badge" />
        </Pressable>
      ))}
    </View>
  )
}
