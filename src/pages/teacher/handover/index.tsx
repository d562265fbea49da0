import type { ReactNode } from 'react'
import { HOLDER_ROLES } from '@/domain/people/onDuty'
import { ShiftCard } from '@/features/closing/ShiftCard'
import { useShiftOf } from '@/features/closing/useShiftOf'
import { HandoverScreen } from '@/features/handover/HandoverScreen'
import { useHandover } from '@/features/handover/handoverStore'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { MessageBell } from '@/features/messages/MessageBell'
import { UnsentBanner } from '@/features/unsent/UnsentBanner'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_MINUTE = 60_000

/** Messages lead here whoever they are for, also who works at the gate. */
const school = () => schoolFor([...HOLDER_ROLES])
const read = async (): Promise<void> => useHandover.getState().open(await school())

export default function TeacherHandover(): ReactNode {
  const hands = useHandover((state) => state.hands)
  // For 校医室 this is the first screen.
  const isFirst = useIdentity(({ current }) => current?.hat === 'clinic')
  useWhileShown(() => void read(), EVERY_MINUTE)
  useShiftOf(hands, school)
  return (
    <HandoverScreen
      banner={
        <>
          {isFirst && <MessageBell ownLine />}
          <UnsentBanner />
        </>
      }
      onRetry={() => void read()}
    >
      {hands !== null && <ShiftCard hands={hands} />}
    </HandoverScreen>
  )
}
