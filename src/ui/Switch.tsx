import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'
import { Pressable } from './Pressable'

interface SwitchProps {
  /** What it turns on; said, not shown: the row beside it shows it. */
  label: string
  on: boolean
  onChange: (on: boolean) => void
  id?: string
}

export function Switch({ label, on, onChange, id }: SwitchProps): ReactNode {
  return (
    <Pressable
      id={id}
      role="switch"
      checked={on}
      label={label}
      className="af-switch"
      onPress={() => onChange(!on)}
    >
      <View className={cx('af-switch-rail', on && 'af-switch-on')}>
        <View className="af-switch-knob" />
      </View>
    </Pressable>
  )
}
