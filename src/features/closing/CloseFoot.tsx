import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { GateDay } from '@/contract/closing'
import { isZero, openWords } from '@/domain/custody/closeDay'
import { clockTextAt } from '@/domain/time'
import { Button } from '@/ui/Button'
import { useDay } from './dayStore'

/** 清校: one adult closes the day, another one confirms it. */
export function CloseFoot({ day }: { day: GateDay }): ReactNode {
  const { sending, refused, close } = useDay()
  const { closing, confirmed, open } = day
  if (closing !== null && confirmed !== null)
    return (
      <View id="day-closed" className="center">
        <View className="t-lead b c-green">今天放学完成</View>
        <View className="t-note ink-2 mt-1">
          {`${closing.byName} ${clockTextAt(closing.at)} 清校，${confirmed.byName} ${clockTextAt(confirmed.at)} 确认`}
        </View>
      </View>
    )
  const mine = closing !== null && closing.by === day.me
  const why = isZero(open)
    ? mine
      ? '您已清校，还要另一位大人确认，才算完成。'
      : refused === ''
        ? undefined
        : refused
    : `${openWords(open).join('；')}。`
  return (
    <View>
      <Button
        id="close-day"
        kind="primary"
        size="big"
        busy={sending === 'close'}
        why={why}
        onPress={() => void close()}
      >
        确认，今天放学完成
      </Button>
      {why === undefined && (
        <View className="t-note ink-2 center mt-2">
          {closing === null ? '还要另一位大人也确认，才算完成' : `${closing.byName}已清校，您是第二位`}
        </View>
      )}
    </View>
  )
}
