import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'

interface TrackPart {
  value: number
  tone: 'green' | 'amber' | 'red' | 'ink'
}

interface TrackProps {
  parts: readonly TrackPart[]
  total: number
  /** What the bar says in words. */
  label: string
}

/** A bar from zero to `total`, in one or several parts. */
export function Track({ parts, total, label }: TrackProps): ReactNode {
  const width = (value: number) => `${total > 0 ? Math.min(100, Math.max(0, (100 * value) / total)) : 0}%`
  return (
    <View className="af-track" {...a11y({ role: 'img', label })}>
      {parts.map((part) => (
        <View
          key={part.tone}
          className={cx('af-fill', `af-fill-${part.tone}`, parts.length > 1 && 'af-fill-part')}
          style={{ width: width(part.value) }}
        />
      ))}
    </View>
  )
}
