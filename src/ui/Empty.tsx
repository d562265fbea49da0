import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { IconName } from './iconNames'
import { Tile } from './Tile'
import type { Tone } from './tone'

interface EmptyProps {
  icon: IconName
  tone?: Tone
  title: string
  /** What will stand here, and what to do. */
  children?: ReactNode
  act?: ReactNode
}

/** Nothing here yet, or it could not be read: says which, and what to do. */
export function Empty({ icon, tone = 'green', title, children, act }: EmptyProps): ReactNode {
  return (
    <View className="af-empty">
      <Tile icon={icon} tone={tone} big />
      <View className="t-title af-empty-title">{title}</View>
      {children !== undefined && <View className="af-empty-words">{children}</View>}
      {act !== undefined && <View className="af-empty-act">{act}</View>}
    </View>
  )
}
