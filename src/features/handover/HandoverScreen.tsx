import type { ReactNode } from 'react'
import { Screen } from '@/ui/Screen'
import { AcceptAll } from './AcceptAll'
import { HandoverBoard } from './HandoverBoard'
import { useHandover } from './handoverStore'

interface HandoverScreenProps {
  onRetry: () => void
  /** What stands above the board: what is sent and what is not. */
  banner?: ReactNode
  /** What stands below it: the shift. */
  children?: ReactNode
}

/** 交接, the same for a teacher and for the gate. */
export function HandoverScreen({ onRetry, banner, children }: HandoverScreenProps): ReactNode {
  const incoming = useHandover((state) => state.hands?.incoming)
  const isMany = incoming !== undefined && incoming.length > 1
  return (
    <Screen title="交接" foot={isMany ? <AcceptAll incoming={incoming} /> : undefined}>
      {banner}
      <HandoverBoard onRetry={onRetry} />
      {children}
    </Screen>
  )
}
