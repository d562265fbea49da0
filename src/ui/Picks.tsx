import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { saidChoice, type Choice } from './choice'
import { cx } from './cx'
import { Pressable } from './Pressable'

interface PicksProps<Key extends string> {
  items: readonly Choice<Key>[]
  value: Key
  onChange: (key: Key) => void
  label?: string
}

/** A row of filters that scrolls sideways, from edge to edge of the page. */
export function Picks<Key extends string>({ items, value, onChange, label }: PicksProps<Key>): ReactNode {
  return (
    <View className="af-picks" {...a11y({ role: 'radiogroup', label })}>
      {items.map((item) => (
        <Pressable
          key={item.key}
          id={`pick-${item.key}`}
          role="radio"
          checked={item.key === value}
          label={saidChoice(item)}
          className={cx('af-pick', item.key === value && 'af-pick-on')}
          onPress={() => onChange(item.key)}
        >
          {item.label}
        </Pressable>
      ))}
    </View>
  )
}
