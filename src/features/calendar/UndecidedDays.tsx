import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { dayText, weekdayOf, weekdayText, type Day, type Weekday } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { useCalendar } from './calendarStore'
import './calendar.scss'

const TIMETABLES: Weekday[] = [1, 2, 3, 4, 5]

interface UndecidedDaysProps {
  days: readonly Day[]
  onDecided?: () => void
}

/** Make-up days whose timetable nobody has set: work to do, and nobody guesses. */
export function UndecidedDays({ days, onDecided }: UndecidedDaysProps): ReactNode {
  const refused = useCalendar((state) => state.refused)
  if (days.length === 0) return null
  return (
    <View className="stack-2">
      {days.map((day) => (
        <Undecided key={day} day={day} onDecided={onDecided} />
      ))}
      {refused !== '' && (
        <View id="calendar-refused">
          <State icon="alert" tone="amber">
            {refused}
          </State>
        </View>
      )}
    </View>
  )
}

function Undecided({ day, onDecided }: { day: Day; onDecided: (() => void) | undefined }): ReactNode {
  const { decide, acting } = useCalendar()
  const choose = async (timetable: Weekday | null) => {
    if (!(await decide(day, timetable))) return
    onDecided?.()
    showToast({
      text: timetable === null ? `${dayText(day)}不开课` : `${dayText(day)}走${weekdayText(timetable)}的课表`,
    })
  }
  const why = acting === null ? undefined : ''
  return (
    <Card id={`undecided-${day}`} tone="amber" tight className="cal-todo">
      <View className="row grow">
        <Icon name="calendar" size="m" className="c-amber" />
        <View className="cal-todo-words">
          <View className="b">{`${dayText(day)}(${weekdayText(weekdayOf(day))})补课，走周几的课表？`}</View>
          <View className="t-note ink-2">定下以前不排课、不点名</View>
        </View>
      </View>
      <View className="cal-choices">
        {TIMETABLES.map((weekday) => (
          <Pressable
            key={weekday}
            id={`decide-${day}-${weekday}`}
            className="cal-choice"
            label={`${dayText(day)}走${weekdayText(weekday)}的课表`}
            why={why}
            onPress={() => void choose(weekday)}
          >
            {weekdayText(weekday)}
          </Pressable>
        ))}
        <Pressable
          id={`decide-${day}-none`}
          className="cal-choice"
          label={`${dayText(day)}不开`}
          why={why}
          onPress={() => void choose(null)}
        >
          不开
        </Pressable>
      </View>
    </Card>
  )
}
