import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'
import { Icon } from './Icon'
import { named } from './named'
import { Pressable } from './Pressable'

interface CellProps {
  title: ReactNode
  note?: ReactNode
  /** A Tile or a Face. */
  start?: ReactNode
  /** A Chip, a figure, a Switch, a small Button. */
  end?: ReactNode
  strong?: boolean
  /** Goes somewhere: draws the arrow. */
  onPress?: () => void
  onHold?: () => void
  role?: 'button' | 'radio' | 'checkbox'
  checked?: boolean
  label?: string
  className?: string
  id?: string
}

/** One row of a list, inside a flush Card or a Sheet. */
export function Cell(props: CellProps): ReactNode {
  const { title, note, start, end, onPress, onHold, role = 'button', id } = props
  const className = cx('af-cell', props.className)
  const inside = (
    <>
      {start}
      <View className={cx('af-cell-main', start !== undefined && 'af-cell-after')}>
        <View className={cx(props.strong && 'b')}>{title}</View>
        {note !== undefined && <View className="t-note ink-3">{note}</View>}
      </View>
      {end !== undefined && <View className="af-cell-end">{end}</View>}
      {onPress !== undefined && role === 'button' && <Icon name="next" className="af-cell-go" />}
    </>
  )
  if (onPress === undefined && onHold === undefined) {
    return (
      <View {...named(id)} className={className}>
        {inside}
      </View>
    )
  }
  return (
    <Pressable
      id={id}
      className={className}
      pressedClass="af-cell-pressed"
      onPress={onPress}
      onHold={onHold}
      role={role}
      checked={props.checked}
      label={props.label}
    >
      {inside}
    </Pressable>
  )
}
