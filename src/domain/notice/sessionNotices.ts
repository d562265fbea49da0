/** Art. 8: whoever a changed session touches is told: each child's guardians once, and the teachers. */
import { itineraryOf } from '../enrolment/itinerary'
import type { PupilWeek } from '../enrolment/PupilWeek'
import type { PersonId } from '../ids'
import type { Plan } from '../plan/Plan'
import { courseOf } from '../plan/courseOf'
import type { SessionChange } from '../plan/SessionChange'
import { overlaps, plannedSession, type PlannedSession } from '../plan/sessions'
import { clockText, dayText, dayOf, weekdayOf, weekdayText, type Day, type Weekday } from '../time'
import type { Notice } from './Notice'

export interface ChangeTold {
  now: number
  /** The act that causes it: a change, or its undoing. */
  op: string
  /** As it is after the act. */
  plan: Plan
  change: SessionChange
  /** The children it touches. */
  weeks: PupilWeek[]
  /** What runs on the day the children are led to: the target day of a move. */
  timetable: Weekday | null
}

type Words = Notice['data']
type Hours = Pick<PlannedSession, 'startsAtMinute' | 'endsAtMinute'>

const GUARDIAN_PAGE = 'pages/guardian/today/index'
const TEACHER_PAGE = 'pages/teacher/today/index'

/** 10月10日周四16:30–17:30, within a thing's twenty characters. */
const whenText = (day: Day, { startsAtMinute, endsAtMinute }: Hours): string =>
  `${dayText(day)}${weekdayText(weekdayOf(day))}${clockText(startsAtMinute)}–${clockText(endsAtMinute)}`

const notice = (
  { now, op, plan, change }: ChangeTold,
  to: Notice['to'],
  key: string,
  data: Words,
): Notice => ({
  id: `session-changed:${plan.schoolId}:${change.day}:${change.courseId}:${op}:${key}`,
  template: 'session-changed',
  schoolId: plan.schoolId,
  day: dayOf(now),
  to,
  at: now,
  data,
  page: to.kind === 'guardians' ? GUARDIAN_PAGE : TEACHER_PAGE,
})

const movedWords = (change: Extract<SessionChange, { kind: 'moved' }>, course: string): Words => ({
  course,
  what: `改在${change.venue}`,
  when: whenText(change.toDay, change),
  note: change.reason,
})

/** What a teacher reads, and what a child's guardians read when nothing more is to be said of the child. */
function wordsOf(change: SessionChange, session: PlannedSession, plan: Plan): Words {
  const course = session.name
  const when = whenText(change.day, session)
  switch (change.kind) {
    case 'cancelled':
      return { course, what: '这一次不上', when, note: change.reason }
    case 'moved':
      return movedWords(change, course)
    case 'merged': {
      const into = courseOf(plan, change.into)
      return {
        course,
        what: `并到「${into?.name ?? ''}」`,
        when,
        note: `在${into?.venue ?? ''}，${into?.teacherName ?? ''}带`,
      }
    }
    default:
      return change satisfies never
  }
}

/** Where the change leaves one child: in care, with nothing at that hour, or with a club of her own that stands in the way. */
function childWords(week: PupilWeek, words: Words, session: PlannedSession, told: ChangeTold): Words {
  const { change, plan, timetable } = told
  if (change.kind === 'merged' || timetable === null) return words
  const legs = itineraryOf(change.kind === 'moved' ? change.toDay : change.day, timetable, week, plan)
  if (change.kind === 'cancelled') {
    const stays = legs.some((leg) => leg.block === 'care' && overlaps(leg, session))
    return { ...words, what: stays ? '这次不上，孩子在托管' : '这次不上，请按时来接' }
  }
  if (legs.some((leg) => leg.courseId === change.courseId)) return words
  const other = legs.find((leg) => leg.block !== 'care' && overlaps(leg, change))
  return other === undefined ? words : { ...words, note: `照常上「${other.name}」，时间冲突` }
}

/** The course's own teacher, and the one whose session takes the children. */
function teachersOf(change: SessionChange, plan: Plan): PersonId[] {
  const own = courseOf(plan, change.courseId)?.teacherId
  const host = change.kind === 'merged' ? courseOf(plan, change.into)?.teacherId : undefined
  return [...new Set([own, host].flatMap((id) => id ?? []))]
}

function toEverybody(told: ChangeTold, words: Words, ofChild: (week: PupilWeek) => Words): Notice[] {
  const { change, plan, weeks } = told
  return [
    ...weeks.map((week) =>
      notice(told, { kind: 'guardians', pupilId: week.pupilId }, week.pupilId, ofChild(week)),
    ),
    ...teachersOf(change, plan).map((personId) =>
      notice(told, { kind: 'person', personId }, personId, words),
    ),
  ]
}

export function sessionChangedNotices(told: ChangeTold): Notice[] {
  const session = plannedSession(told.plan, told.change)
  if (session === null) return []
  const words = wordsOf(told.change, session, told.plan)
  return toEverybody(told, words, (week) => childWords(week, words, session, told))
}

/** The change is taken back: the session is where the plan has it. */
export function changeUndoneNotices(told: ChangeTold): Notice[] {
  const session = plannedSession(told.plan, told.change)
  if (session === null) return []
  const words: Words = {
    course: session.name,
    what: '不调整了，照原来的上',
    when: whenText(told.change.day, session),
    note: `在${session.venue}，${session.teacherName}`,
  }
  return toEverybody(told, words, () => words)
}
