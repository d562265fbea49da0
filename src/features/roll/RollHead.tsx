import { useMemo, type ComponentProps, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconNames'
import { Track } from '@/ui/Track'
import { countMarks } from './FirstMark'
import { useShownMarks } from './useShownMarks'
import './roll.scss'

/** 应到 / 已到 / 未到 / 请假: stays in sight while the list scrolls. */
export function RollHead(): ReactNode {
  const marks = useShownMarks()
  const counts = useMemo(() => countMarks(marks), [marks])
  const { due, here, late, leave, absent } = counts
  const parts: ComponentProps<typeof Track>['parts'] = [
    { value: here - late, tone: 'green' },
    { value: late, tone: 'amber' },
    { value: absent, tone: 'red' },
  ]
  return (
    <View className="roll-head">
      <View className="roll-counts">
        <Count value={due} word="应到" />
        <Count value={here} word="已到" look="roll-count-here" />
        <Count value={absent} word="未到" look={absent > 0 && 'roll-count-absent'} icon="absent" />
        <Count value={leave} word="请假" />
      </View>
      <View className="row mt-2">
        <Track
          total={due}
          label={`应到 ${due}，已到 ${here}，未到 ${absent}`}
          parts={parts.filter((part) => part.value > 0)}
        />
      </View>
    </View>
  )
}

interface CountProps {
  value: number
  word: string
  look?: string | false
  icon?: IconName
}

function Count({ value, word, look, icon }: CountProps): ReactNode {
  return (
    <View className={cx('roll-count', look)}>
      <View className="roll-count-num">{value}</View>
      <View className="roll-count-word">
        {icon && <Icon name={icon} size="s" />}
        {word}
      </View>
    </View>
  )
}
