import type { ReactNode } from 'react'
import type { CollectorsPage } from '@/contract/collectors'
import { Chip } from '@/ui/Chip'

/** Listed and barred at once: the bar wins, and the list says so. */
export const isBarred = ({ barred }: CollectorsPage, who: { name: string }): boolean =>
  barred.some(({ name }) => name === who.name)

export function BarredChip(): ReactNode {
  return (
    <Chip tone="amber" icon="stop">
      不能来接
    </Chip>
  )
}
