import type { HardshipAskView } from '@/contract/hardship'
import type { Grant } from '@/domain/hardship/Hardship'
import type { HardshipStage } from '@/domain/hardship/hardshipOn'
import { longDayText } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'

interface Look {
  word: string
  tone: Tone
  icon: IconName
}

export const ASK_LOOKS: Record<HardshipAskView['state'], Look> = {
  waiting: { word: '等学校决定', tone: 'amber', icon: 'clock' },
  more: { word: '要补材料', tone: 'amber', icon: 'alert' },
  granted: { word: '已批准', tone: 'green', icon: 'check' },
  refused: { word: '没有批准', tone: 'plain', icon: 'x' },
  withdrawn: { word: '已撤回', tone: 'plain', icon: 'undo' },
}

export const STAGE_LOOKS: Record<HardshipStage, Look> = {
  waiting: { word: '等您决定', tone: 'amber', icon: 'clock' },
  more: { word: '等家长补', tone: 'plain', icon: 'hourglass' },
  expiring: { word: '快到期', tone: 'amber', icon: 'alert' },
  granted: { word: '减免中', tone: 'green', icon: 'check' },
  over: { word: '已结束', tone: 'plain', icon: 'x' },
}

const FULL = 100
export const grantText = ({ percentOff, from, to }: Grant): string =>
  `${percentOff === FULL ? '全免' : `减 ${percentOff}%`}，${longDayText(from)}至${longDayText(to)}`
