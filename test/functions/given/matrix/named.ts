/** What the fields of an input mean: a child, a lesson, a group, a colleague of one school. */
import type { GivenSchool } from '../aSchool'
import { TERM } from '../aSchool'
import type { Named } from './exampleOf'
import { MATRIX_DAY } from './relations'

/** The nth child of the school, and what belongs to it. */
export const childOf = (school: GivenSchool, n: number): Named => {
  const pupilId = school.pupil(n)._id
  return {
    pupilId,
    collectorId: `${school.school._id}-gm${n}`,
    delegationId: `d-${pupilId}`,
    name: `奶奶${n}`,
    leaveOp: `leave-of-${pupilId}`,
    messageId: `message-of-${pupilId}`,
    requestId: `request-of-${pupilId}`,
  }
}

export const schoolOf = (school: GivenSchool): Named => {
  const { _id: schoolId } = school.school
  return {
    schoolId,
    sessionId: `${MATRIX_DAY.replaceAll('-', '')}_${schoolId}-care-1`,
    homeroomId: `${schoolId}-h1`,
    courseId: `${schoolId}-ball`,
    escortId: `${MATRIX_DAY.replaceAll('-', '')}_${schoolId}-east`,
    groupId: `${schoolId}-east`,
    stopId: 'st1',
    personId: school.teacher(1)._id,
    leaderId: school.gate._id,
    secondId: null,
    substituteId: school.dutyLeader._id,
    runId: `${schoolId}:an-op`,
  }
}

export const ACT: Named = {
  op: 'an-op-of-the-matrix',
  day: MATRIX_DAY,
  from: MATRIX_DAY,
  firstDay: MATRIX_DAY,
  lastDay: '2027-01-22',
  termId: TERM._id,
  windowId: 'w1',
  slot: '2-club',
}

/** Fields whose name means something else in one action. */
export const ELSEWHERE: Readonly<Record<string, Named>> = {
  'custody/takeOver': { from: 'sh-t-1' },
  'people/handOver': { to: 'sh-duty' },
  'custody/offer': { to: 'sh-gate' },
  'attendance/askStandIn': { to: 'sh-t-late' },
  'attendance/nameStandIn': { to: 'sh-t-late' },
}
/** Everywhere else `to` is the last day. */
export const LAST_DAY: Named = { to: '2026-11-24' }
