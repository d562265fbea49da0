/** Leave, late care, roll, absence, lessons given to a colleague: each from its own function. */
import { absenceAnsweredNotices, absenceClimbedNotice, arrivedNotices } from '@/domain/notice/absenceNotices'
import { waitingOffers } from '@/domain/custody/waitingOffers'
import { handoverWaitingNotice } from '@/domain/notice/handoverNotices'
import type { AbsenceSaid } from '@/domain/attendance/answerAbsence'
import {
  lateApproved,
  lateAsked,
  lateOverdue,
  lateRefused,
  phonedLeaveNotices,
} from '@/domain/notice/lateNotices'
import type { Notice } from '@/domain/notice/Notice'
import { absenceNotices, leaveNotice, rollNotTakenNotices } from '@/domain/notice/notices'
import {
  standInAnsweredNotices,
  standInAskedNotices,
  standInNamedNotices,
  standInTakenBackNotices,
  takenOverNotices,
} from '@/domain/notice/standInNotices'
import type { Cast } from './cast'
import {
  absenceOf,
  AT_SCHOOL,
  CHILD,
  COLLEAGUE,
  DAY,
  GUARDIAN,
  leaveOf,
  missedOf,
  NEXT_WEEK,
  NOW,
  offeredOf,
  pickupOf,
  planOf,
  sessionOf,
  standInOf,
  TEACHER,
} from './facts'

function latePushes(cast: Cast): Notice[] {
  const pickup = pickupOf(cast)
  const { late } = planOf(cast)
  return [
    lateApproved(pickup, late, NOW),
    lateRefused(pickup, NOW),
    ...lateAsked(pickup, late, NOW),
    ...lateAsked({ ...pickup, day: NEXT_WEEK, answerBy: null }, late, NOW),
    ...lateOverdue(pickup, NOW),
  ]
}

function leavePushes(cast: Cast): Notice[] {
  const child = { now: NOW, schoolId: AT_SCHOOL.schoolId, pupilId: CHILD, pupilName: cast.child }
  const note = `${cast.relation}请假，病假${cast.words === '' ? '' : `：${cast.words}`}`
  const leave = leaveOf(cast)
  return [
    leaveNotice({ ...child, op: 'op-leave', days: { from: DAY, to: NEXT_WEEK }, note }),
    ...phonedLeaveNotices({ ...child, leave, day: DAY }, [TEACHER]),
    ...phonedLeaveNotices({ ...child, leave: { ...leave, to: NEXT_WEEK, blocks: 'all' }, day: DAY }, [
      TEACHER,
    ]),
  ]
}

function absencePushes(cast: Cast): Notice[] {
  const custody = missedOf(cast)
  const absence = absenceOf(cast)
  const { guardian, words, teacher } = cast
  const session = sessionOf(cast)
  const answered = { op: 'op-answer', now: NOW, voice: 'guardian', by: GUARDIAN, byName: guardian } as const
  const answer = (where: 'on-way' | 'unknown') => ({ where, ...answered, words, at: NOW })
  const climbed = (told: typeof absence, barred: boolean) =>
    absenceClimbedNotice(custody, told, { key: 'due', now: NOW, barred })
  const said = (what: AbsenceSaid) =>
    absenceAnsweredNotices(custody, absence, { ...answered, said: what, words })
  return [
    ...absenceNotices([custody], { session, now: NOW, op: 'op-roll' }),
    climbed(absence, false),
    climbed(absence, true),
    climbed({ ...absence, answer: answer('on-way') }, false),
    climbed({ ...absence, answer: answer('unknown') }, false),
    ...said('home'),
    ...said('on-way'),
    ...said('unknown'),
    ...said('verified'),
    ...arrivedNotices([custody], { ops: ['op-came'], teacherName: teacher, now: NOW }),
    ...rollNotTakenNotices(session, NOW),
  ]
}

function colleaguePushes(cast: Cast): Notice[] {
  const told = { session: sessionOf(cast), standIn: standInOf(cast), op: 'op-stand', now: NOW }
  const { schoolId } = AT_SCHOOL
  const taken = { from: TEACHER, fromName: cast.teacher, byName: cast.colleague, reason: cast.words }
  return [
    ...standInAskedNotices(told),
    ...standInAnsweredNotices({ ...told, accept: true }),
    ...standInAnsweredNotices({ ...told, accept: false }),
    ...standInNamedNotices({ ...told, standIn: { ...told.standIn, to: COLLEAGUE } }),
    ...standInTakenBackNotices(told),
    ...takenOverNotices({ schoolId, day: DAY, op: 'op-taken', now: NOW, ...taken }),
  ]
}

const handoverPushes = (cast: Cast): Notice[] =>
  waitingOffers(offeredOf(cast), NOW).map((waiting) => handoverWaitingNotice(waiting, NOW))

export const afternoonPushes = (cast: Cast): Notice[] => [
  ...latePushes(cast),
  ...leavePushes(cast),
  ...absencePushes(cast),
  ...colleaguePushes(cast),
  ...handoverPushes(cast),
]
