import type { ReactNode } from 'react'
import { useDidShow } from '@tarojs/taro'
import { SessionsBoard } from '@/features/calendar/SessionsBoard'
import { useSessions } from '@/features/calendar/sessionsStore'
import { schoolFor } from '@/features/identity/identity'
import { OfficeFrame } from '../OfficeFrame'

const read = async (): Promise<void> => useSessions.getState().load(await schoolFor(['office', 'principal']))

export default function OfficeSessions(): ReactNode {
  useDidShow(() => void read())
  return (
    <OfficeFrame place="sessions">
      {(desk) => <SessionsBoard desk={desk} onRetry={() => void read()} />}
    </OfficeFrame>
  )
}
