import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { MarkStep } from '@/contract/attendance'
import { markText } from '@/domain/attendance/Session'
import { clockTextAt } from '@/domain/time'

/** 改过几次: who, when, from what to what, and why. One mark alone is no history. */
export function MarkHistory({ history }: { history: MarkStep[] }): ReactNode {
  if (history.length < 2) return null
  return (
    <View id="mark-history" className="mt-4 t-note ink-2">
      <View className="b">改过的记录</View>
      {history.map((step, index) => (
        <View key={`${step.at}-${index}`} className="mt-1">
          {`${clockTextAt(step.at)} ${step.byName} ${stepText(history[index - 1], step)}`}
        </View>
      ))}
    </View>
  )
}

function stepText(before: MarkStep | undefined, step: MarkStep): string {
  const change =
    before === undefined ? markText(step.mark) : `${markText(before.mark)} → ${markText(step.mark)}`
  return step.reason === null ? change : `${change}，${step.reason}`
}
