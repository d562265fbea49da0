import type { ReactNode } from 'react'
import type { Duties } from '@/contract/attendance'
import { clockText } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'

/** A lesson that was taken from me today says why, and leads to what is missing. */
export function UnfitCard({ unfit, onMine }: { unfit: Duties['unfit']; onMine: () => void }): ReactNode {
  return unfit.map(({ sessionId, title, startsAtMinute, why }) => (
    <Banner
      key={sessionId}
      id={`unfit-${sessionId}`}
      round
      icon="alert"
      title={`${clockText(startsAtMinute)} ${title}，今天不由您上`}
      act={
        <Button id={`mine-${sessionId}`} size="s" onPress={onMine}>
          看材料
        </Button>
      }
    >
      {why}
    </Banner>
  ))
}
