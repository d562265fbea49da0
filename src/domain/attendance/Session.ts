/** Art. 13 · 考勤. */
import type { DutyFailure } from '../failures/service'
import type { CourseId, HomeroomId, PersonId, PupilId, SchoolId, SessionId } from '../ids'
import type { BlockKind } from '../plan/Plan'
import type { ServedCourse } from '../service/mayServe'
import type { Day } from '../time'

/** 点名标记. */
export const ROLL_MARKS = ['present', 'late', 'leave', 'absent', 'left-early'] as const
export type RollMark = (typeof ROLL_MARKS)[number]

const MARK_TEXT: Record<RollMark, string> = {
  present: '到',
  late: '迟到',
  leave: '请假',
  absent: '未到',
  'left-early': '早退',
}
export const markText = (mark: RollMark): string => MARK_TEXT[mark]

/** Marks under which the child stands before the teacher. */
export const isHere = (mark: RollMark): boolean => mark === 'present' || mark === 'late'

/** One mark as it was made: by whom, when, and why if it corrects an earlier one. */
export interface MarkEvent {
  id: string
  at: number
  by: PersonId
  mark: RollMark
  reason: string | null
}

export interface RollTaken {
  op: string
  by: PersonId
  byName: string
  at: number
}

/** Art. 13 · 作业辅导: what a teacher writes down of one child besides the mark. */
export interface Sweep {
  /** 作业写完了没有; null: not looked at. */
  homework: boolean | null
  note: string
}

/** 代课. `asked`: by the teacher, binds nobody yet. `named`: by the office or the duty leader, at once. */
export interface StandIn {
  op: string
  state: 'asked' | 'withdrawn' | 'declined' | 'accepted' | 'named'
  from: PersonId
  fromName: string
  to: PersonId
  toName: string
  by: PersonId
  byName: string
  reason: string
  at: number
  answeredAt: number | null
  /** The act that answered, and why not when it declined. */
  answerOp: string | null
  answer: string
  /** 值班领导 took the lesson in person because whoever was planned may not serve. */
  emergency?: boolean
}

/** 不能上岗: who was planned and is not put on, and why. */
export interface Unfit {
  personId: PersonId
  name: string
  why: DutyFailure
  at: number
}

/** 课次: one course on one day. Who is expected is derived from the custody documents of the day. */
export interface Session {
  _id: SessionId
  schoolId: SchoolId
  day: Day
  courseId: CourseId
  homeroomId: HomeroomId | null
  /** 行政班 of a homeroom's own session; null when children of several homerooms meet. */
  homeroomName: string | null
  name: string
  block: BlockKind
  startsAtMinute: number
  endsAtMinute: number
  teacherId: PersonId
  teacherName: string
  venue: string
  roll: RollTaken | null
  /** Every mark ever made, per pupil; the latest event is the one in force. */
  marks: Record<PupilId, MarkEvent[]>
  /** Further rolls of the same session, from another phone: their marks are merged by event (rule 5). */
  merged: RollTaken[]
  /** 作业 and 备注 of the same sweep, per pupil. */
  sweep: Record<PupilId, Sweep>
  /** Acts whose ticks and notes are in `sweep`. */
  sweepOps?: string[]
  /** 代课: who was asked or named to stand in, if anybody was. The teacher's own fields name who is on duty now. */
  standIn: StandIn | null
  /** Those before it: whoever was asked, named or withdrawn stays written down. */
  pastStandIns?: StandIn[]
  /** Of the course, as the plan had it when the day was opened; null: the late room. */
  served?: ServedCourse | null
  /** Nobody teaches it, or somebody else does: the one who was planned may not serve today. */
  unfit?: Unfit
  /** When "roll not taken" was raised, if it was. */
  alarmedAt: number | null
}

/** How a session is called where no list stands beside it: 三(2)班作业辅导. */
export const sessionTitle = (session: Pick<Session, 'name' | 'homeroomName'>): string =>
  `${session.homeroomName ?? ''}${session.name}`
