import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './Icon'
import type { IconName } from './iconNames'
import { named } from './named'

interface BannerProps {
  icon: IconName
  tone?: 'amber' | 'green' | 'plain'
  /** Strong first line: what it is. */
  title?: string
  children?: ReactNode
  /** A small Button at the end. */
  act?: ReactNode
  /** Rounded when it stands among cards, edge to edge otherwise. */
  round?: boolean
  id?: string
}

export function Banner({ icon, tone = 'amber', title, children, act, round, id }: BannerProps): ReactNode {
  return (
    <View
      {...named(id)}
      className={cx('af-banner', `af-banner-${tone}`, round && 'af-banner-round')}
      {...a11y({ role: 'status', live: 'polite' })}
    >
      <Icon name={icon} className="af-banner-icon" />
      <View className="grow">
        {title !== undefined && <View className="b">{title}</View>}
        {children}
      </View>
      {act}
    </View>
  )
}
