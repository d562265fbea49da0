import type { Walk, WalkChild } from '@/contract/escort'
import { clockText, weekdayText, type Weekday } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'

export const stateSign = ({ state }: Walk): { word: string; icon: IconName; tone: Tone } => {
  switch (state) {
    case 'gathering':
      return { word: '集合中', icon: 'users', tone: 'amber' }
    case 'walking':
      return { word: '在路上', icon: 'walk', tone: 'green' }
    case 'done':
      return { word: '走完了', icon: 'check', tone: 'plain' }
    default:
      return state satisfies never
  }
}

const WORKDAYS = '1,2,3,4,5'
export const weekdaysText = (weekdays: readonly Weekday[]): string =>
  weekdays.join() === WORKDAYS ? '周一到周五' : weekdays.map(weekdayText).join('、')

export const adultsText = ({ isVacant, leaderName, secondName }: Walk): string =>
  isVacant
    ? `还没有人带队，请先换带队${secondName === null ? '' : `（${secondName}同行）`}`
    : secondName === null
      ? `${leaderName}带队，没有同行的大人`
      : `${leaderName}带队，${secondName}同行`

/** Where a child of the group is who does not stand with the leader. */
export function whereText(child: WalkChild): string {
  switch (child.is) {
    case 'expected':
      return '还没点名'
    case 'absent':
      return '今天没点到'
    case 'leave':
      return '今天请假'
    case 'late':
      return '今天延时托管，不跟队'
    case 'gone':
      return `${child.collectorText ?? ''}接走了`
    case 'back':
      return `已回学校，在${child.holderName ?? '老师'}身边`
    case 'out':
      return `在路上，${child.holderName ?? '老师'}带着`
    case 'other':
      return `还在${child.holderName ?? '老师'}身边`
    case 'mine':
      return child.isMissing ? '没见到，正在找' : '在您身边'
    default:
      return child.is satisfies never
  }
}

/** Still to come before the walk can leave complete. */
export const isAwaited = (child: WalkChild): boolean => child.is === 'other' || child.is === 'expected'

export const delayText = (child: WalkChild, stopMinute: number): string =>
  child.delayMinutes === 0
    ? ''
    : `家长晚到 ${child.delayMinutes} 分钟，约 ${clockText(stopMinute + child.delayMinutes)}`
