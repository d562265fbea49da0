/** Rule 1: by the server's clock alone. A guardian chooses while a window is open; the office enters a paper also afterwards. */
import type { Course } from '../plan/Plan'
import type { Grade } from '../people/School'
import { no, yes, type Result } from '../result'
import { firstOpening, windowFor, windowState, type EnrolmentWindow } from './EnrolmentWindow'

export interface Ground {
  now: number
  /** `paper`: the office, from a signed paper. */
  on?: 'phone' | 'paper'
  /** The window of a draw that is over while its result does not stand yet: its seats are nobody's to take. */
  awaited?: Pick<EnrolmentWindow, 'closesAt'> | null
}

/** The draw that keeps a course out of reach now; a course without a ceiling is never drawn (应托尽托). */
export function drawInTheWay(
  windows: EnrolmentWindow[],
  grade: Grade,
  course: Pick<Course, 'capacity'>,
  { now, awaited = null }: Ground,
): Pick<EnrolmentWindow, 'closesAt'> | null {
  if (course.capacity === null) return null
  const window = windowFor(windows, grade, now)
  return window?.mode === 'draw' && windowState(window, now) === 'open' ? window : awaited
}

/**
 * Refusals in order: no window, a draw (open, or closed without a result), not open yet, closed. A paper is never
 * entered before the first opening of the grade; after it, also between two windows and after the last (中途加入).
 */
export function mayChoose(
  windows: EnrolmentWindow[],
  grade: Grade,
  course: Pick<Course, 'capacity'>,
  ground: Ground,
): Result<null> {
  const { now, on = 'phone' } = ground
  const window = windowFor(windows, grade, now)
  const opening = firstOpening(windows, grade)
  if (window === null || opening === null) return no({ code: 'enrolment/no-window' })
  const drawn = drawInTheWay(windows, grade, course, ground)
  if (drawn !== null) return no({ code: 'enrolment/by-draw', closesAt: drawn.closesAt })
  const state = windowState(window, now)
  if (state === 'open') return yes(null)
  if (on === 'paper')
    return now < opening ? no({ code: 'enrolment/not-opened-yet', opensAt: opening }) : yes(null)
  return state === 'not-open'
    ? no({ code: 'enrolment/window-not-open', opensAt: window.opensAt })
    : no({ code: 'enrolment/window-closed', closedAt: window.closesAt })
}
