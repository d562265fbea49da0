import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Pressable } from './Pressable'

interface CheckPicksProps<Key extends string | number> {
  label: string
  items: readonly { key: Key; label: string }[]
  value: readonly Key[]
  onChange: (value: Key[]) => void
  id: string
}

/** Several of a few: weekdays, grades. The order is that of the items. */
export function CheckPicks<Key extends string | number>(props: CheckPicksProps<Key>): ReactNode {
  const { label, items, value, onChange, id } = props
  const turn = (key: Key) =>
    onChange(
      items
        .map((item) => item.key)
        .filter((one) => (one === key ? !value.includes(key) : value.includes(one))),
    )
  return (
    <View className="af-field-box">
      <View className="af-field-label">{label}</View>
      <View className="af-checks" {...a11y({ label })}>
        {items.map((item) => {
          const on = value.includes(item.key)
          return (
            <Pressable
              key={item.key}
              id={`${id}-${item.key}`}
              role="checkbox"
              checked={on}
              label={item.label}
              className={cx('af-checks-one', on && 'af-checks-on')}
              onPress={() => turn(item.key)}
            >
              {item.label}
            </Pressable>
          )
        })}
      </View>
    </View>
  )
}
