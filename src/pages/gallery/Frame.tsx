import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'

interface FrameProps {
  title: string
  note?: string
  flush?: boolean
  children: ReactNode
}

export function Frame({ title, note, flush, children }: FrameProps): ReactNode {
  return (
    <Card flush={flush}>
      <View className={flush ? 'gallery-head' : 'gallery-head-in'}>
        <View className="t-note b c-green">{title}</View>
        {note !== undefined && <View className="t-note ink-3">{note}</View>}
      </View>
      {children}
    </Card>
  )
}
