import type { ReactNode } from 'react'
import type { Coverage } from '@/contract/draw'
import { Stat, Stats } from '@/ui/Stat'
import { sharePercent } from './sharePercent'

/** The whole school in five figures. */
export function CoverageStats({ coverage }: { coverage: Coverage }): ReactNode {
  const { pupils, asked, placed, waiting, fiveDays } = coverage
  return (
    <Stats pairs>
      <Stat label="全校学生" value={pupils} unit="人" />
      <Stat label="报了的" value={asked} unit="人" />
      <Stat label="有位置的" value={placed} unit={`人·${sharePercent(placed, pupils)}`} />
      <Stat
        label="在候补"
        value={waiting}
        unit="人"
        {...(waiting > 0 ? { tone: 'amber' as const, icon: 'hourglass' as const } : {})}
      />
      <Stat label="五天都来" value={sharePercent(fiveDays, pupils)} />
    </Stats>
  )
}
