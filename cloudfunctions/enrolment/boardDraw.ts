/** One child's view of a draw: what anybody may see, and the child's own wishes. */
import type { BoardDraw } from '@/contract/enrolment'
import type { Draw, Wishes } from '@/domain/draw/Draw'
import { groupsOf } from '@/domain/draw/groups'
import { regrouped } from '@/domain/draw/regrouped'
import { togetherOf } from '@/domain/draw/together'
import { isFor } from '@/domain/draw/wish'
import { windowFor, windowState, type EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { drawId, wishesId, type PupilId } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import type { Grade } from '@/domain/people/School'
import { last } from '@/domain/lists'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

/** The draw that speaks for a grade: that of the window that does, else the last that has closed. */
export function drawWindowOf(
  { windows }: Pick<Plan, 'windows'>,
  grade: Grade,
  now: number,
): EnrolmentWindow | null {
  const speaking = windowFor(windows, grade, now)
  if (speaking?.mode === 'draw') return speaking
  const closed = windows.filter(
    (window) =>
      window.mode === 'draw' && window.grades.includes(grade) && windowState(window, now) === 'closed',
  )
  return last([...closed].sort((a, b) => a.closesAt - b.closesAt)) ?? null
}

type Child = Pick<PupilWeek, 'pupilId' | 'grade' | 'homeroomId'>

/**
 * `family`: the wishes of the child and of its siblings, which say together who shares a lot.
 * Until the list is sealed the groups are those of the plan; afterwards those that were published. Only what the
 * child may have.
 */
export function boardDraw(
  draw: Draw,
  family: Wishes[],
  { plan, week }: { plan: Pick<Plan, 'courses' | 'blocks'>; week: Child },
): BoardDraw {
  const wishes = family.find(({ pupilId }) => pupilId === week.pupilId)
  const groups = draw.groups.length > 0 ? draw.groups : groupsOf(plan, { grades: draw.grades })
  const fits = (id: string): boolean => {
    const course = Object.values(plan.courses).find((one) => one._id === id)
    return course !== undefined && isFor(course, week)
  }
  const own = groups
    .map(({ id, courses }) => ({
      id,
      courseIds: courses.map(({ courseId }) => courseId).filter((courseId) => fits(courseId)),
    }))
    .filter(({ courseIds }) => courseIds.length > 0)
  return {
    windowId: draw.windowId,
    state: draw.state,
    commitment: draw.commitment,
    source: draw.publicNumber.source,
    fixedAt: draw.publicNumber.fixedAt,
    groups: own,
    ticket: wishes?.ticket ?? null,
    wishes: regrouped(own, wishes?.wishes ?? {}),
    together: togetherOf(week.pupilId, family),
    savedAt: wishes?.at ?? null,
  }
}

/** No request where the grade has no draw; two where it has one. */
export async function readBoardDraw(
  plan: Plan,
  week: PupilWeek,
  { family, now }: { family: PupilId[]; now: number },
): Promise<BoardDraw | null> {
  const window = drawWindowOf(plan, week.grade, now)
  if (window === null) return null
  const id = drawId(plan.schoolId, plan.termId, window.id)
  const draw = await store.get('draws', id)
  if (draw === null) return null
  const wishes = await store.find('wishes', { _id: is.in(family.map((one) => wishesId(id, one))) })
  return boardDraw(draw, wishes, { plan, week })
}
