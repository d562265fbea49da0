import { memo, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { GateChild } from '@/contract/custody'
import { rungText } from '@/domain/custody/ladder'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'

interface GateChildCellProps {
  child: GateChild
  minute: number
  /** Let go on this phone; the server does not know it yet. */
  unsent: boolean
  onPress: (child: GateChild) => void
  onCall: (child: GateChild) => void
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
  unsent,
  onPress,
  onCall,
}: GateChildCellProps): ReactNode {
  const { pupilId, name, homeroomName, holderName, endsAtMinute, rung, missing } = child
  const row = (
    <Cell
      id={`child-${pupilId}`}
      title={
        <View className="gate-name">
          {name}
          <Text className="gate-homeroom">{homeroomName}</Text>
        </View>
      }
      note={unsent || holderName === null ? '' : `${holderName}身边`}
      end={
        <View className="gate-end">
          {unsent ? (
            <Chip tone="amber" icon="offline">
              已放行
            </Chip>
          ) : missing ? (
            <Chip tone="red" icon="absent">
              正在找
            </Chip>
          ) : rung > 0 ? (
            <Chip tone="amber" icon="phone">
              {rungText(rung)}
            </Chip>
          ) : (
            <Chip tone="green" icon="shield">
              有人照看
            </Chip>
          )}
          {!unsent && <View className="t-note ink-3 num mt-1">{timeText(endsAtMinute, minute)}</View>}
        </View>
      }
      label={`${name}，${homeroomName}，${unsent ? '已放行，还没发出去' : `${timeText(endsAtMinute, minute)}，核对放行`}`}
      onPress={() => onPress(child)}
    />
  )
  if (rung === 0 || unsent) return row
  return (
    <View className="gate-overdue">
      {row}
      <View className="gate-call">
        <Button
          id={`phone-${pupilId}`}
          size="s"
          kind="quiet"
          icon="phone"
          label={`给${name}的家里打电话`}
          onPress={() => onCall(child)}
        >
          打电话
        </Button>
      </View>
    </View>
  )
})
