import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import type { Tone } from './tone'

interface StateProps {
  icon: IconName
  children: ReactNode
  tone?: Tone
  className?: string
}

/** Icon and word in the colour of their meaning, without a ground: under a name, in a table. */
export function State({ icon, children, tone = 'plain', className }: StateProps): ReactNode {
  return (
    <View className={cx('af-state', `af-state-${tone}`, className)}>
      <Icon name={icon} className="af-state-icon" />
      <View>{children}</View>
    </View>
  )
}
