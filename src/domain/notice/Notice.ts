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
  'roster',
  'binding',
  'late-decided',
  'late-refused',
  'late-waiting',
  'leave',
  'absence',
  'absence-answered',
  'roll-not-taken',
  'handover-waiting',
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
  'bill',
  'paper-expiring',
  'rectification',
  'letter',
] as const
export type Template = (typeof TEMPLATES)[number]

/** What even its going astray would tell: they stand in no list and no count but their receiver's own. */
const PRIVATE_TEMPLATES = ['letter'] as const satisfies readonly Template[]
/** What the school may see of messages that did not arrive. */
export const SHOWN_TEMPLATES: readonly Template[] = TEMPLATES.filter(
  (template) => !PRIVATE_TEMPLATES.some((one) => one === template),
)

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

/**
 * `unsure`: WeChat did not answer, and its own event may still tell that the message arrived; `muted`: not pushed on
 * purpose, by the person's choice, because it came at night and means nothing in the morning, or because the person
 * left the post or the child that it was written for.
 */
export const MESSAGE_STATUSES = [
  'queued',
  'sending',
  'unsure',
  'sent',
  'no-grant',
  'failed',
  'muted',
] as const
export type MessageStatus = (typeof MESSAGE_STATUSES)[number]

/** A notice as it reaches one person: the inbox holds it whatever WeChat does. */
export interface Message {
  _id: string
  /** The notice it came from: the same for everybody it reached. */
  noticeId: string
  audience: Audience['kind']
  /** The child it is about, when it is about one. */
  pupilId: PupilId | null
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
  /** 知道了: said by a tap, where it matters that somebody knows. */
  acknowledgedAt: number | null
  /** A safety message that WeChat did not bring: somebody said by telephone what it says. */
  call: MessageCall | null
  /** When it was last handed to WeChat; absent until then. */
  triedAt?: number
  /** WeChat's own number of the delivery (MsgID), from its event: one event settles one message. */
  wechatId?: string
  /** When the same words went out by SMS, once; absent when they did not. */
  smsAt?: number
}

export interface MessageCall {
  op: string
  at: number
  by: PersonId
  byName: string
  words: string
}

export const messageId = (notice: Notice, personId: PersonId): string => `${notice.id}:${personId}`

/** Safety messages go out at any hour, cannot be switched off, and when they fail the principal is told. */
export const SAFETY_TEMPLATES = [
  'absence',
  'uncollected',
  'roll-not-taken',
  'handover-waiting',
  'barred-attempt',
  'missing',
  'reconciled',
  'escort',
] as const satisfies readonly Template[]
export const isSafety = (template: Template): boolean => SAFETY_TEMPLATES.some((one) => one === template)
