/** Everything the product can refuse, each with its facts, and the sentence a person reads: what happened, what to do next. */
import { ABSENCE_SENTENCES, type AbsenceFailure } from './failures/absence'
import { AUDIT_SENTENCES, type AuditFailure } from './failures/audit'
import { BINDING_SENTENCES, type BindingFailure } from './failures/binding'
import { CALL_SENTENCES, type CallFailure } from './failures/call'
import { CLOSING_SENTENCES, type ClosingFailure } from './failures/closing'
import { COLLECTORS_SENTENCES, type CollectorsFailure } from './failures/collectors'
import { CONSENT_SENTENCES, type ConsentFailure } from './failures/consent'
import { CUSTODY_SENTENCES, type CustodyFailure } from './failures/custody'
import { DESK_SENTENCES, type DeskFailure } from './failures/desk'
import { DRAW_SENTENCES, type DrawFailure } from './failures/draw'
import { ENROLMENT_SENTENCES, type EnrolmentFailure } from './failures/enrolment'
import { ESCORT_SENTENCES, type EscortFailure } from './failures/escort'
import { FILE_SENTENCES, type FileFailure } from './failures/file'
import { HARDSHIP_SENTENCES, type HardshipFailure } from './failures/hardship'
import { HEALTH_SENTENCES, type HealthFailure } from './failures/health'
import { LATE_SENTENCES, type LateFailure } from './failures/late'
import { LEAVE_SENTENCES, type LeaveFailure } from './failures/leave'
import { NOTICE_SENTENCES, type NoticeFailure } from './failures/notice'
import { PLAN_SENTENCES, type PlanFailure } from './failures/plan'
import { POSTS_SENTENCES, type PostsFailure } from './failures/posts'
import { ROLL_SENTENCES, type RollFailure } from './failures/roll'
import { ROSTER_SENTENCES, type RosterFailure } from './failures/roster'
import { SERVICE_SENTENCES, type ServiceFailure } from './failures/service'
import { STAND_IN_SENTENCES, type StandInFailure } from './failures/standIn'
import { WORDS_SENTENCES, type WordsFailure } from './failures/words'
import type { Sentences } from './failures/Sentences'

export type Failure =
  | AbsenceFailure
  | AuditFailure
  | BindingFailure
  | CallFailure
  | ClosingFailure
  | CollectorsFailure
  | ConsentFailure
  | CustodyFailure
  | DeskFailure
  | DrawFailure
  | EnrolmentFailure
  | EscortFailure
  | FileFailure
  | HardshipFailure
  | HealthFailure
  | LateFailure
  | LeaveFailure
  | NoticeFailure
  | PlanFailure
  | PostsFailure
  | RollFailure
  | RosterFailure
  | ServiceFailure
  | StandInFailure
  | WordsFailure

export type FailureCode = Failure['code']

/** Does not compile when a code lacks its sentence. */
const SENTENCES: Sentences<Failure> = {
  ...ABSENCE_SENTENCES,
  ...AUDIT_SENTENCES,
  ...BINDING_SENTENCES,
  ...CALL_SENTENCES,
  ...CLOSING_SENTENCES,
  ...COLLECTORS_SENTENCES,
  ...CONSENT_SENTENCES,
  ...CUSTODY_SENTENCES,
  ...DESK_SENTENCES,
  ...DRAW_SENTENCES,
  ...ENROLMENT_SENTENCES,
  ...ESCORT_SENTENCES,
  ...FILE_SENTENCES,
  ...HARDSHIP_SENTENCES,
  ...HEALTH_SENTENCES,
  ...LATE_SENTENCES,
  ...LEAVE_SENTENCES,
  ...NOTICE_SENTENCES,
  ...PLAN_SENTENCES,
  ...POSTS_SENTENCES,
  ...ROLL_SENTENCES,
  ...ROSTER_SENTENCES,
  ...SERVICE_SENTENCES,
  ...STAND_IN_SENTENCES,
  ...WORDS_SENTENCES,
}

/** What a person is told. The barred collector's refusal reads like any other, on purpose. */
export function say(failure: Failure): string {
  const sentence = SENTENCES[failure.code] as (facts: Failure) => string
  return sentence(failure)
}
