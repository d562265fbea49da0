import type { DailyDigest, DigestClass } from '@/domain/digest/DailyDigest'

/** The figures whose children are told class by class. */
export type Behind = 'leave' | 'explained' | 'late' | 'uncalled'

const TITLES: Record<Behind, string> = {
  leave: '请假',
  explained: '没来，已说明去向',
  late: '延时托管',
  uncalled: '还没点到',
}

export interface BehindFigure {
  title: string
  classes: DigestClass[]
}

export function behindFigure(digest: DailyDigest, what: Behind): BehindFigure {
  const classes: Record<Behind, DigestClass[]> = {
    leave: digest.onLeave,
    explained: digest.explained,
    late: digest.inLateCare,
    uncalled: digest.notYetCalled,
  }
  const children = classes[what].reduce((sum, { names }) => sum + names.length, 0)
  return { title: `${TITLES[what]} ${children} 人`, classes: classes[what] }
}
