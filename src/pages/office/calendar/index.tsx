import type { ReactNode } from 'react'
import { useDidShow } from '@tarojs/taro'
import { CalendarBoard } from '@/features/calendar/CalendarBoard'
import { useCalendar } from '@/features/calendar/calendarStore'
import { schoolFor } from '@/features/identity/identity'
import { OfficeFrame } from '../OfficeFrame'

const read = async (): Promise<void> => useCalendar.getState().load(await schoolFor(['office', 'principal']))

export default function OfficeCalendar(): ReactNode {
  useDidShow(() => void read())
  return (
    <OfficeFrame place="calendar">
      {(desk) => <CalendarBoard desk={desk} onRetry={() => void read()} />}
    </OfficeFrame>
  )
}
