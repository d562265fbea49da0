import type { Filing } from '@/contract/plan'
import type { Stage } from '@/domain/people/School'
import { momentText } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'

interface Light {
  word: string
  icon: IconName
  tone: Tone
}

const STAGE_TEXT: Record<Stage, string> = { primary: '小学', junior: '初中', 'nine-year': '九年制' }
export const stageText = (stage: Stage): string => STAGE_TEXT[stage]

const LIGHTS: Record<Filing['state'], Light> = {
  none: { word: '还没写', icon: 'minus', tone: 'plain' },
  draft: { word: '学校在写', icon: 'doc', tone: 'plain' },
  filed: { word: '等备案', icon: 'alert', tone: 'amber' },
  returned: { word: '已退回，等学校改', icon: 'undo', tone: 'plain' },
  noted: { word: '已备案，等公布', icon: 'check', tone: 'green' },
  published: { word: '已公布', icon: 'check-circle', tone: 'green' },
}
export const filingLight = ({ state }: Filing): Light => LIGHTS[state]

export const guideLight = ({ publishedVersion }: Filing): Light =>
  publishedVersion === null
    ? { word: '还没公布', icon: 'alert', tone: 'amber' }
    : { word: `第 ${publishedVersion} 版`, icon: 'check-circle', tone: 'green' }

export const calendarLight = ({ undecidedDays, publishedVersion }: Filing): Light => {
  if (undecidedDays.length > 0)
    return { word: `${undecidedDays.length} 天未定`, icon: 'alert', tone: 'amber' }
  return publishedVersion === null
    ? { word: '—', icon: 'minus', tone: 'plain' }
    : { word: '都定了', icon: 'check-circle', tone: 'green' }
}

/** What waits for the bureau comes first, then what schools are late with. */
const ORDER: Filing['state'][] = ['filed', 'none', 'draft', 'returned', 'noted', 'published']
export const worstFirst = (filings: readonly Filing[]): Filing[] =>
  [...filings].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      b.undecidedDays.length - a.undecidedDays.length ||
      (a.filedAt ?? 0) - (b.filedAt ?? 0),
  )

export const filedText = ({ state, version, filedAt, filedByName }: Filing): string =>
  version === null || filedAt === null
    ? state === 'published'
      ? '没有备案记录'
      : '还没送过'
    : `第 ${version} 版，${filedByName} ${momentText(filedAt)} 送`
