import type { Board, BoardCourse } from '@/contract/enrolment'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import type { Failure } from '@/domain/failure'

/** Why nothing can be chosen at this moment; null while the window is open to first come, first served. */
export function windowRefusal(window: Board['window'], now: number): Failure | null {
  if (window === null) return { code: 'enrolment/no-window' }
  const state = windowState(window, now)
  if (state === 'not-open') return { code: 'enrolment/window-not-open', opensAt: window.opensAt }
  if (state === 'closed') return { code: 'enrolment/window-closed', closedAt: window.closesAt }
  return window.mode === 'draw' ? { code: 'enrolment/by-draw', closesAt: window.closesAt } : null
}

/** What the rule would say to this course now, in the rule's order. A place already held is no refusal. */
export function courseRefusal(course: BoardCourse, window: Board['window'], now: number): Failure | null {
  if (course.state === 'placed') return null
  const shut = windowRefusal(window, now)
  if (shut !== null) return shut
  if (course.state === 'full') return { code: 'enrolment/full', course: course.name }
  return course.clashWith === null
    ? null
    : { code: 'enrolment/clash', course: course.name, other: course.clashWith }
}
