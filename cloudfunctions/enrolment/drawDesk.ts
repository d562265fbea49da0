import { drawInputs, type DeskCourse, type DeskWindow, type DrawDesk } from '@/contract/draw'
import type { Draw, Wishes } from '@/domain/draw/Draw'
import { deskPlan } from '@/domain/enrolment/boardPlan'
import type { EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import { shortageOf } from '@/domain/enrolment/shortage'
import { drawId } from '@/domain/ids'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { plansOf } from '../_kit/plans'
import { store } from '../_kit/store'
import { coverageNow, termRecords, type TermRecords } from './coverageFacts'
import { publicDraw } from './draw/publicDraw'

function deskDraw(draw: Draw, wishes: Wishes[]): DeskWindow['draw'] {
  const own = wishes.filter((one) => one.drawId === draw._id)
  const { state, recorded, applicants, listHash, source, fixedAt, number, confirmedByName, resultHash } =
    publicDraw(draw)
  return {
    ...{ state, recorded, applicants, listHash, source, fixedAt, number, confirmedByName, resultHash },
    wishes: own.filter((one) => Object.values(one.wishes).some((ranked) => ranked.length > 0)).length,
  }
}

function deskWindow(window: EnrolmentWindow, plan: Plan, draws: Draw[], wishes: Wishes[]): DeskWindow {
  const draw = draws.find((one) => one._id === drawId(plan.schoolId, plan.termId, window.id))
  const { id, name, round, mode, grades, opensAt, closesAt } = window
  return {
    windowId: id,
    ...{ name, round, mode, grades, opensAt, closesAt },
    draw: draw === undefined ? null : deskDraw(draw, wishes),
  }
}

/** Of the draws that are open: how many children wish for a course before any other of its group. */
function wishedFirst(draws: Draw[], wishes: Wishes[]): Map<string, number> {
  const open = new Set(draws.filter((draw) => draw.state === 'open').map((draw) => draw._id))
  const first = new Map<string, number>()
  for (const { drawId: id, wishes: ranked } of wishes)
    if (open.has(id))
      for (const [course] of Object.values(ranked))
        if (course !== undefined) first.set(course, (first.get(course) ?? 0) + 1)
  return first
}

/** Those with a ceiling; who comes to basic care stands in the coverage. */
function deskCourses(plan: Plan, { weeks, seats, wishes }: TermRecords, draws: Draw[]): DeskCourse[] {
  const wished = wishedFirst(draws, wishes)
  const placed = new Map<string, number>()
  for (const { places } of weeks)
    for (const courseId of new Set(Object.values(places).map((place) => place.courseId)))
      placed.set(courseId, (placed.get(courseId) ?? 0) + 1)
  return Object.values(plan.courses).flatMap(({ _id, name, capacity }): DeskCourse[] => {
    if (capacity === null) return []
    const own = seats.find((one) => one.courseId === _id)
    return [
      {
        courseId: _id,
        name,
        capacity: own?.capacity ?? capacity,
        taken: placed.get(_id) ?? 0,
        offered: own?.offered ?? 0,
        waiting: own?.waiting ?? 0,
        wished: wished.get(_id) ?? 0,
      },
    ]
  })
}

/** The office's page of one term's enrolment: windows, courses, who is served, what is short. */
export const drawDesk = action({
  deed: 'enrolment/drawDesk',
  input: drawInputs.drawDesk,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, termId: named }, { now }): Promise<Result<DrawDesk>> {
    const plans = await plansOf(schoolId)
    const plan = named === null ? deskPlan(plans, now) : plans.find((one) => one.termId === named)
    if (plan === undefined || plan === null) return no({ code: 'enrolment/plan-not-published' })
    const { termId } = plan
    const school = await store.get('schools', schoolId)
    const city = school === null ? null : await store.get('cities', school.cityId)
    if (city === null) return no({ code: 'access/other-school' })
    const records = await termRecords(schoolId, termId)
    const draws = await store.findAll('draws', { schoolId, termId })
    const { at, homerooms, pupils, asked, placed, waiting, fiveDays } = coverageNow(plan, records, now)
    return yes({
      schoolId,
      termId,
      termName: plan.term.name,
      terms: plans.map((one) => ({ termId: one.termId, name: one.term.name })),
      windows: [...plan.windows]
        .sort((a, b) => a.opensAt - b.opensAt)
        .map((window) => deskWindow(window, plan, draws, records.wishes)),
      courses: deskCourses(plan, records, draws),
      coverage: { at, homerooms, pupils, asked, placed, waiting, fiveDays },
      shortage: shortageOf(plan, records.weeks, city),
    })
  },
})
