/** Everything the product can refuse, each with its facts, and the sentence a person reads: what happened, what to do next. */
import { ABSENCE_SENTENCES, type AbsenceFailure } from './failures/absence'
import { AUDIT_SENTENCES, type AuditFailure } from './failures/audit'
import { BINDING_SENTENCES, type BindingFailure } from './failures/binding'
import { CALL_SENTENCES, type CallFailure } from './failures/call'
import { CLOSING_SENTENCES, type ClosingFailure } from './failures/closing'
import { COLLECTORS_SENTENCES, type CollectorsFailure } from './failures/collectors'
import { CUSTODY_SENTENCES, type CustodyFailure } from './failures/custody'
import { DRAW_SENTENCES, type DrawFailure } from './failures/draw'
import { ENROLMENT_SENTENCES, type EnrolmentFailure } from './failures/enrolment'
import { ESCORT_SENTENCES, type EscortFailure } from './failures/escort'
import { HEALTH_SENTENCES, type HealthFailure } from './failures/health'
import { LATE_SENTENCES, type LateFailure } from './failures/late'
import { LEAVE_SENTENCES, type LeaveFailure } from './failures/leave'
import { NOTICE_SENTENCES, type NoticeFailure } from './failures/notice'
import { PLAN_SENTENCES, type PlanFailure } from './failures/plan'
import { POSTS_SENTENCES, type PostsFailure } from './failures/posts'
import { ROLL_SENTENCES, type RollFailure } from './failures/roll'
import { ROSTER_SENTENCES, type RosterFailure } from './failures/roster'
import { STAND_IN_SENTENCES, type StandInFailure } from './failures/standIn'
import type { Sentences } from './failures/Sentences'

export type Failure =
  | AbsenceFailure
  | AuditFailure
  | BindingFailure
  | CallFailure
  | ClosingFailure
  | CollectorsFailure
  | CustodyFailure
  | DrawFailure
  | EnrolmentFailure
  | EscortFailure
  | HealthFailure
  | LateFailure
  | LeaveFailure
  | NoticeFailure
  | PlanFailure
  | PostsFailure
  | RollFailure
  | RosterFailure
  | StandInFailure

export type FailureCode = Failure['code']

/** Does not compile when a code lacks its sentence. */
const SENTENCES: Sentences<Failure> = {
  ...ABSENCE_SENTENCES,
  ...AUDIT_SENTENCES,
  ...BINDING_SENTENCES,
  ...CALL_SENTENCES,
  ...CLOSING_SENTENCES,
  ...COLLECTORS_SENTENCES,
  ...CUSTODY_SENTENCES,
  ...DRAW_SENTENCES,
  ...ENROLMENT_SENTENCES,
  ...ESCORT_SENTENCES,
  ...HEALTH_SENTENCES,
  ...LATE_SENTENCES,
  ...LEAVE_SENTENCES,
  ...NOTICE_SENTENCES,
  ...PLAN_SENTENCES,
  ...POSTS_SENTENCES,
  ...ROLL_SENTENCES,
  ...ROSTER_SENTENCES,
  ...STAND_IN_SENTENCES,
}

/** What a person is told. The barred collector's refusal reads like any other, on purpose. */
export function say(failure: Failure): string {
  const sentence = SENTENCES[failure.code] as (facts: Failure) => string
  return sentence(failure)
}
