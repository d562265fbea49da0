import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { remaining } from './remaining'

/** Shows what the caller says is left; the caller's clock is the server's. */
export function Countdown({ ms, size = 'l' }: { ms: number; size?: 's' | 'l' }): ReactNode {
  const left = remaining(ms)
  return (
    <View
      className={cx('af-countdown', `af-countdown-${size}`)}
      {...a11y({ role: 'timer', label: left.said })}
    >
      {left.days > 0 && (
        <>
          {left.days}
          <Text className="af-countdown-unit">天</Text>
        </>
      )}
      {left.clock}
    </View>
  )
}
