import { mergeMarks } from '../attendance/mergeMarks'
import { sessionTitle, type RollMark, type Session } from '../attendance/Session'
import type { PupilId } from '../ids'

export interface MarkMade {
  at: number
  mark: RollMark
  lesson: string
  teacherName: string
}

/** Every mark a child got this day, in whatever lesson, the latest first; of one moment, the one in force first. */
export const markEvents = (sessions: Session[], pupilId: PupilId): MarkMade[] =>
  sessions
    .flatMap((session) =>
      mergeMarks(session.marks[pupilId] ?? [], []).map(({ at, mark }): MarkMade => ({
        at,
        mark,
        lesson: sessionTitle(session),
        teacherName: session.teacherName,
      })),
    )
    .reverse()
    .sort((a, b) => b.at - a.at)
