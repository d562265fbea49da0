import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'
import { Mark } from './Mark'
import { Pressable } from './Pressable'

interface OptionProps {
  title: ReactNode
  note?: ReactNode
  /** A Face or a Tile. */
  start?: ReactNode
  on: boolean
  onPress: () => void
  /** Why it cannot be chosen. */
  why?: string
  label?: string
  id?: string
}

/** One of several, the whole row is the target. */
export function Option({ title, note, start, on, onPress, why, label, id }: OptionProps): ReactNode {
  return (
    <Pressable
      id={id}
      role="radio"
      checked={on}
      why={why}
      label={label}
      className={cx('af-option', on && 'af-option-on', why !== undefined && 'af-option-off')}
      onPress={onPress}
    >
      {start !== undefined && <View className="af-option-start">{start}</View>}
      <View className="grow">
        <View className={cx(on && 'b')}>{title}</View>
        {note !== undefined && <View className="t-note ink-3">{note}</View>}
        {why !== undefined && why !== '' && <View className="t-note c-amber">{why}</View>}
      </View>
      <Mark shape="ring" on={on} />
    </Pressable>
  )
}
