import type { ReactNode } from 'react'
import { ShiftCard } from '@/features/closing/ShiftCard'
import { useShiftOf } from '@/features/closing/useShiftOf'
import { HandoverScreen } from '@/features/handover/HandoverScreen'
import { useHandover } from '@/features/handover/handoverStore'
import { schoolFor } from '@/features/identity/identity'
import { UnsentBanner } from '@/features/unsent/UnsentBanner'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_MINUTE = 60_000

const school = () => schoolFor(['gate', 'duty-leader'])
const read = async (): Promise<void> => useHandover.getState().open(await school())

export default function GateHandover(): ReactNode {
  const hands = useHandover((state) => state.hands)
  useWhileShown(() => void read(), EVERY_MINUTE)
  useShiftOf(hands, school)
  return (
    <HandoverScreen banner={<UnsentBanner />} onRetry={() => void read()}>
      {hands !== null && <ShiftCard hands={hands} />}
    </HandoverScreen>
  )
}
