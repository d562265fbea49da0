import type { ReactNode } from 'react'
import { View, Text } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { named } from './named'
import { Pressable } from './Pressable'

interface StatProps {
  label: string
  value: number | string
  unit?: string
  /** What to compare it with: 昨天 412. */
  note?: string
  tone?: 'plain' | 'amber' | 'red'
  icon?: IconName
  onPress?: () => void
  id?: string
}

export function Stat({
  label,
  value,
  unit = '',
  note = '',
  tone = 'plain',
  icon,
  onPress,
  id,
}: StatProps): ReactNode {
  const className = cx('af-stat', tone !== 'plain' && `af-stat-${tone}`)
  const said = `${label} ${value}${unit}${note === '' ? '' : `，${note}`}`
  const inside = (
    <>
      <View className="af-stat-label">
        {icon && <Icon name={icon} className="af-stat-icon" />}
        {label}
      </View>
      <View className="af-stat-num">
        {value}
        {unit !== '' && <Text className="af-stat-unit">{unit}</Text>}
      </View>
      {note !== '' && <View className="af-stat-note">{note}</View>}
    </>
  )
  return onPress === undefined ? (
    <View {...named(id)} className={className} {...a11y({ label: said })}>
      {inside}
    </View>
  ) : (
    <Pressable id={id} className={className} onPress={onPress} label={said}>
      {inside}
    </Pressable>
  )
}

/**
 * A row of Stat; `five` is the same five figures in the same order, three and two in large type. `pairs` are two beside
 * each other on a phone, and one row at a desk.
 */
export function Stats({
  children,
  five,
  pairs,
}: {
  children: ReactNode
  five?: boolean
  pairs?: boolean
}): ReactNode {
  return (
    <View className={cx('af-stats', five && 'af-stats-five', pairs && 'af-stats-pairs')}>{children}</View>
  )
}
