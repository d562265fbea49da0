import type { ReactNode } from 'react'
import { Screen } from '@/ui/Screen'
import { AcceptAll } from './AcceptAll'
import { HandoverBoard } from './HandoverBoard'
import { useHandover } from './handoverStore'

/** 交接, the same for a teacher and for the gate. */
export function HandoverScreen({ onRetry }: { onRetry: () => void }): ReactNode {
  const incoming = useHandover((state) => state.hands?.incoming)
  const isMany = incoming !== undefined && incoming.length > 1
  return (
    <Screen title="交接" foot={isMany ? <AcceptAll incoming={incoming} /> : undefined}>
      <HandoverBoard onRetry={onRetry} />
    </Screen>
  )
}
