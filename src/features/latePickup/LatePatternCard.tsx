import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LatePatternNow } from '@/contract/late'
import { clockText, dayText, dayWeekdayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Section } from '@/ui/Section'
import { showToast } from '@/ui/showToast'
import { useLate } from './lateStore'
import { weeklyText } from './lateWhy'

/** 每周固定 as it stands, with the next days, each to be skipped alone. */
export function LatePatternCard({ pattern }: { pattern: LatePatternNow }): ReactNode {
  const { cancel, isSending } = useLate()
  const skip = async (day: string) => {
    if (await cancel(day)) showToast({ text: `${dayText(day)}不托管，别的日子不变` })
  }
  return (
    <>
      <Card id="late-pattern" className="mt-4">
        <Chip tone="green" icon="check-circle">
          {pattern.to === null ? '每周固定' : `到 ${dayText(pattern.to)} 为止`}
        </Chip>
        <View className="t-title mt-2">
          {weeklyText(pattern.weekdays)} 到 {clockText(pattern.untilMinute)}
        </View>
        <View className="ink-2">{pattern.collectorText} 来接</View>
      </Card>
      {pattern.next.length > 0 && <Section title="接下来的几次" end="可以只跳过一天" />}
      {pattern.next.length > 0 && (
        <Card flush>
          {pattern.next.map(({ day, skipped }) => (
            <Cell
              key={day}
              title={dayWeekdayText(day)}
              end={
                skipped ? (
                  '这天不托管'
                ) : (
                  <Button
                    id={`skip-${day}`}
                    size="s"
                    busy={isSending}
                    label={`${dayText(day)}不托管`}
                    onPress={() => void skip(day)}
                  >
                    跳过
                  </Button>
                )
              }
            />
          ))}
        </Card>
      )}
    </>
  )
}
