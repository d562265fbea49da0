import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import type { Tone } from './tone'

/** An icon on a small coloured square, at the head of a row. */
export function Tile({
  icon,
  tone = 'green',
  big,
}: {
  icon: IconName
  tone?: Tone
  big?: boolean
}): ReactNode {
  return (
    <View className={cx('af-tile', `af-tile-${tone}`, big && 'af-tile-big')}>
      <Icon name={icon} className="af-tile-icon" />
    </View>
  )
}
