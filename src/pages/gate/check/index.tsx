import type { ReactNode } from 'react'
import { DayBoard } from '@/features/closing/DayBoard'
import { useDay } from '@/features/closing/dayStore'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { NotRead } from '@/ui/NotRead'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_MINUTE = 60_000

const read = async (): Promise<void> => useDay.getState().open(await schoolFor(['gate', 'duty-leader']))

export default function GateCheck(): ReactNode {
  const { state, day, trouble } = useDay()
  const isLeader = useIdentity((identity) => identity.current?.hat === 'duty-leader')
  useWhileShown(() => void read(), EVERY_MINUTE)
  return (
    <Screen title="对一对">
      {day !== null ? (
        <DayBoard day={day} isLeader={isLeader} />
      ) : state === 'failed' ? (
        <NotRead title="没有读到记录" trouble={trouble} onRetry={() => void read()} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Screen>
  )
}
