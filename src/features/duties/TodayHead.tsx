import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { Duties } from '@/contract/attendance'
import { dayWeekdayText } from '@/domain/time'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import { greeting } from './dutyWords'
import './duties.scss'

interface TodayHeadProps {
  duties: Duties
  schoolName: string
  onHands: () => void
  /** What stands in the corner. */
  corner?: ReactNode
}

/** Who I answer for is always in sight. */
export function TodayHead({ duties, schoolName, onHands, corner }: TodayHeadProps): ReactNode {
  const { day, name, inHand } = duties
  return (
    <View className="duty-head">
      {corner}
      <View className="t-note ink-2 duty-line">
        {schoolName === '' ? dayWeekdayText(day) : `${dayWeekdayText(day)}·${schoolName}`}
      </View>
      <View className="t-head">{`${name}，${greeting(serverNow())}`}</View>
      <Pressable id="in-hand" className="duty-hand" onPress={onHands}>
        <Icon name="shield" size="m" />
        <View className="duty-hand-words">
          {inHand > 0 ? `${inHand} 个孩子在您身边` : '现在没有孩子在您身边'}
        </View>
        <Icon name="next" size="s" />
      </Pressable>
    </View>
  )
}
