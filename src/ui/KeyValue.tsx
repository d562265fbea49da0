import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'

interface Pair {
  key: string
  value: ReactNode
  /** The sum, the answer. */
  strong?: boolean
}

/** Name on the left, value on the right; long values wrap. */
export function KeyValue({ rows }: { rows: readonly Pair[] }): ReactNode {
  return (
    <View className="af-pairs">
      {rows.map((row) => (
        <View key={row.key} className={cx('af-pair', row.strong && 'b')}>
          <View className={cx('af-pair-key', !row.strong && 'ink-2')}>{row.key}</View>
          <View className="af-pair-value">{row.value}</View>
        </View>
      ))}
    </View>
  )
}
