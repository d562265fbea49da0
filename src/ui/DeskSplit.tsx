import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'

interface DeskSplitProps {
  side: ReactNode
  children: ReactNode
  /** On a phone the side comes first: it says what there is to do. */
  sideFirst?: boolean
}

/** The work and a panel beside it; one below the other on a phone. */
export function DeskSplit({ side, children, sideFirst = false }: DeskSplitProps): ReactNode {
  return (
    <View className={cx('af-split', sideFirst && 'af-split-first')}>
      <View className="af-split-main">{children}</View>
      <View className="af-split-side">{side}</View>
    </View>
  )
}
