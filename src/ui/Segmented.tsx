import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Badge } from './Badge'
import { saidChoice, type Choice } from './choice'
import { cx } from './cx'
import { Pressable } from './Pressable'

interface SegmentedProps<Key extends string> {
  items: readonly Choice<Key>[]
  value: Key
  onChange: (key: Key) => void
  label?: string
}

export function Segmented<Key extends string>(props: SegmentedProps<Key>): ReactNode {
  const { items, value, onChange, label } = props
  return (
    <View className="af-seg" {...a11y({ role: 'tablist', label })}>
      {items.map((item) => (
        <Pressable
          key={item.key}
          id={`seg-${item.key}`}
          role="tab"
          selected={item.key === value}
          label={saidChoice(item)}
          className={cx('af-seg-item', item.key === value && 'af-seg-on')}
          onPress={() => onChange(item.key)}
        >
          {item.label}
          <Badge count={item.badge ?? 0} className="af-seg-badge" />
        </Pressable>
      ))}
    </View>
  )
}
