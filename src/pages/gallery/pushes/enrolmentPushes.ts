/** Places, draws, plans, days and single sessions: each from its own function. */
import type { DayKind } from '@/domain/calendar/serviceDay'
import { familiesTold, officeTold } from '@/domain/notice/dayNotices'
import { drawResultNotice } from '@/domain/notice/drawNotice'
import {
  enrolledNotice,
  offerLapsedNotice,
  seatOfferNotice,
  withdrawnNotice,
} from '@/domain/notice/enrolmentNotices'
import { asId, type HomeroomId } from '@/domain/ids'
import type { Notice } from '@/domain/notice/Notice'
import { planNotices } from '@/domain/notice/planNotices'
import { leftNotice, movedNotices, returnedNotice } from '@/domain/notice/rosterNotices'
import { changeUndoneNotices, sessionChangedNotices } from '@/domain/notice/sessionNotices'
import type { RosterFields } from '@/domain/roster/RosterChange'
import type { SessionChange } from '@/domain/plan/SessionChange'
import { no, yes, type Result } from '@/domain/result'
import { HOUR } from '@/domain/time'
import type { Cast } from './cast'
import {
  AT_SCHOOL,
  CHILD,
  COURSE,
  DAY,
  inCare,
  inOther,
  NEXT_WEEK,
  NOW,
  OTHER_COURSE,
  planOf,
  TEACHER,
  weekOf,
} from './facts'

function placePushes(cast: Cast): Notice[] {
  const course = { _id: COURSE, name: cast.course }
  const told = { now: NOW, week: weekOf(cast), course, op: 'op-place', since: NEXT_WEEK, from: NEXT_WEEK }
  const until = NOW + 24 * HOUR
  return [
    enrolledNotice({ ...told, on: 'phone' }),
    enrolledNotice({ ...told, on: 'paper' }),
    withdrawnNotice({ ...told, on: 'phone' }),
    withdrawnNotice({ ...told, on: 'paper' }),
    seatOfferNotice({ ...told, until }),
    offerLapsedNotice({ ...told, until }),
  ]
}

const drawn = (cast: Cast, got: string[], missed: number): Notice =>
  drawResultNotice({
    now: NOW,
    drawId: 'd1',
    schoolId: AT_SCHOOL.schoolId,
    pupilId: CHILD,
    pupilName: cast.child,
    got,
    missed,
    waiting: cast.count,
    since: NEXT_WEEK,
  })

const drawPushes = (cast: Cast): Notice[] => [
  drawn(cast, [cast.course, cast.otherCourse, cast.course], 0),
  drawn(cast, [cast.course], cast.count),
  drawn(cast, [], 0),
]

function sessionPushes(cast: Cast): Notice[] {
  const { venue, teacher, words } = cast
  const act = { op: 'op-change', day: DAY, courseId: COURSE, slot: '2-club', reason: words, by: TEACHER }
  const by = { byName: teacher, at: NOW }
  const moved = { toDay: NEXT_WEEK, startsAtMinute: 1_050, endsAtMinute: 1_110, venue }
  const changes: SessionChange[] = [
    { ...act, ...by, kind: 'cancelled' },
    { ...act, ...by, kind: 'moved', ...moved },
    { ...act, ...by, kind: 'merged', into: OTHER_COURSE },
  ]
  const weeks = [weekOf(cast, inCare), weekOf(cast, inOther), weekOf(cast)]
  const told = { now: NOW, op: 'op-change', weeks, timetable: 2 as const }
  return changes.flatMap((change) => [
    ...sessionChangedNotices({ ...told, plan: { ...planOf(cast), changes: [change] }, change }),
    ...changeUndoneNotices({ ...told, plan: planOf(cast), change }),
  ])
}

function dayPushes({ words }: Cast): Notice[] {
  const service: Result<DayKind> = yes({ kind: 'service', timetable: 2, makeUpFor: null })
  const rest: Result<DayKind> = yes({ kind: 'rest', why: 'closed', name: words.slice(0, 20) })
  const undecided: Result<DayKind> = yes({ kind: 'undecided', name: '国庆节调休上课' })
  const unpublished: Result<DayKind> = no({ code: 'calendar/year-unpublished', year: 2028 })
  const told = { ...AT_SCHOOL, now: NOW, op: 'op-day', day: NEXT_WEEK }
  const days = [
    { ...told, before: service, after: rest },
    { ...told, before: rest, after: service },
    { ...told, before: service, after: undecided },
    { ...told, before: service, after: unpublished },
  ]
  return days.flatMap((day) => [...familiesTold(day), ...officeTold(day)])
}

function rosterPushes(cast: Cast): Notice[] {
  const told = {
    runId: 'op-roster',
    schoolId: AT_SCHOOL.schoolId,
    pupilId: CHILD,
    name: cast.child,
    now: NOW,
  }
  const from = asId<'Homeroom'>('h-from')
  const to = asId<'Homeroom'>('h-to')
  const fields = (homeroomId: HomeroomId): RosterFields => ({
    name: cast.child,
    homeroomId,
    homeroomName: cast.homeroom,
    grade: 3,
    no: 1,
    gender: 'girl',
    studentMark: null,
  })
  const teacherOf = new Map([from, to].map((id) => [id, TEACHER]))
  return [
    ...movedNotices({ ...told, before: fields(from), after: fields(to), teacherOf }),
    leftNotice({ ...told, on: DAY }),
    returnedNotice(told),
  ]
}

export const enrolmentPushes = (cast: Cast): Notice[] => [
  ...placePushes(cast),
  ...drawPushes(cast),
  ...sessionPushes(cast),
  ...dayPushes(cast),
  ...rosterPushes(cast),
  ...(['noted', 'returned', 'published'] as const).flatMap((step) =>
    planNotices({
      ...AT_SCHOOL,
      schoolName: cast.school,
      version: 2,
      step,
      note: cast.words === '' ? '2026年秋季学期第2版' : cast.words,
      now: NOW,
    }),
  ),
]
