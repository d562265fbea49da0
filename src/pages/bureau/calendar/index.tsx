import type { ReactNode } from 'react'
import { useDidShow } from '@tarojs/taro'
import { CityCalendarBoard } from '@/features/bureau/CityCalendarBoard'
import { useCityCalendar } from '@/features/bureau/cityCalendarStore'
import { schoolFor } from '@/features/identity/identity'
import { BureauFrame } from '../BureauFrame'

const read = async (): Promise<void> => {
  await schoolFor(['bureau'])
  await useCityCalendar.getState().load()
}

export default function BureauCalendar(): ReactNode {
  useDidShow(() => void read())
  return (
    <BureauFrame place="calendar">
      {(desk) => <CityCalendarBoard desk={desk} onRetry={() => void read()} />}
    </BureauFrame>
  )
}
