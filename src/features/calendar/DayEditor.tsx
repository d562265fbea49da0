import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { CalendarDay } from '@/contract/calendar'
import { dayWeekdayText, type Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { DeskEditor } from '@/ui/DeskEditor'
import { Field } from '@/ui/Field'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { useCalendar } from './calendarStore'
import { wordsOf } from './MonthGrid'

const REASON_LEAST = 2

interface DayEditorProps {
  day: CalendarDay
  today: Day
  desk: boolean
  onClose: () => void
}

/** One day: what it is, and closing the school on it. */
export function DayEditor({ day, today, desk, onClose }: DayEditorProps): ReactNode {
  const { refused } = useCalendar()
  return (
    <DeskEditor desk={desk} title={dayWeekdayText(day.day)} onClose={onClose}>
      <View className="stack-3">
        <View>{wordsOf(day)}</View>
        {day.day < today ? <View className="t-note ink-3">已经过去，不能再改。</View> : <DayActs day={day} />}
        {refused !== '' && (
          <View id="calendar-refused">
            <State icon="alert" tone="amber">
              {refused}
            </State>
          </View>
        )}
      </View>
    </DeskEditor>
  )
}

function DayActs({ day }: { day: CalendarDay }): ReactNode {
  const { close, acting } = useCalendar()
  const [reason, setReason] = useState('')
  const send = async (words: string | null) => {
    if (await close(day.day, words)) showToast({ text: words === null ? '恢复上课了' : '已登记停课' })
  }
  if (day.kind === 'rest' && day.why === 'closed')
    return (
      <Button id="reopen-day" busy={acting !== null} onPress={() => void send(null)}>
        恢复上课
      </Button>
    )
  if (day.kind !== 'service')
    return <View className="t-note ink-3">{day.kind === 'undecided' ? '请在上面选走周几的课表。' : ''}</View>
  return (
    <>
      <Field
        id="close-reason"
        label="这天停课的原因"
        value={reason}
        maxLength={20}
        placeholder="如：校运动会"
        hint="报了名的家长会收到通知，看到这个原因"
        onInput={setReason}
      />
      <Button
        id="close-day"
        kind="danger"
        busy={acting !== null}
        why={reason.trim().length < REASON_LEAST ? '请写明原因，家长会看到。' : undefined}
        onPress={() => void send(reason.trim())}
      >
        这天不开课后服务
      </Button>
    </>
  )
}
