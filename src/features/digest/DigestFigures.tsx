import type { ReactNode } from 'react'
import type { DigestFigures as Figures } from '@/domain/digest/DailyDigest'
import { Stat, Stats } from '@/ui/Stat'

/** The push's five figures, in the push's order. */
export function DigestFigures({ figures }: { figures: Figures }): ReactNode {
  const { expected, present, leave, unexplained, rollsNotTaken } = figures
  return (
    <Stats five>
      <Stat id="figure-expected" label="应到" value={expected} />
      <Stat id="figure-present" label="已到" value={present} />
      <Stat id="figure-leave" label="请假" value={leave} />
      <Stat
        id="figure-unexplained"
        label="没说明"
        value={unexplained}
        tone={unexplained > 0 ? 'red' : 'plain'}
      />
      <Stat
        id="figure-rolls"
        label="没点名"
        value={rollsNotTaken}
        tone={rollsNotTaken > 0 ? 'amber' : 'plain'}
      />
    </Stats>
  )
}
