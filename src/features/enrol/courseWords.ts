import type { BoardCourse } from '@/contract/enrolment'
import { yuanText } from '@/domain/money'
import { kindText, levelText, timesText } from '@/domain/plan/courseText'
import type { CourseKind } from '@/domain/plan/Plan'
import type { IconName } from '@/ui/iconNames'
import { isFull } from './boards'

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

/** 体育·入门; the level only where there is one. */
export const sortText = ({ kind, level }: Pick<BoardCourse, 'kind' | 'level'>): string =>
  level === 'all' ? kindText(kind) : `${kindText(kind)}·${levelText(level)}`

/** Two lines of a row: when and where, then what and with whom. */
export const metaText = (course: BoardCourse): string =>
  `${timesText(course.times)}·${course.venue}\n${sortText(course)}·${course.teacherName}`

export const withWhomText = (course: BoardCourse): string => `${course.teacherName}·${course.venue}`

export const quoteFen = ({ quote }: Pick<BoardCourse, 'quote'>): number => quote.serviceFen + quote.agencyFen

/** What it costs from now to the end of the term, whatever the rule charges by; nothing once the cap is reached. */
export function feeText(course: Pick<BoardCourse, 'quote' | 'serviceFeeFen'>): string {
  if (quoteFen(course) > 0) return `${yuanText(quoteFen(course))} / 学期`
  return course.serviceFeeFen > 0 ? '已封顶，不再收' : '不收费'
}

const CHINESE = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九']
export const countText = (count: number): string => CHINESE[count] ?? String(count)

export interface SeatWords {
  state: 'open' | 'few' | 'full'
  text: string
  /** How much of the bar is filled, in percent. */
  share: number
}

/** Amber from the last three seats, or the last tenth; what is kept for those who wait is nobody's to take. */
export function seatWords(course: Pick<BoardCourse, 'left' | 'capacity' | 'waiting'>): SeatWords | null {
  const { left, capacity, waiting } = course
  if (left === null || capacity === null) return null
  const share = capacity === 0 ? 100 : Math.round((100 * (capacity - left)) / capacity)
  const line = waiting > 0 ? `·候补 ${waiting} 人` : ''
  if (isFull(course)) return { state: 'full', text: `已满 ${capacity}${line}`, share: 100 }
  if (left <= 3 || left * 10 <= capacity) return { state: 'few', text: `只剩 ${left} / ${capacity}`, share }
  return { state: 'open', text: `余 ${left} / ${capacity}`, share }
}
