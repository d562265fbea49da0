import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { DigestDay } from '@/contract/notice'
import { weekdayOf, weekdayText, type Day } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'
import { WeekChart } from '@/ui/WeekChart'
import './DigestWeek.scss'

interface DigestWeekProps {
  week: DigestDay[]
  /** The digest's own day. */
  day: Day
  isToday: boolean
}

/** 这周没来的人, on leave and unexplained, day by day. */
export function DigestWeek({ week, day, isToday }: DigestWeekProps): ReactNode {
  return (
    <View>
      <Section title="这周没来的人" end={<Legend />} />
      <Card>
        <WeekChart
          title="这周没来的人"
          days={week.map((one) => ({
            key: one.day,
            label: isToday && one.day === day ? '今天' : weekdayText(weekdayOf(one.day)),
            value: one.kind === 'none' ? undefined : one.leave + one.unexplained,
            alarm: one.unexplained,
            today: one.day === day,
          }))}
        />
      </Card>
    </View>
  )
}

function Legend(): ReactNode {
  return (
    <View className="digest-legend">
      请假
      <View className="digest-dot" />
      没说明
      <View className="digest-dot digest-dot-red" />
    </View>
  )
}
