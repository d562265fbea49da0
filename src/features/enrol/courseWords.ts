import type { BoardCourse } from '@/contract/enrolment'
import { yuanText } from '@/domain/money'
import type { CourseKind } from '@/domain/plan/Plan'
import { clockText, weekdayText } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'

const KIND_ICONS: Record<CourseKind, IconName> = {
  homework: 'book',
  'catch-up': 'book',
  extension: 'book',
  science: 'science',
  sport: 'ball',
  arts: 'art',
  labour: 'labour',
  reading: 'book',
  film: 'eye',
  interest: 'chess',
  club: 'users',
}
export const kindIcon = (kind: CourseKind): IconName => KIND_ICONS[kind]

const hours = ({ startsAtMinute, endsAtMinute }: BoardCourse['times'][number]): string =>
  `${clockText(startsAtMinute)}–${clockText(endsAtMinute)}`

/** 周二 17:30–18:30; days that share their hours stand together: 周一至周五 16:30–18:30. */
export function timesText(times: BoardCourse['times']): string {
  const groups = new Map<string, BoardCourse['times']>()
  for (const time of times) groups.set(hours(time), [...(groups.get(hours(time)) ?? []), time])
  return [...groups].map(([clock, days]) => `${daysText(days)} ${clock}`).join('，')
}

function daysText(times: BoardCourse['times']): string {
  const days = times.map((time) => time.weekday).sort()
  const [first, ...rest] = days
  const last = rest[rest.length - 1]
  if (first === undefined || last === undefined) return days.map(weekdayText).join('')
  const isRun = rest.length > 1 && last - first === rest.length
  return isRun ? `${weekdayText(first)}至${weekdayText(last)}` : days.map(weekdayText).join('、')
}

export const totalFen = (course: BoardCourse): number => course.serviceFeeFen + course.agencyFeeFen

export const feeText = (course: BoardCourse): string =>
  totalFen(course) === 0 ? '不收费' : `${yuanText(totalFen(course))} / 学期`

/** The split of the fee, where there are two parts. */
export const feeSplitText = ({ serviceFeeFen, agencyFeeFen }: BoardCourse): string =>
  agencyFeeFen === 0 ? '' : `服务费 ${yuanText(serviceFeeFen)} + 代收费 ${yuanText(agencyFeeFen)}`

export interface SeatWords {
  state: 'open' | 'few' | 'full'
  text: string
}

/** Amber from the last three seats, or the last tenth. */
export function seatWords(left: number, capacity: number): SeatWords {
  if (left === 0) return { state: 'full', text: `已满 ${capacity}` }
  if (left <= 3 || left * 10 <= capacity) return { state: 'few', text: `只剩 ${left} / ${capacity}` }
  return { state: 'open', text: `余 ${left} / ${capacity}` }
}
