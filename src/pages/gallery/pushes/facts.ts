/** One afternoon with the people of a cast: what the notices of the product are made from. */
import { absenceFound, type Absence } from '@/domain/attendance/Absence'
import { latePickup, type LatePickup } from '@/domain/attendance/LatePickup'
import type { Leave } from '@/domain/attendance/Leave'
import type { Session, StandIn } from '@/domain/attendance/Session'
import { NOT_HELD, type Custody, type CustodyBase, type Held } from '@/domain/custody/Custody'
import { REMINDED_AFTER } from '@/domain/custody/waitingOffers'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import type { Escort } from '@/domain/escort/Escort'
import { asId, custodyId, latePickupId, planId, sessionId, weekId } from '@/domain/ids'
import { NO_CORRECTIONS } from '@/domain/people/School'
import type { Block, Course, CourseSlot, Plan } from '@/domain/plan/Plan'
import { atMinute, type Day } from '@/domain/time'
import type { Cast } from './cast'

export const DAY: Day = '2026-10-13'
export const NEXT_WEEK: Day = '2026-10-20'
export const NOW = atMinute(DAY, 1_090)
const SCHOOL = asId<'School'>('s1')
const TERM = asId<'Term'>('t1')
const HOMEROOM = asId<'Homeroom'>('g9c12')
export const CHILD = asId<'Pupil'>('p1')
export const TEACHER = asId<'Person'>('t1')
export const COLLEAGUE = asId<'Person'>('t2')
export const GUARDIAN = asId<'Person'>('g1')
const CARE = asId<'Course'>('care')
export const COURSE = asId<'Course'>('club')
export const OTHER_COURSE = asId<'Course'>('other')
export const AT_SCHOOL = { schoolId: SCHOOL, termId: TERM }

export const sessionOf = ({ homeroom, course, teacher, venue }: Cast): Session => ({
  _id: sessionId(DAY, COURSE),
  schoolId: SCHOOL,
  day: DAY,
  courseId: COURSE,
  homeroomId: HOMEROOM,
  homeroomName: homeroom,
  name: course,
  block: 'care',
  startsAtMinute: 990,
  endsAtMinute: 1_050,
  teacherId: TEACHER,
  teacherName: teacher,
  venue,
  roll: null,
  marks: {},
  merged: [],
  sweep: {},
  standIn: null,
  alarmedAt: null,
})

export const absenceOf = (cast: Cast): Absence =>
  absenceFound({
    op: 'op-roll',
    sessionId: sessionId(DAY, COURSE),
    lesson: `${cast.homeroom}${cast.course}`,
    at: NOW,
  })

const childOf = (cast: Cast): CustodyBase => ({
  _id: custodyId(DAY, CHILD),
  schoolId: SCHOOL,
  day: DAY,
  pupilId: CHILD,
  token: 'ABCD2345',
  salt: 'salt',
  name: cast.child,
  sound: '',
  initials: '',
  gender: 'boy',
  grade: 9,
  homeroomId: HOMEROOM,
  homeroomName: cast.homeroom,
  no: 1,
  itinerary: [],
  endsAtMinute: 1_090,
  rung: 0,
  codeTries: 0,
  absence: null,
  missing: null,
  escort: {
    groupId: 'east',
    groupName: cast.group,
    leaderId: TEACHER,
    leaderName: cast.teacher,
    stopId: 'a',
    stopName: cast.stop,
    stopMinute: 1_120,
    delayMinutes: 0,
  },
  entries: [],
})

export const heldOf = (cast: Cast): Held => ({
  ...childOf(cast),
  ...NOT_HELD,
  status: 'held',
  holder: TEACHER,
  holderName: cast.teacher,
  since: NOW,
  missing: { at: NOW, by: COLLEAGUE, byName: cast.colleague, words: '', familyToldAt: null },
})

/** As many as are counted, and one at least; offered to a colleague who has not answered. */
export const offeredOf = (cast: Cast): Custody[] =>
  Array.from({ length: Math.max(cast.count, 1) }, (_, index) => ({
    ...heldOf(cast),
    no: index + 1,
    missing: null,
    offer: { op: 'op-offer', to: COLLEAGUE, toName: cast.colleague, at: NOW - REMINDED_AFTER },
  }))

export const missedOf = (cast: Cast): Custody => ({
  ...childOf(cast),
  ...NOT_HELD,
  status: 'absent',
  absence: absenceOf(cast),
  entries: [
    {
      op: 'op-roll',
      at: NOW,
      by: TEACHER,
      byName: cast.teacher,
      kind: 'away',
      sessionId: sessionId(DAY, COURSE),
      mark: 'absent',
      reason: null,
    },
  ],
})

const courseWith = (of: Pick<Course, '_id' | 'name' | 'venue' | 'teacherName' | 'slots'>): Course => ({
  ...of,
  kind: 'arts',
  level: 'all',
  grades: [9],
  homeroomId: null,
  teacherId: TEACHER,
  capacity: 24,
  serviceFeeFen: 0,
  agencyFeeFen: 0,
  about: '',
  materials: '',
})

const blockOf = (id: 'care' | 'club', startsAtMinute: number): Block => ({
  id,
  kind: id,
  weekdays: [1, 2, 3, 4, 5],
  grades: [9],
  startsAtMinute,
  endsAtMinute: 1_110,
})
const on = (blockId: 'care' | 'club'): CourseSlot[] => [{ weekday: 2, blockId }]

export const planOf = (cast: Cast): Plan => {
  const { course, otherCourse, venue, teacher, colleague, school } = cast
  const care = courseWith({ _id: CARE, name: '作业辅导', venue, teacherName: teacher, slots: on('care') })
  const own = courseWith({ _id: COURSE, name: course, venue, teacherName: teacher, slots: on('club') })
  const other = courseWith({
    _id: OTHER_COURSE,
    name: otherCourse,
    venue,
    teacherName: colleague,
    slots: on('club'),
  })
  return {
    _id: planId(SCHOOL, TERM),
    schoolId: SCHOOL,
    schoolName: school,
    termId: TERM,
    term: { _id: TERM, name: '2026年秋季学期', firstDay: '2026-09-01', lastDay: '2027-01-15' },
    calendar: { makeUp: {}, closed: {}, city: NO_CORRECTIONS },
    status: 'published',
    version: 1,
    blocks: [blockOf('care', 990), blockOf('club', 1_050)],
    courses: { [CARE]: { ...care, capacity: null }, [COURSE]: own, [OTHER_COURSE]: other },
    venues: [],
    windows: [],
    late: {
      weekdays: [1, 2, 3, 4, 5],
      startsAtMinute: 1_110,
      options: [],
      cutOffMinute: 1_020,
      capacity: 20,
      teacherId: COLLEAGUE,
      teacherName: colleague,
      venue,
    },
    fees: [],
    offerHours: 24,
    changes: [],
  }
}

export const weekOf = (cast: Cast, places: PupilWeek['places'] = {}): PupilWeek => ({
  _id: weekId(CHILD, TERM),
  schoolId: SCHOOL,
  termId: TERM,
  pupilId: CHILD,
  homeroomId: HOMEROOM,
  homeroomName: cast.homeroom,
  grade: 9,
  name: cast.child,
  gender: 'boy',
  places,
  consent: null,
  entries: [],
  version: 1,
})
const since = '2026-09-01'
export const inCare = { '2-care': { courseId: CARE, since } }
export const inOther = { '2-club': { courseId: OTHER_COURSE, since } }

export const escortOf = (cast: Cast): Escort => ({
  _id: '20261013_east',
  schoolId: SCHOOL,
  day: DAY,
  groupId: 'east',
  name: cast.group,
  route: '',
  stops: [{ id: 'a', name: cast.stop, minute: 1_120 }],
  leaderId: TEACHER,
  leaderName: cast.teacher,
  secondId: COLLEAGUE,
  secondName: cast.colleague,
  state: 'walking',
  steps: [],
  named: [],
  overdueAt: null,
})

export const standInOf = (cast: Cast): StandIn => ({
  op: 'op-stand',
  state: 'named',
  from: TEACHER,
  fromName: cast.teacher,
  to: COLLEAGUE,
  toName: cast.colleague,
  by: GUARDIAN,
  byName: cast.teacher,
  reason: cast.words,
  at: NOW,
  answeredAt: NOW,
  answerOp: null,
  answer: '',
})

export const pickupOf = (cast: Cast): LatePickup => ({
  ...latePickup(
    {
      _id: latePickupId(DAY, CHILD),
      schoolId: SCHOOL,
      day: DAY,
      pupilId: CHILD,
      pupilName: cast.child,
      untilMinute: 1_170,
      feeFen: 500,
      collectorId: 'c1',
      collectorText: cast.collector,
      op: 'op-late',
      by: GUARDIAN,
      byName: cast.guardian,
      at: NOW,
    },
    { answerBy: atMinute(DAY, 1_120) },
  ),
  reason: cast.words,
  alternative: cast.words,
})

export const leaveOf = (cast: Cast): Leave => ({
  op: 'op-leave',
  from: DAY,
  to: DAY,
  days: [DAY],
  blocks: ['care', 'club'],
  reason: 'sick',
  words: cast.words,
  relation: cast.relation,
  byPhone: true,
  by: TEACHER,
  byName: cast.teacher,
  at: NOW,
  cancelled: null,
})
