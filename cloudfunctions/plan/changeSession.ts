import { calendarInputs } from '@/contract/calendar'
import type { PupilWeek, SlotKey } from '@/domain/enrolment/PupilWeek'
import type { CourseId } from '@/domain/ids'
import { sessionChangedNotices } from '@/domain/notice/sessionNotices'
import { timetableOn, touchedBy, type ChangeWish } from '@/domain/plan/changeFacts'
import { changeSession as decide } from '@/domain/plan/changeSession'
import { courseOf } from '@/domain/plan/courseOf'
import { NO_TEACHER, type Plan } from '@/domain/plan/Plan'
import type { SessionChange } from '@/domain/plan/SessionChange'
import { slotKey } from '@/domain/enrolment/PupilWeek'
import { no, yes } from '@/domain/result'
import type { Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { lacksOf } from '../_kit/lackOf'
import { is, to } from '../_kit/operators'
import { store } from '../_kit/store'
import { actOnDay } from './actOnDay'
import { busyElsewhere } from './busyElsewhere'

/** The pupils with a place of that course in one of these slots. */
export async function placedIn(plan: Plan, courseId: CourseId, slots: SlotKey[]): Promise<PupilWeek[]> {
  const { schoolId, termId } = plan
  const places = slots.map((slot) => ({ [`places.${slot}.courseId`]: courseId }))
  return places.length === 0
    ? []
    : store.findAll('weeks', is.anyOf({ schoolId, termId }, ...places), ['pupilId', 'places'])
}

const hostSlots = (plan: Plan, wish: ChangeWish): SlotKey[] =>
  wish.kind === 'merged' ? (courseOf(plan, wish.into)?.slots.map(slotKey) ?? []) : []

/** Whoever teaches it then may serve on that day and is at no other school; what it costs is no matter of a single lesson. */
async function teacherLack(plan: Plan, day: Day, courseId: CourseId, wish: ChangeWish) {
  const course =
    wish.kind === 'cancelled' ? undefined : courseOf(plan, wish.kind === 'merged' ? wish.into : courseId)
  if (course === undefined || course.teacherId === NO_TEACHER) return null
  const { name, kind, providerId = null, teacherId, teacherName } = course
  const lacks = await lacksOf({
    schoolId: plan.schoolId,
    day: wish.kind === 'moved' ? wish.toDay : day,
    persons: [{ _id: teacherId, name: teacherName }],
    course: { name, kind, providerId, agencyFeeFen: 0, lessons: 0 },
    isStandIn: false,
  })
  const lack = lacks.get(teacherId) ?? null
  if (lack !== null || wish.kind !== 'moved') return lack
  const { toDay, startsAtMinute, endsAtMinute } = wish
  return busyElsewhere({ schoolId: plan.schoolId, course, day: toDay, startsAtMinute, endsAtMinute })
}

/** 停一次、改时间地点、并班: one write with what it tells everybody it touches. */
export const changeSession = action({
  deed: 'plan/changeSession',
  input: calendarInputs.changeSession,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, day, courseId, slot, change: wish, reason, op }, { now, caller }) {
    const acted = await actOnDay({ schoolId, day, op, now }, async (plan, published) => {
      const placed = await placedIn(plan, courseId, [slot])
      const others = wish.kind === 'merged' ? await placedIn(plan, wish.into, hostSlots(plan, wish)) : []
      const may = decide({ day, courseId, slot }, wish, reason, { now, plan, published, placed, others })
      if (!may.ok) return may
      const lack = await teacherLack(plan, day, courseId, wish)
      if (lack !== null) return no(lack)
      const author = { op, day, by: caller.personId, byName: caller.name, at: now }
      const change: SessionChange = { ...author, ...wish, courseId, slot, reason: reason.trim() }
      const after = { ...plan, changes: [...plan.changes, change] }
      const runsOn = change.kind === 'moved' ? change.toDay : day
      const weeks = touchedBy(change, placed)
      const timetable = timetableOn(runsOn, { plan, published })
      return yes({
        fields: { changes: to.append(change) },
        act: { ...author, kind: 'changed', change, told: weeks.length },
        notices: sessionChangedNotices({ now, op, plan: after, change, weeks, timetable }),
        days: [day, runsOn],
      })
    })
    if (!acted.ok) return acted
    const { act } = acted.value
    return act.kind === 'changed'
      ? yes({ change: act.change, told: act.told })
      : no({ code: 'session/change-unknown' })
  },
})
