import type { Session } from '@/domain/attendance/Session'
import type { Leg } from '@/domain/enrolment/itinerary'
import { sessionId } from '@/domain/ids'
import { CARE } from './aPlan'
import { minute, TUESDAY } from './days'
import { HOMEROOM, SCHOOL, ZHOU } from './people'

export const aSession = (more: Partial<Session> = {}): Session => ({
  _id: sessionId(TUESDAY, CARE),
  schoolId: SCHOOL,
  day: TUESDAY,
  courseId: CARE,
  homeroomId: HOMEROOM,
  homeroomName: null,
  name: '作业辅导',
  block: 'care',
  startsAtMinute: minute('16:30'),
  endsAtMinute: minute('18:30'),
  teacherId: ZHOU,
  teacherName: '周岚',
  venue: '三（1）班教室',
  roll: null,
  marks: {},
  merged: [],
  sweep: {},
  standIn: null,
  alarmedAt: null,
  ...more,
})

export const legOf = (session: Session): Leg => ({
  sessionId: session._id,
  courseId: session.courseId,
  name: session.name,
  block: session.block,
  startsAtMinute: session.startsAtMinute,
  endsAtMinute: session.endsAtMinute,
  teacherId: session.teacherId,
  teacherName: session.teacherName,
  venue: session.venue,
})
