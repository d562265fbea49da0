import { enrolmentInputs, type Board, type BoardCourse } from '@/contract/enrolment'
import { clashOf } from '@/domain/enrolment/enrol'
import { windowFor, windowState } from '@/domain/enrolment/EnrolmentWindow'
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import type { Course, Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { guideCourse } from '../_kit/guideCourse'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { planOf } from '../_kit/plans'
import { store } from '../_kit/store'
import { wardSchool } from './wardSchool'

const concerns = (course: Course, week: PupilWeek): boolean =>
  course.grades.includes(week.grade) && (course.homeroomId === null || course.homeroomId === week.homeroomId)

function boardCourse(course: Course, plan: Plan, week: PupilWeek, seats: Seats | undefined): BoardCourse {
  const left = course.capacity === null ? null : (seats?.left ?? 0)
  const placed = Object.values(week.places).some((place) => place.courseId === course._id)
  const clash = placed ? null : clashOf(plan, week, course)
  const state = placed ? 'placed' : left === 0 ? 'full' : clash !== null ? 'clash' : 'free'
  return { ...guideCourse(course, plan.blocks), left, state, clashWith: clash?.name ?? null }
}

/** Everything one child can choose from, with the seats as they stand: one call renews the whole board. */
export const board = action({
  deed: 'enrolment/board',
  input: enrolmentInputs.board,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId }, { caller, now }): Promise<Result<Board>> {
    const schoolId = wardSchool(caller, pupilId)
    const found = await planOf(schoolId, caller.today)
    if (!found.ok) return found
    const plan = found.value
    const wards = caller.person.wards.map((ward) => ward.pupilId)
    const weeks = await store.find('weeks', { pupilId: is.in(wards), termId: plan.termId })
    const week = weeks.find((w) => w.pupilId === pupilId)
    if (week === undefined) return no({ code: 'enrolment/no-week' })
    const seats = await store.find(
      'seats',
      { schoolId, termId: plan.termId },
      { fields: ['courseId', 'left', 'capacity'] },
    )
    const window = windowFor(plan.windows, week.grade, now)
    return yes({
      pupil: {
        pupilId,
        name: week.name,
        gender: week.gender,
        grade: week.grade,
        homeroomName: week.homeroomName,
      },
      siblings: weeks
        .filter((w) => w.pupilId !== pupilId)
        .map((w) => ({ pupilId: w.pupilId, name: w.name, grade: w.grade })),
      schoolName: plan.schoolName,
      window:
        window === null
          ? null
          : {
              name: window.name,
              mode: window.mode,
              opensAt: window.opensAt,
              closesAt: window.closesAt,
              state: windowState(window, now),
            },
      courses: Object.values(plan.courses)
        .filter((course) => concerns(course, week))
        .map((course) =>
          boardCourse(
            course,
            plan,
            week,
            seats.find((s) => s.courseId === course._id),
          ),
        ),
    })
  },
})
