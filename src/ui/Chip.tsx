import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { named } from './named'
import type { Tone } from './tone'

interface ChipProps {
  children: ReactNode
  tone?: Tone
  /** Colour never speaks alone: give every state its icon. */
  icon?: IconName
  look?: 'soft' | 'solid' | 'line'
  id?: string
}

export function Chip({ children, tone = 'plain', icon, look = 'soft', id }: ChipProps): ReactNode {
  return (
    <View {...named(id)} className={cx('af-chip', `af-chip-${tone}`, look !== 'soft' && `af-chip-${look}`)}>
      {icon && <Icon name={icon} className="af-chip-icon" />}
      {children}
    </View>
  )
}
