import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import type { IconName } from './iconNames'

interface IconProps {
  name: IconName
  size?: 's' | 'm' | 'l' | 'xl'
  /** Only where no word stands beside it. */
  label?: string
  className?: string
}

export function Icon({ name, size, label, className }: IconProps): ReactNode {
  return (
    <View
      className={cx('ico', `ico-${name}`, size && `ico-size-${size}`, className)}
      {...(label === undefined ? {} : a11y({ role: 'img', label }))}
    />
  )
}
