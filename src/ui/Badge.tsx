import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'

/** How many wait. Nothing is drawn for none. */
export function Badge({ count, className }: { count: number; className?: string }): ReactNode {
  if (count <= 0) return null
  return <View className={cx('af-badge', className)}>{count > 99 ? '99+' : count}</View>
}
