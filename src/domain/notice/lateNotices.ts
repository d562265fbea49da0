/** Art. 3, 13: who is told what about 延时托管, and about a leave written down by phone. */
import type { LatePickup } from '../attendance/LatePickup'
import { leaveBlocksText, leaveDaysText, leaveReasonText, type Leave } from '../attendance/Leave'
import type { PersonId, PupilId, SchoolId } from '../ids'
import { NO_TEACHER, type LateCare } from '../plan/Plan'
import { clockText, clockTextAt, dayOf, dayText, type Day } from '../time'
import type { Audience, Notice } from './Notice'

type Told = Pick<
  LatePickup,
  'schoolId' | 'day' | 'pupilId' | 'pupilName' | 'untilMinute' | 'op' | 'answerBy' | 'reason' | 'alternative'
>
type Room = Pick<LateCare, 'teacherId' | 'teacherName' | 'venue'>

const GUARDIAN_PAGE = 'pages/guardian/today/index'
const DESK_PAGE = 'pages/teacher/late/index'

const notice = (pickup: Told, id: string, now: number): Pick<Notice, 'id' | 'schoolId' | 'day' | 'at'> => ({
  id: `${id}:${pickup.day}:${pickup.pupilId}:${pickup.op}`,
  schoolId: pickup.schoolId,
  day: pickup.day,
  at: now,
})

const family = ({ pupilId }: Told): Audience => ({ kind: 'guardians', pupilId })

export const lateApproved = (pickup: Told, room: Room, now: number): Notice => ({
  ...notice(pickup, `late-decided:${pickup.untilMinute}`, now),
  template: 'late-decided',
  to: family(pickup),
  data: {
    child: pickup.pupilName,
    until: clockText(pickup.untilMinute),
    venue: room.venue,
    teacher: room.teacherName,
  },
  page: GUARDIAN_PAGE,
})

export const lateRefused = (pickup: Told, now: number): Notice => ({
  ...notice(pickup, 'late-refused', now),
  template: 'late-refused',
  to: family(pickup),
  data: { child: pickup.pupilName, reason: pickup.reason, alternative: pickup.alternative },
  page: GUARDIAN_PAGE,
})

const waiting = (pickup: Told, key: string, to: Audience, note: string, now: number): Notice => ({
  ...notice(pickup, `late-waiting:${key}`, now),
  template: 'late-waiting',
  to,
  data: {
    child: pickup.pupilName,
    until: clockText(pickup.untilMinute),
    by: pickup.answerBy === null ? '请尽快' : clockTextAt(pickup.answerBy),
    note: pickup.day === dayOf(now) ? note : `${dayText(pickup.day)}，${note}`,
  },
  page: DESK_PAGE,
})

const role = (schoolId: SchoolId, of: 'duty-leader' | 'principal'): Audience => ({
  kind: 'role',
  schoolId,
  role: of,
})

/** The room is full: its teacher and the duty leader are asked. */
export const lateAsked = (pickup: Told, room: Room, now: number): Notice[] => [
  ...(room.teacherId === NO_TEACHER
    ? []
    : [waiting(pickup, 'teacher', { kind: 'person', personId: room.teacherId }, '位置已满，等人决定', now)]),
  waiting(pickup, 'duty-leader', role(pickup.schoolId, 'duty-leader'), '位置已满，等人决定', now),
]

/** Not answered by the promised time: the leaders are told, once. */
export const lateOverdue = (pickup: Told, now: number): Notice[] => [
  waiting(pickup, 'overdue-duty-leader', role(pickup.schoolId, 'duty-leader'), '过了答应的时间还没答复', now),
  waiting(pickup, 'overdue-principal', role(pickup.schoolId, 'principal'), '过了答应的时间还没答复', now),
]

interface LeaveTold {
  now: number
  schoolId: SchoolId
  pupilId: PupilId
  pupilName: string
  leave: Leave
  day: Day
}

const phoned = ({ now, schoolId, pupilName, leave, day }: LeaveTold, key: string, to: Audience): Notice => {
  const part = leaveBlocksText(leave)
  const who = `${leave.relation}来电`
  return {
    id: `leave:${leave.op}:${key}`,
    template: 'leave',
    schoolId,
    day,
    to,
    at: now,
    data: {
      child: pupilName,
      days: part === '' ? leaveDaysText(leave) : `${leaveDaysText(leave)} ${part}`,
      note: key === 'guardians' ? `${who}，${leave.byName}登记` : `${who}，${leaveReasonText(leave.reason)}`,
    },
    page: key === 'guardians' ? GUARDIAN_PAGE : 'pages/teacher/today/index',
  }
}

/** The family hears of a call made in its name; after the cut-off, so do those who have the list in hand. */
export const phonedLeaveNotices = (told: LeaveTold, teachers: readonly PersonId[]): Notice[] => [
  phoned(told, 'guardians', { kind: 'guardians', pupilId: told.pupilId }),
  ...teachers.map((personId) => phoned(told, personId, { kind: 'person', personId })),
]
