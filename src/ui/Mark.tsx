import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'
import { Icon } from './Icon'

/** The drawn ring of a radio or the box of a checkbox; the row around it carries the role. */
export function Mark({ shape, on, look }: { shape: 'ring' | 'box'; on: boolean; look?: boolean }): ReactNode {
  return (
    <View className={cx('af-mark', `af-mark-${shape}`, on && 'af-mark-on', look && !on && 'af-mark-look')}>
      {on && <Icon name="check" className="af-mark-icon" />}
    </View>
  )
}
