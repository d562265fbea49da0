import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'
import { Track } from './Track'

const tones = { open: 'green', few: 'amber', full: 'ink' } as const

interface SeatBarProps {
  taken: number
  total: number
  /** Green while open, amber for the last few, grey when full. */
  state: keyof typeof tones
  /** 「余 6 / 30」: the words beside the bar. */
  children: string
}

export function SeatBar({ taken, total, state, children }: SeatBarProps): ReactNode {
  return (
    <View className="af-seats">
      <Track parts={[{ value: taken, tone: tones[state] }]} total={total} label={children} />
      <View className={cx('af-seats-word', `af-seats-${state}`)}>{children}</View>
    </View>
  )
}
