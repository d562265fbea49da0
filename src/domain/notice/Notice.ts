/** Art. 9, 13: who is told what. A notice is written with the fact that causes it; a timer sends it. */
import type { PersonId, PupilId, SchoolId, TermId } from '../ids'
import type { Role } from '../people/Person'
import type { Day, Weekday } from '../time'

export const TEMPLATES = [
  'enrolled',
  'enrolment-changed',
  'seat-offer',
  'draw-result',
  'session-changed',
  'plan',
  'late-decided',
  'late-refused',
  'late-waiting',
  'leave',
  'absence',
  'absence-answered',
  'roll-not-taken',
  'stand-in',
  'taken-over',
  'released',
  'uncollected',
  'barred-attempt',
  'collectors',
  'missing',
  'reconciled',
  'escort',
  'digest',
] as const
export type Template = (typeof TEMPLATES)[number]

export type Audience =
  | { kind: 'person'; personId: PersonId }
  | { kind: 'guardians'; pupilId: PupilId }
  | { kind: 'homeroom-teacher'; pupilId: PupilId }
  /** The guardians of every pupil with a place on one of these weekdays that counts by `day`; each guardian once. */
  | { kind: 'placed'; schoolId: SchoolId; termId: TermId; timetables: Weekday[]; day: Day }
  | { kind: 'role'; schoolId: SchoolId; role: Role }

/** One notice to an audience. `id` is made from the fact, so that writing it twice is writing it once. */
export interface Notice {
  id: string
  template: Template
  schoolId: SchoolId
  day: Day
  to: Audience
  at: number
  /** The words of the message, by field of the template. */
  data: Record<string, string>
  page: string
}

export type MessageStatus = 'queued' | 'sending' | 'sent' | 'no-grant' | 'failed'

/** A notice as it reaches one person: the inbox holds it whatever WeChat does. */
export interface Message {
  _id: string
  personId: PersonId
  schoolId: SchoolId
  day: Day
  template: Template
  title: string
  data: Record<string, string>
  page: string
  at: number
  status: MessageStatus
  tries: number
  nextTryAt: number
  /** Why it did not go out, in words for the office. */
  trouble: string | null
  sentAt: number | null
  readAt: number | null
}

export const messageId = (notice: Notice, personId: PersonId): string => `${notice.id}:${personId}`

/** Safety messages go out at any hour, cannot be switched off, and when they fail the principal is told. */
export const SAFETY_TEMPLATES = [
  'absence',
  'uncollected',
  'roll-not-taken',
  'barred-attempt',
  'missing',
  'reconciled',
  'escort',
] as const satisfies readonly Template[]
