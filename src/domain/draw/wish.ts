/** Art. 2, 8 · 志愿: what a family may rank, and until when. Rule 1 (windows), by the server's clock. */
import type { EnrolmentWindow } from '../enrolment/EnrolmentWindow'
import { slotOf, type PupilWeek } from '../enrolment/PupilWeek'
import type { CourseId } from '../ids'
import { courseOf } from '../plan/courseOf'
import type { Course, Plan } from '../plan/Plan'
import { no, yes, type Result } from '../result'
import type { Draw, DrawCourse, DrawGroup } from './Draw'
import { clashes, groupsOf, stretchesOf } from './groups'
import { wishesIn } from './canonical'

/** More than ten ranked wishes in one group only lengthen the list. */
export const MOST_WISHES = 10

type Ground = Pick<Plan, 'courses' | 'blocks'>

export interface WishFacts {
  now: number
  plan: Ground
  /** The window as the plan names it; undefined when the plan has none of that id. */
  window: EnrolmentWindow | undefined
  /** Null: no commitment stands, so nothing may be wished. */
  draw: Pick<Draw, 'state' | 'grades' | 'opensAt' | 'closesAt'> | null
  week: PupilWeek
  /** By group, best first. */
  wishes: Record<string, CourseId[]>
}

/** Whether the course is meant for this pupil's grade and homeroom. */
export const isFor = (course: Course, week: Pick<PupilWeek, 'grade' | 'homeroomId'>): boolean =>
  course.grades.includes(week.grade) && (course.homeroomId === null || course.homeroomId === week.homeroomId)

type Timed = Pick<DrawCourse, 'courseId' | 'takes'>

/** The first course held already that takes the same minutes; the course itself is not in its own way. */
export function heldAgainst(plan: Ground, week: Pick<PupilWeek, 'places'>, course: Timed): Course | null {
  for (const [key, { courseId }] of Object.entries(week.places)) {
    const held = courseOf(plan, courseId)
    if (held === undefined || courseId === course.courseId) continue
    if (clashes(course, { takes: stretchesOf({ slots: [slotOf(key)] }, plan.blocks) })) return held
  }
  return null
}

export const isHeld = (week: Pick<PupilWeek, 'places'>, courseId: CourseId): boolean =>
  Object.values(week.places).some((place) => place.courseId === courseId)

/** Refusals in order: unknown here, wrong grade or homeroom, wished twice, held already, clash with a held place. */
function wishOne(facts: WishFacts, group: DrawGroup, courseId: CourseId, times: number): Result<CourseId> {
  const { plan, week } = facts
  const drawn = group.courses.find((course) => course.courseId === courseId)
  const course = courseOf(plan, courseId)
  if (drawn === undefined || course === undefined) return no({ code: 'draw/wish-unknown' })
  if (!isFor(course, week))
    return no({ code: 'enrolment/wrong-grade', pupil: week.name, course: course.name })
  if (times > 1) return no({ code: 'draw/wish-twice', course: course.name })
  if (isHeld(week, courseId)) return no({ code: 'draw/wish-held', course: course.name })
  const held = heldAgainst(plan, week, drawn)
  if (held !== null) return no({ code: 'enrolment/clash', course: course.name, other: held.name })
  return yes(courseId)
}

function mayWish({ now, window, draw, week }: WishFacts): Result<null> {
  if (window === undefined) return no({ code: 'draw/none' })
  if (window.mode !== 'draw') return no({ code: 'draw/not-by-draw', window: window.name })
  if (week.leftOn !== undefined) return no({ code: 'enrolment/left-school', pupil: week.name })
  if (!window.grades.includes(week.grade)) return no({ code: 'enrolment/no-window' })
  const { opensAt } = draw ?? window
  if (now < opensAt) return no({ code: 'enrolment/window-not-open', opensAt })
  if (draw === null) return no({ code: 'draw/not-ready' })
  if (now >= draw.closesAt || draw.state !== 'open')
    return no({ code: 'enrolment/window-closed', closedAt: draw.closesAt })
  return yes(null)
}

/**
 * The wishes as they are kept: groups without a wish left out. Refusals in order: no such window, not by draw, another
 * grade's, not open, no commitment, closed; then group by group, too many, and wish by wish. At `opensAt` it is open,
 * at `closesAt` shut.
 */
export function wish(facts: WishFacts): Result<Record<string, CourseId[]>> {
  const may = mayWish(facts)
  if (!may.ok) return may
  const groups = facts.draw === null ? [] : groupsOf(facts.plan, facts.draw)
  const kept: Record<string, CourseId[]> = {}
  for (const id of Object.keys(facts.wishes)) {
    const ranked = wishesIn(facts, id)
    const group = groups.find((one) => one.id === id)
    if (group === undefined) return no({ code: 'draw/wish-unknown' })
    if (ranked.length > MOST_WISHES) return no({ code: 'draw/wishes-too-many', most: MOST_WISHES })
    for (const courseId of ranked) {
      const wished = wishOne(facts, group, courseId, ranked.filter((other) => other === courseId).length)
      if (!wished.ok) return wished
    }
    if (ranked.length > 0) kept[id] = ranked
  }
  return yes(kept)
}
