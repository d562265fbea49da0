/** A decision as acts that can be done in any order of death: each names what it found, and is done once. */
import type { PersonId, SchoolId } from '../ids'
import { leftNotice, movedNotices } from '../notice/rosterNotices'
import type { Pupil } from '../people/Pupil'
import { schoolDayOf } from '../time'
import { newPupilId, type NewPupil, type RosterDecision, type Spelled, type TeacherOf } from './RosterChange'
import type { RosterAct } from './RosterRun'

export interface Importing {
  runId: string
  schoolId: SchoolId
  by: PersonId
  now: number
  teacherOf: TeacherOf
  /** How a name is read: pinyin is no rule. */
  spelled: (name: string) => Spelled
}

function newPupil(added: NewPupil, { runId, schoolId, spelled }: Importing): Pupil {
  const { studentMark, ...fields } = added.fields
  return {
    _id: newPupilId(runId, added),
    schoolId,
    ...fields,
    ...spelled(fields.name),
    collectors: [],
    barred: [],
    delegations: [],
    walkAlone: null,
    collectorChanges: [],
    ...(studentMark === null ? {} : { studentMark }),
    rosterBy: runId,
  }
}

/** Homerooms first, then who comes, who changes, who goes. */
export function importActs(
  { homerooms, added, changed, leavers }: RosterDecision,
  of: Importing,
): RosterAct[] {
  const { runId, schoolId, by, now, teacherOf, spelled } = of
  return [
    ...homerooms.map((homeroom): RosterAct => ({ kind: 'homeroom', homeroom })),
    ...added.map((one): RosterAct => ({ kind: 'add', pupil: newPupil(one, of) })),
    ...changed.map(({ pupilId, seenBy, before, after, spelling }): RosterAct => ({
      kind: 'change',
      pupilId,
      seenBy,
      before: { ...before, ...spelling },
      after: { ...after, ...(before.name === after.name ? spelling : spelled(after.name)) },
      notices: movedNotices({ runId, schoolId, pupilId, before, after, teacherOf, now }),
    })),
    ...leavers.map(({ pupilId, seenBy, name }): RosterAct => {
      const on = schoolDayOf(now)
      return {
        kind: 'leave',
        pupilId,
        seenBy,
        name,
        left: { on, by, places: 'due' },
        notices: [leftNotice({ runId, schoolId, pupilId, name, on, now })],
      }
    }),
  ]
}
