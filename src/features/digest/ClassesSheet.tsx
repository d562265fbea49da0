import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Sheet } from '@/ui/Sheet'
import type { BehindFigure } from './behindWhat'
import './ClassesSheet.scss'

/** Who stands behind a figure, class by class. Names wrap and are never cut. */
export function ClassesSheet({ figure, onClose }: { figure: BehindFigure; onClose: () => void }): ReactNode {
  return (
    <Sheet open title={figure.title} onClose={onClose}>
      {figure.classes.map(({ homeroomName, names }) => (
        <View key={homeroomName} className="digest-class">
          <View className="b">{`${homeroomName}·${names.length} 人`}</View>
          <View className="ink-2">{names.join('、')}</View>
        </View>
      ))}
    </Sheet>
  )
}
