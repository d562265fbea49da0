/** Art. 5, 8: what a course is, in the words families read. */
import { clockText, weekdayText, type Weekday } from '../time'
import type { CourseKind, CourseLevel } from './Plan'

const KINDS: Record<CourseKind, string> = {
  homework: '作业辅导',
  'catch-up': '补习答疑',
  extension: '拓展',
  science: '科普',
  sport: '体育',
  arts: '艺术',
  labour: '劳动',
  reading: '阅读',
  film: '观影',
  interest: '兴趣小组',
  club: '社团',
}
export const kindText = (kind: CourseKind): string => KINDS[kind]

const LEVELS: Record<CourseLevel, string> = { all: '不分层', starter: '入门', advanced: '提高' }
export const levelText = (level: CourseLevel): string => LEVELS[level]

/** One hour of a course in the week. */
export interface CourseHour {
  weekday: Weekday
  startsAtMinute: number
  endsAtMinute: number
}

const hours = ({ startsAtMinute, endsAtMinute }: CourseHour): string =>
  `${clockText(startsAtMinute)}–${clockText(endsAtMinute)}`

/** 周二 17:30–18:30; days that share their hours stand together: 周一至周五 16:30–18:30. */
export function timesText(times: readonly CourseHour[]): string {
  const groups = new Map<string, Weekday[]>()
  for (const time of times) groups.set(hours(time), [...(groups.get(hours(time)) ?? []), time.weekday])
  return [...groups].map(([clock, days]) => `${weekdaysText(days)} ${clock}`).join('，')
}

/** 周二 · 周二、周四 · 周一至周五: three days in a row and more are a run. */
export function weekdaysText(weekdays: readonly Weekday[]): string {
  const days = [...weekdays].sort()
  const [first, ...rest] = days
  const last = rest[rest.length - 1]
  const isRun = first !== undefined && last !== undefined && rest.length > 1 && last - first === rest.length
  return isRun ? `${weekdayText(first)}至${weekdayText(last)}` : days.map(weekdayText).join('、')
}
