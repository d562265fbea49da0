import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'

interface DeskHeadProps {
  title: string
  /** What is true of it now: version, saved when. */
  note?: ReactNode
  /** Small buttons at the end. */
  acts?: ReactNode
}

/** The head of a desk's page; on a phone the bar above names the page, and the title stays out of the way. */
export function DeskHead({ title, note, acts }: DeskHeadProps): ReactNode {
  return (
    <View className="af-deskhead">
      <View className="af-deskhead-main">
        <View className="t-title" {...a11y({ role: 'heading' })}>
          {title}
        </View>
        {note !== undefined && <View className="af-deskhead-note">{note}</View>}
      </View>
      {acts !== undefined && <View className="af-deskhead-acts">{acts}</View>}
    </View>
  )
}
