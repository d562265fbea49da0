import { useEffect, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Badge } from './Badge'
import { Brand } from './Brand'
import { saidChoice } from './choice'
import { cx } from './cx'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import type { TabItem } from './TabBar'

interface DeskProps<Key extends string> {
  /** The school or the bureau. */
  place: string
  items: readonly TabItem<Key>[]
  current: Key
  onSelect: (key: Key) => void
  /** Who sits here. */
  foot?: ReactNode
  children: ReactNode
}

/** The office's frame, inside a wide Screen: a rail at the left, the work beside it; one below the other on a phone. */
export function Desk<Key extends string>(props: DeskProps<Key>): ReactNode {
  const { place, items, current, onSelect, foot, children } = props
  // A rail longer than the window scrolls; where one is, is in sight.
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5')
      document.getElementById(`rail-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [current, items.length])
  return (
    <View className="af-desk">
      <View className="af-rail">
        <View className="af-rail-brand">
          <Brand note={place} />
        </View>
        <View className="af-rail-items" {...a11y({ role: 'tablist' })}>
          {items.map((item) => (
            <Pressable
              key={item.key}
              id={`rail-${item.key}`}
              role="tab"
              selected={item.key === current}
              label={saidChoice(item)}
              className={cx('af-rail-item', item.key === current && 'af-rail-on')}
              onPress={() => onSelect(item.key)}
            >
              <Icon name={item.icon} className="af-rail-icon" />
              {item.label}
              <Badge count={item.badge ?? 0} className="af-rail-badge" />
            </Pressable>
          ))}
        </View>
        {foot !== undefined && <View className="af-rail-foot">{foot}</View>}
      </View>
      <View className="af-desk-main">{children}</View>
    </View>
  )
}
