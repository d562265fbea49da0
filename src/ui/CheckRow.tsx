import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'
import { Mark } from './Mark'
import { Pressable } from './Pressable'

interface CheckRowProps {
  children: ReactNode
  on: boolean
  onChange: (on: boolean) => void
  /** Ringed in amber: the step that is still missing. */
  missing?: boolean
  label?: string
  id?: string
}

export function CheckRow({ children, on, onChange, missing = false, label, id }: CheckRowProps): ReactNode {
  return (
    <Pressable
      id={id}
      role="checkbox"
      checked={on}
      label={label}
      className={cx('af-check', missing && !on && 'af-check-missing')}
      onPress={() => onChange(!on)}
    >
      <Mark shape="box" on={on} look={missing} />
      <View className="af-check-words">{children}</View>
    </Pressable>
  )
}
