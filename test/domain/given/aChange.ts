/** The robot club of the Tuesday, cancelled, moved or merged. */
import type { CourseId } from '@/domain/ids'
import type { SessionChange } from '@/domain/plan/SessionChange'
import { ROBOT } from './aPlan'
import { at, minute, TUESDAY } from './days'
import { LIN } from './people'

type Kind<K extends SessionChange['kind']> = Extract<SessionChange, { kind: K }>

const author = {
  op: 'op-change-1',
  day: TUESDAY,
  courseId: ROBOT,
  slot: '2-club',
  reason: '老师外出培训',
  by: LIN,
  byName: '林舟老师',
  at: at('09:00', '2026-09-07'),
}

export const cancelled = (): Kind<'cancelled'> => ({ ...author, kind: 'cancelled' })
/** At its own hour and in its own venue, unless said otherwise. */
export const moved = (more: Partial<Kind<'moved'>> = {}): Kind<'moved'> => ({
  ...author,
  kind: 'moved',
  toDay: TUESDAY,
  startsAtMinute: minute('17:30'),
  endsAtMinute: minute('18:30'),
  venue: '科技楼201',
  ...more,
})
export const merged = (into: CourseId): Kind<'merged'> => ({ ...author, kind: 'merged', into })
