import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { weekdayText, type Weekday } from '@/domain/time'
import { cx } from '@/ui/cx'
import { Pressable } from '@/ui/Pressable'
import { Section } from '@/ui/Section'
import { useLate } from './lateStore'
import './LateForm.scss'

/** 每周哪几天: those on which the late room is open. */
export function LateWeekdays({ weekdays }: { weekdays: Weekday[] }): ReactNode {
  const { weekdays: chosen, toggleWeekday } = useLate()
  return (
    <>
      <Section title="每周哪几天" />
      <View className="late-times">
        {weekdays.map((weekday) => {
          const isOn = chosen.includes(weekday)
          return (
            <Pressable
              key={weekday}
              id={`weekday-${weekday}`}
              role="checkbox"
              checked={isOn}
              label={weekdayText(weekday)}
              className={cx('late-day', isOn && 'late-time-on')}
              onPress={() => toggleWeekday(weekday)}
            >
              {weekdayText(weekday)}
            </Pressable>
          )
        })}
      </View>
    </>
  )
}
