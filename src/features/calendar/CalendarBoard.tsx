import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { CalendarDay, TermCalendar } from '@/contract/calendar'
import { dayText, weekdayText, type Day, type Weekday } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { DeskHead } from '@/ui/DeskHead'
import { DeskSplit } from '@/ui/DeskSplit'
import { KeyValue } from '@/ui/KeyValue'
import { Loaded } from '@/ui/Loaded'
import { useCalendar } from './calendarStore'
import { DayEditor } from './DayEditor'
import { MonthGrid } from './MonthGrid'
import { monthsOf } from './monthsOf'
import { UndecidedDays } from './UndecidedDays'
import './calendar.scss'

const WEEKDAYS: Weekday[] = [1, 2, 3, 4, 5]

/** 校历: work first, then the term month by month. */
export function CalendarBoard({ desk, onRetry }: { desk: boolean; onRetry: () => void }): ReactNode {
  const { state, trouble, offline, calendar } = useCalendar()
  return (
    <Loaded
      state={state}
      hasContent={calendar !== null}
      trouble={trouble}
      offline={offline}
      onRetry={onRetry}
    >
      {calendar !== null && <Months calendar={calendar} desk={desk} />}
    </Loaded>
  )
}

function Months({ calendar, desk }: { calendar: TermCalendar; desk: boolean }): ReactNode {
  const [shown, setShown] = useState<Day | null>(null)
  const day = calendar.days.find((one) => one.day === shown)
  const editor =
    day === undefined ? null : (
      <DayEditor key={day.day} day={day} today={calendar.today} desk={desk} onClose={() => setShown(null)} />
    )
  return (
    <>
      <DeskHead
        title={`${calendar.term.name}校历`}
        note={`${dayText(calendar.term.firstDay)} 到 ${dayText(calendar.term.lastDay)}`}
      />
      <View className="stack-3">
        {calendar.unpublishedYears.map((year) => (
          <View key={year} id={`unpublished-${year}`}>
            <Banner round icon="info" title={`${year}年的放假安排还没有公布`}>
              公布以前，那些日子先不排课。教育局录入后这里会自己补上，不用您做什么。
            </Banner>
          </View>
        ))}
        <UndecidedDays days={calendar.undecided} />
        <DeskSplit side={desk && editor !== null ? editor : <Summary calendar={calendar} />}>
          <View className="cal-months">
            {monthsOf(calendar.days).map(({ month, days }) => (
              <MonthGrid
                key={month}
                month={month}
                days={days}
                today={calendar.today}
                selected={shown}
                onDay={setShown}
              />
            ))}
          </View>
        </DeskSplit>
      </View>
      {!desk && editor}
    </>
  )
}

const closings = (days: readonly CalendarDay[]): { key: string; value: string }[] =>
  days.flatMap((day) =>
    day.kind === 'rest' && day.why === 'closed' ? [{ key: dayText(day.day), value: day.name }] : [],
  )

function Summary({ calendar }: { calendar: TermCalendar }): ReactNode {
  const own = closings(calendar.days)
  return (
    <View className="stack-3">
      <Card>
        <View className="t-lead b">这学期上多少天</View>
        <View className="mt-2">
          <KeyValue
            rows={[
              ...WEEKDAYS.map((weekday) => ({
                key: `${weekdayText(weekday)}的课表`,
                value: `${calendar.serviceDays[weekday]} 天`,
              })),
              {
                key: '一共',
                value: `${WEEKDAYS.reduce((sum, weekday) => sum + calendar.serviceDays[weekday], 0)} 天`,
                strong: true,
              },
            ]}
          />
        </View>
      </Card>
      <Card>
        <View className="t-lead b">学校自己停课</View>
        <View className="mt-2">
          {own.length === 0 ? '没有。要停课就点那一天。' : <KeyValue rows={own} />}
        </View>
      </Card>
    </View>
  )
}
