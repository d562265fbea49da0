/** An import is taken back exactly, or not at all: only while nobody else has had to do with the same children. */
import type { PupilId, SchoolId } from '../ids'
import { movedNotices, returnedNotice } from '../notice/rosterNotices'
import type { Pupil } from '../people/Pupil'
import type { TeacherOf } from './RosterChange'
import type { RosterAct } from './RosterRun'

export interface UndoFacts {
  /** Of every child the import touched. */
  pupils: ReadonlyMap<PupilId, Pupil>
  /** Children somebody is bound to, enrolled, on leave, or in the record of a day. */
  touched: ReadonlySet<PupilId>
}

const isBare = ({ collectors, barred, delegations, walkAlone, collectorChanges }: Pupil): boolean =>
  barred?.length === 0 &&
  collectors.length + delegations.length + collectorChanges.length === 0 &&
  walkAlone === null

/** Children with whom something happened since, by name, in the import's order. */
export function changedSince(runId: string, acts: readonly RosterAct[], facts: UndoFacts): string[] {
  const stands = (pupilId: PupilId): Pupil | null => {
    const pupil = facts.pupils.get(pupilId)
    return pupil?.rosterBy === runId ? pupil : null
  }
  return acts.flatMap((act) => {
    switch (act.kind) {
      case 'add': {
        const pupil = stands(act.pupil._id)
        return pupil !== null && isBare(pupil) && !facts.touched.has(pupil._id) ? [] : [act.pupil.name]
      }
      case 'change':
        return stands(act.pupilId) === null ? [act.after.name] : []
      case 'leave': {
        const left = stands(act.pupilId)?.left
        return left === undefined || left.places === 'freed' ? [act.name] : []
      }
      case 'homeroom':
      case 'return':
      case 'drop':
      case 'drop-homeroom':
        return []
      default:
        return act satisfies never
    }
  })
}

interface Undoing {
  runId: string
  /** The import that is undone. */
  of: string
  schoolId: SchoolId
  teacherOf: TeacherOf
  now: number
}

/** Every act backwards, the last one first. */
export function undoActs(
  acts: readonly RosterAct[],
  { runId, of, schoolId, teacherOf, now }: Undoing,
): RosterAct[] {
  return [...acts].reverse().flatMap((act): RosterAct[] => {
    switch (act.kind) {
      case 'homeroom':
        return [{ kind: 'drop-homeroom', homeroomId: act.homeroom._id }]
      case 'add':
        return [{ kind: 'drop', pupilId: act.pupil._id, addedBy: of, name: act.pupil.name }]
      case 'change': {
        const { pupilId, before: after, after: before } = act
        const notices = movedNotices({ runId, schoolId, pupilId, before, after, teacherOf, now })
        return [{ kind: 'change', pupilId, seenBy: of, before, after, notices }]
      }
      case 'leave': {
        const { pupilId, name } = act
        const notices = [returnedNotice({ runId, schoolId, pupilId, name, now })]
        return [{ kind: 'return', pupilId, seenBy: of, name, notices }]
      }
      case 'return':
      case 'drop':
      case 'drop-homeroom':
        return []
      default:
        return act satisfies never
    }
  })
}
