/** A child's board, for the guardian and for the office with a paper in hand. */
import type { Board, BoardPupil, BoardWindow } from '@/contract/enrolment'
import { feeRuleOn } from '@/domain/billing/feeRuleOn'
import { boardPlan } from '@/domain/enrolment/boardPlan'
import { isSigned } from '@/domain/enrolment/consent'
import { windowFor, windowState, type EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { startsOn } from '@/domain/enrolment/startsOn'
import type { PupilId, SchoolId, TermId } from '@/domain/ids'
import { last } from '@/domain/lists'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { is } from '../_kit/operators'
import { plansOf } from '../_kit/plans'
import { store } from '../_kit/store'
import { boardCourses } from './boardCourses'
import { readBoardDraw } from './boardDraw'

export interface BoardAsked {
  pupilId: PupilId
  schoolId: SchoolId
  termId: TermId | null
  /** The caller's children, this one among them. */
  family: PupilId[]
  signerName: string
  now: number
}

const boardPupil = (week: PupilWeek): BoardPupil => ({
  pupilId: week.pupilId,
  name: week.name,
  gender: week.gender,
  grade: week.grade,
  homeroomName: week.homeroomName,
  schoolId: week.schoolId,
})

const boardWindow = (window: EnrolmentWindow, now: number): BoardWindow => ({
  id: window.id,
  name: window.name,
  round: window.round,
  mode: window.mode,
  opensAt: window.opensAt,
  closesAt: window.closesAt,
  state: windowState(window, now),
})

/** Each sibling once, from the term's week, or from any other where there is none yet. */
function siblingsOf(weeks: PupilWeek[], { pupilId, family }: BoardAsked, termId: TermId): BoardPupil[] {
  return family
    .filter((id) => id !== pupilId)
    .flatMap((id) => {
      const own = weeks.filter((week) => week.pupilId === id)
      const week = own.find((one) => one.termId === termId) ?? last(own)
      return week === undefined ? [] : [boardPupil(week)]
    })
}

/** Which plan, and the child's week in it. Refusals in order: the named term has no plan, the child has no week. */
function choose(
  plans: Plan[],
  weeks: PupilWeek[],
  asked: BoardAsked,
): Result<{ plan: Plan; week: PupilWeek }> {
  const own = plans.flatMap((plan) => {
    const week = weeks.find((one) => one.pupilId === asked.pupilId && one.termId === plan.termId)
    return week === undefined || week.schoolId !== asked.schoolId || week.leftOn !== undefined
      ? []
      : [{ plan, week, grade: week.grade }]
  })
  const named = asked.termId
  if (plans.length === 0 || (named !== null && !plans.some((plan) => plan.termId === named)))
    return no({ code: 'enrolment/plan-not-published' })
  const plan = named === null ? boardPlan(own, asked.now) : plans.find((one) => one.termId === named)
  const found = own.find((one) => one.plan === plan)
  return found === undefined ? no({ code: 'enrolment/no-week' }) : yes(found)
}

/** Four requests with the caller's own; two more where the grade has a draw. */
export async function boardOf(asked: BoardAsked): Promise<Result<Board>> {
  const { pupilId, schoolId, family, signerName, now } = asked
  const plans = await plansOf(schoolId)
  const weeks = await store.find('weeks', { pupilId: is.in(family) })
  const chosen = choose(plans, weeks, asked)
  if (!chosen.ok) return chosen
  const { plan, week } = chosen.value
  const seats = await store.find(
    'seats',
    { schoolId, termId: plan.termId, day: null },
    { fields: ['courseId', 'left', 'waiting', 'waiters', 'offers'] },
  )
  const window = windowFor(plan.windows, week.grade, now)
  const since = startsOn(now, plan.term)
  return yes({
    pupil: boardPupil(week),
    siblings: siblingsOf(weeks, asked, plan.termId),
    schoolName: plan.schoolName,
    termId: plan.termId,
    termName: plan.term.name,
    terms: plans
      .filter((one) => weeks.some((own) => own.pupilId === pupilId && own.termId === one.termId))
      .map((one) => ({ termId: one.termId, name: one.term.name })),
    window: window === null ? null : boardWindow(window, now),
    nextWindows: plan.windows
      .filter((one) => one.id !== window?.id && one.grades.includes(week.grade) && one.opensAt > now)
      .sort((a, b) => a.opensAt - b.opensAt)
      .map((one) => boardWindow(one, now)),
    draw: await readBoardDraw(plan, week, { family, now }),
    signed: isSigned(week),
    signerName,
    fee: feeRuleOn(plan.fees, since),
    since,
    courses: boardCourses({ plan, week, seats, now }),
  })
}
