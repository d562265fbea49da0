import type { SessionView } from '@/contract/calendar'
import { clockText, dayText } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'

export const keyOf = ({ day, courseId, slot }: SessionView): string => `${day}-${courseId}-${slot}`

export const hoursOf = ({
  startsAtMinute,
  endsAtMinute,
}: Pick<SessionView, 'startsAtMinute' | 'endsAtMinute'>): string =>
  `${clockText(startsAtMinute)}–${clockText(endsAtMinute)}`

/** What happened to a session, in a word; null when nothing did. */
export function changeChip({ change }: SessionView): { word: string; icon: IconName } | null {
  if (change === null) return null
  switch (change.kind) {
    case 'cancelled':
      return { word: '取消了', icon: 'x' }
    case 'moved':
      return { word: '调整过', icon: 'swap' }
    case 'merged':
      return { word: '并班了', icon: 'users' }
    default:
      return change satisfies never
  }
}

/** The whole of it: what, why, by whom. */
export function changeText({ change }: SessionView, nameOf: (courseId: string) => string): string {
  if (change === null) return ''
  const why = `${change.byName}：${change.reason}`
  switch (change.kind) {
    case 'cancelled':
      return `取消了。${why}`
    case 'moved':
      return `改到 ${dayText(change.toDay)} ${hoursOf(change)}，${change.venue}。${why}`
    case 'merged':
      return `并到「${nameOf(change.into)}」。${why}`
    default:
      return change satisfies never
  }
}
