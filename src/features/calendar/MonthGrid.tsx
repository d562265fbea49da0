import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { CalendarDay } from '@/contract/calendar'
import { dayText, weekdayOf, weekdayText, type Day, type Weekday } from '@/domain/time'
import { Card } from '@/ui/Card'
import { cx } from '@/ui/cx'
import { Pressable } from '@/ui/Pressable'
import type { Month } from './monthsOf'

const WEEK: Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Two characters under the number: why the day is not like its weekday. Nothing where it is. */
export function shortOf(day: CalendarDay): string {
  switch (day.kind) {
    case 'service':
      return day.makeUpFor === null ? '' : `走${weekdayText(day.timetable)}`
    case 'undecided':
      return '要定'
    case 'unpublished':
      return '未公布'
    case 'rest':
      return day.why === 'weekend' ? '' : day.why === 'closed' ? '停课' : '放假'
    default:
      return day satisfies never
  }
}

export function wordsOf(day: CalendarDay): string {
  switch (day.kind) {
    case 'service':
      return day.makeUpFor === null
        ? `上课，走${weekdayText(day.timetable)}的课表`
        : `${day.makeUpFor}调休上课，走${weekdayText(day.timetable)}的课表`
    case 'undecided':
      return `${day.name}，还没定走周几的课表`
    case 'unpublished':
      return `${day.year}年的放假安排还没有公布`
    case 'rest':
      return day.name
    default:
      return day satisfies never
  }
}

interface MonthGridProps extends Month {
  today: Day
  selected: Day | null
  onDay: (day: Day) => void
}

export function MonthGrid({ month, days, today, selected, onDay }: MonthGridProps): ReactNode {
  const [first] = days
  const before = first === undefined ? 0 : weekdayOf(first.day) - 1
  return (
    <Card className="cal-month">
      <View className="b">{`${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`}</View>
      <View className="cal-grid mt-2">
        {WEEK.map((weekday) => (
          <View key={weekday} className="cal-head">
            {weekdayText(weekday).slice(1)}
          </View>
        ))}
        {Array.from({ length: before }, (_, index) => (
          <View key={`blank-${index}`} className="cal-day" />
        ))}
        {days.map((day) => (
          <Pressable
            key={day.day}
            id={`day-${day.day}`}
            className={cx(
              'cal-day',
              `cal-${day.kind}`,
              day.kind === 'rest' && day.why === 'closed' && 'cal-closed',
              day.day === today && 'cal-today',
              day.day === selected && 'cal-selected',
            )}
            label={`${dayText(day.day)} ${wordsOf(day)}`}
            onPress={() => onDay(day.day)}
          >
            <View className="num">{Number(day.day.slice(8))}</View>
            {shortOf(day) !== '' && <View className="cal-short">{shortOf(day)}</View>}
          </Pressable>
        ))}
      </View>
    </Card>
  )
}
