import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'

/** The title over a group of cards; `end` is a quiet word or a link. */
export function Section({ title, end }: { title: string; end?: ReactNode }): ReactNode {
  return (
    <View className="af-section">
      <View className="t-lead b" {...a11y({ role: 'heading' })}>
        {title}
      </View>
      {end !== undefined && <View className="t-note af-section-end">{end}</View>}
    </View>
  )
}
