import type { Duty } from '@/contract/attendance'
import { schoolMinuteOf } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'

interface StateWords {
  word: string
  icon: IconName
  tone: Tone
}

const WORDS: Record<Duty['state'], StateWords> = {
  upcoming: { word: '未开始', icon: 'clock', tone: 'plain' },
  'to-call': { word: '未点名', icon: 'clock', tone: 'amber' },
  called: { word: '已点名', icon: 'check', tone: 'green' },
  'handed-over': { word: '已交接', icon: 'check-circle', tone: 'green' },
}
const TO_HAND_ON: StateWords = { word: '待交接', icon: 'handover', tone: 'amber' }

/** A called session whose time is over and whose children still stand here is the next one to hand on. */
export const stateWords = (duty: Duty, now: number): StateWords =>
  duty.state === 'called' && schoolMinuteOf(now) >= duty.endsAtMinute ? TO_HAND_ON : WORDS[duty.state]

export function dutyNote(duty: Duty): string {
  const place = `${duty.venue}·${duty.expected} 人`
  return duty.absent > 0 ? `${place}·${duty.absent} 人未到` : place
}

/** 「2 分钟后」 before it starts, 「已开始 3 分钟」 after. */
export function whenText(duty: Duty, now: number): string {
  const left = duty.startsAtMinute - schoolMinuteOf(now)
  if (left > 0) return left >= 60 ? '今天' : `${left} 分钟后`
  return left === 0 ? '现在开始' : `已开始 ${-left} 分钟`
}

export function greeting(now: number): string {
  const minute = schoolMinuteOf(now)
  if (minute < 12 * 60) return '上午好'
  return minute < 18 * 60 ? '下午好' : '晚上好'
}
