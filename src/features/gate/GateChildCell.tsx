import { memo, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { GateChild } from '@/contract/custody'
import { rungText } from '@/domain/custody/ladder'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'

interface GateChildCellProps {
  child: GateChild
  minute: number
  onPress: (child: GateChild) => void
}

const timeText = (endsAtMinute: number, minute: number): string => {
  const over = minute - endsAtMinute
  if (over > 0) return `晚 ${over} 分钟`
  return over === 0 ? '到时间了' : `还有 ${-over} 分钟`
}

/** One child still inside: with whom, how far up the ladder, how long. */
export const GateChildCell = memo(function GateChildCell({
  child,
  minute,
  onPress,
}: GateChildCellProps): ReactNode {
  const { pupilId, name, homeroomName, holderName, endsAtMinute, rung } = child
  return (
    <Cell
      id={`child-${pupilId}`}
      title={
        <View className="gate-name">
          {name}
          <Text className="gate-homeroom">{homeroomName}</Text>
        </View>
      }
      note={holderName === null ? '' : `${holderName}身边`}
      end={
        <View className="gate-end">
          {rung > 0 ? (
            <Chip tone="amber" icon="phone">
              {rungText(rung)}
            </Chip>
          ) : (
            <Chip tone="green" icon="shield">
              有人照看
            </Chip>
          )}
          <View className="t-note ink-3 num mt-1">{timeText(endsAtMinute, minute)}</View>
        </View>
      }
      label={`${name}，${homeroomName}，${timeText(endsAtMinute, minute)}，核对放行`}
      onPress={() => onPress(child)}
    />
  )
})
