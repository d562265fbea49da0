import type { Board, BoardCourse } from '@/contract/enrolment'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import type { Failure } from '@/domain/failure'

/**
 * Why a course cannot be taken at this moment; null while the window is open to first come, first served. A draw keeps
 * nobody from a course without a ceiling (应托尽托).
 */
export function windowRefusal(
  window: Board['window'],
  now: number,
  { capacity }: Pick<BoardCourse, 'capacity'>,
): Failure | null {
  if (window === null) return { code: 'enrolment/no-window' }
  const state = windowState(window, now)
  if (state === 'not-open') return { code: 'enrolment/window-not-open', opensAt: window.opensAt }
  if (state === 'closed') return { code: 'enrolment/window-closed', closedAt: window.closesAt }
  return window.mode === 'draw' && capacity !== null
    ? { code: 'enrolment/by-draw', closesAt: window.closesAt }
    : null
}

/** Before the term's first opening nobody stands in line; while wishes are filled in, the draw makes the lines. */
export function mayWait(window: Board['window'], now: number): boolean {
  if (window === null) return false
  const state = windowState(window, now)
  if (state === 'not-open') return window.round !== 'main'
  return state === 'closed' || window.mode === 'first-come'
}
