import type { ReactNode } from 'react'
import type { DailyDigest, DigestFigures as Figures } from '@/domain/digest/DailyDigest'
import { Stat, Stats } from '@/ui/Stat'
import { beforeWords } from './beforeWords'

interface DigestFiguresProps {
  digest: DailyDigest
  yesterday: DailyDigest | null
  isToday: boolean
  /** Who is on leave. */
  onLeave: () => void
}

/** The push's five figures, in the push's order, each beside the day before. */
export function DigestFigures({ digest, yesterday, isToday, onLeave }: DigestFiguresProps): ReactNode {
  const { expected, present, leave, unexplained, rollsNotTaken } = digest.figures
  const before = (figure: keyof Figures): string =>
    yesterday === null
      ? ''
      : `${beforeWords(yesterday.day, digest.day, isToday)} ${yesterday.figures[figure] ?? 0}`
  return (
    <Stats five>
      <Stat id="figure-expected" label="应到" value={expected} note={before('expected')} />
      <Stat id="figure-present" label="已到" value={present} note={before('present')} />
      <Stat
        id="figure-leave"
        label="请假"
        value={leave}
        note={before('leave')}
        {...(leave > 0 ? { onPress: onLeave } : {})}
      />
      <Stat
        id="figure-unexplained"
        label="没说明"
        value={unexplained}
        note={before('unexplained')}
        tone={unexplained > 0 ? 'red' : 'plain'}
      />
      <Stat
        id="figure-rolls"
        label="没点名"
        value={rollsNotTaken}
        note={before('rollsNotTaken')}
        tone={rollsNotTaken > 0 ? 'amber' : 'plain'}
      />
    </Stats>
  )
}
