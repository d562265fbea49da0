import { z } from 'zod'
import { WHEREABOUTS, type Absence, type AbsenceAnswer } from '@/domain/attendance/Absence'
import { MOST_ABSENCE_WORDS } from '@/domain/attendance/answerAbsence'
import type { PersonId, PupilId } from '@/domain/ids'
import type { ShownPhone } from '@/domain/people/phone'
import type { Day } from '@/domain/time'
import { idOf, opReader, wordsReader } from './readers'

const child = { pupilId: idOf<'Pupil'>(), op: opReader, words: wordsReader(MOST_ABSENCE_WORDS) }
export const absenceInputs = {
  answerAbsence: z.strictObject({ ...child, where: z.enum(WHEREABOUTS) }),
  /** `verified`: the duty leader found out where she is and who said so; the words say it. */
  settleAbsence: z.strictObject({
    ...child,
    schoolId: idOf<'School'>(),
    said: z.enum([...WHEREABOUTS, 'verified']),
  }),
  absences: z.strictObject({ schoolId: idOf<'School'>() }),
}

/** An absence as it is shown: who missed her and when, what was said last, what comes next. */
export interface AbsenceView extends Pick<Absence, 'lesson' | 'at' | 'dueAt' | 'climbedAt'> {
  /** Who called the roll. */
  missedBy: string
  answer: Pick<AbsenceAnswer, 'where' | 'byName' | 'words' | 'at'> | null
  /** The words of the duty leader who found out; empty when the answer closed it. */
  closed: { byName: string; at: number; words: string } | null
}

export interface AbsentChild extends AbsenceView {
  pupilId: PupilId
  name: string
  gender: 'girl' | 'boy'
  homeroomName: string
  /** What the reader may do: answer like a teacher, close like the duty leader, or read. */
  may: 'answer' | 'verify' | 'read'
  /** For the homeroom teacher and the duty leader; nobody else may ring them. */
  guardians: { personId: PersonId; name: string; relation: string; phone: ShownPhone }[]
  /** When the first of the family opened the message or said 知道了; null: nobody yet. */
  seenAt: number | null
}

export interface Absences {
  day: Day
  /** The open ones first, the longest waiting at the top. */
  children: AbsentChild[]
}

/** Null: nobody misses her any more. */
export interface AbsenceAnswered {
  absence: AbsenceView | null
}

type Read<Name extends keyof typeof absenceInputs> = z.input<(typeof absenceInputs)[Name]>
export interface AbsenceApi {
  'attendance/answerAbsence': { input: Read<'answerAbsence'>; output: AbsenceAnswered }
  'attendance/settleAbsence': { input: Read<'settleAbsence'>; output: AbsenceAnswered }
  'attendance/absences': { input: Read<'absences'>; output: Absences }
}
