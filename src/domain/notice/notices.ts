/** The notices each fact causes, in the words people read. */
import { leaveDaysText } from '../attendance/Leave'
import { sessionTitle, type Session } from '../attendance/Session'
import type { Custody } from '../custody/Custody'
import type { PupilId, SchoolId } from '../ids'
import { NO_TEACHER } from '../plan/Plan'
import { clockTextAt, dayOf, type Day } from '../time'
import type { Notice } from './Notice'

/** The homeroom teacher knows of a leave, and of its being taken back. */
export const leaveNotice = (facts: {
  now: number
  schoolId: SchoolId
  pupilId: PupilId
  pupilName: string
  op: string
  days: { from: Day; to: Day }
  note: string
}): Notice => ({
  id: `leave:${facts.pupilId}:${facts.op}`,
  template: 'leave',
  schoolId: facts.schoolId,
  day: dayOf(facts.now),
  to: { kind: 'homeroom-teacher', pupilId: facts.pupilId },
  at: facts.now,
  data: { child: facts.pupilName, days: leaveDaysText(facts.days), note: facts.note },
  page: 'pages/teacher/today/index',
})

const absence = (
  to: 'guardians' | 'homeroom-teacher',
  custody: AbsentChild,
  { session, now, op }: AbsenceFacts,
): Notice => ({
  id: `absence:${session._id}:${custody.pupilId}:${to}:${op}`,
  template: 'absence',
  schoolId: session.schoolId,
  day: session.day,
  to: { kind: to, pupilId: custody.pupilId },
  at: now,
  data: {
    child: custody.name,
    session: sessionTitle(session),
    time: clockTextAt(now),
    note: to === 'guardians' ? '请马上告诉老师孩子在哪里' : '家长已收到通知，请您联系',
  },
  page: to === 'guardians' ? 'pages/guardian/today/index' : 'pages/teacher/today/index',
})

type AbsentChild = Pick<Custody, 'pupilId' | 'name'>
/** `op` is the act that found the child missing: missing again later is told again. */
type AbsenceFacts = { session: Session; now: number; op: string }

/** A child expected and not there is raised to guardian and homeroom teacher at once. */
export const absenceNotices = (absent: AbsentChild[], facts: AbsenceFacts): Notice[] =>
  absent.flatMap((child) => [absence('guardians', child, facts), absence('homeroom-teacher', child, facts)])

const rollNotTaken = (id: string, session: Session, now: number, to: Notice['to'], note: string): Notice => ({
  id: `roll-not-taken:${session._id}:${id}`,
  template: 'roll-not-taken',
  schoolId: session.schoolId,
  day: session.day,
  to,
  at: now,
  data: { session: sessionTitle(session), teacher: session.teacherName, time: clockTextAt(now), note },
  page: 'pages/teacher/today/index',
})

export const rollNotTakenNotices = (session: Session, now: number): Notice[] => [
  ...(session.teacherId === NO_TEACHER
    ? []
    : [rollNotTaken('teacher', session, now, { kind: 'person', personId: session.teacherId }, '请现在点名')]),
  rollNotTaken(
    'duty-leader',
    session,
    now,
    { kind: 'role', schoolId: session.schoolId, role: 'duty-leader' },
    '开始十分钟了还没有点名',
  ),
]

export const releasedNotice = (custody: Custody, collectorText: string, now: number): Notice => ({
  id: `released:${custody._id}`,
  template: 'released',
  schoolId: custody.schoolId,
  day: custody.day,
  to: { kind: 'guardians', pupilId: custody.pupilId },
  at: now,
  data: { child: custody.name, who: collectorText, time: clockTextAt(now) },
  page: 'pages/guardian/today/index',
})

export const barredAttemptNotice = (custody: Custody, op: string, now: number): Notice => ({
  id: `barred:${custody._id}:${op}`,
  template: 'barred-attempt',
  schoolId: custody.schoolId,
  day: custody.day,
  to: { kind: 'role', schoolId: custody.schoolId, role: 'duty-leader' },
  at: now,
  data: { child: custody.name, time: clockTextAt(now), note: '禁止接送的人来接，请到校门' },
  page: 'pages/gate/remaining/index',
})

export const uncollectedNotice = (custody: Custody, to: Notice['to'], key: string, now: number): Notice => {
  const family = to.kind === 'guardians'
  return {
    id: `uncollected:${custody._id}:${key}`,
    template: 'uncollected',
    schoolId: custody.schoolId,
    day: custody.day,
    to,
    at: now,
    data: {
      child: custody.name,
      where: custody.status === 'held' ? `在${custody.holderName}身边` : '在学校',
      time: clockTextAt(now),
      note: family ? '请马上来接，或打电话给学校' : `${custody.homeroomName}，家长还没有来`,
    },
    page: family ? 'pages/guardian/today/index' : 'pages/gate/remaining/index',
  }
}
