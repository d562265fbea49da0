import type { ReactNode } from 'react'
import { HandoverScreen } from '@/features/handover/HandoverScreen'
import { useHandover } from '@/features/handover/handoverStore'
import { schoolFor } from '@/features/identity/identity'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_MINUTE = 60_000

const read = async (): Promise<void> => useHandover.getState().open(await schoolFor(['gate', 'duty-leader']))

export default function GateHandover(): ReactNode {
  useWhileShown(() => void read(), EVERY_MINUTE)
  return <HandoverScreen onRetry={() => void read()} />
}
