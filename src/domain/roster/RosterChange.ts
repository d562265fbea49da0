/** Art. 2: what an import comes to, child by child. Guardians, collectors and enrolments stay as they are. */
import type { HomeroomId, PersonId, PupilId, SchoolId } from '../ids'
import { asId } from '../ids'
import type { Pupil } from '../people/Pupil'
import type { Grade, Homeroom } from '../people/School'
import { sha256 } from '../sha256'
import type { LineProblem } from './LineProblem'

/** What a roster says of a pupil: the only fields an import ever writes. */
export interface RosterFields {
  name: string
  homeroomId: HomeroomId
  homeroomName: string
  grade: Grade
  no: number
  gender: Pupil['gender']
  studentMark: string | null
}

export const rosterFieldsOf = (pupil: Pupil): RosterFields => ({
  name: pupil.name,
  homeroomId: pupil.homeroomId,
  homeroomName: pupil.homeroomName,
  grade: pupil.grade,
  no: pupil.no,
  gender: pupil.gender,
  studentMark: pupil.studentMark ?? null,
})

export type Spelled = Pick<Pupil, 'sound' | 'initials'>
export type ChangeKind = 'moved' | 'renamed' | 'details'

export interface NewPupil {
  /** Where in the file, so that the id is the same however often it is made. */
  sheet: string
  line: number
  fields: RosterFields
}

export interface ChangedPupil {
  pupilId: PupilId
  /** The run that wrote the pupil last, as it was read: whoever wrote since, wrote after this was decided. */
  seenBy: string | null
  kinds: ChangeKind[]
  before: RosterFields
  after: RosterFields
  /** As the name is read now: only another name is read anew. */
  spelling: Spelled
}

export interface Leaver {
  pupilId: PupilId
  seenBy: string | null
  name: string
  homeroomName: string
}

export interface RosterDecision {
  homerooms: Homeroom[]
  added: NewPupil[]
  changed: ChangedPupil[]
  leavers: Leaver[]
  unchanged: number
  problems: LineProblem[]
}

/** The same homeroom gets the same id at every try. */
export const newHomeroomId = (schoolId: SchoolId, key: string): HomeroomId =>
  asId(`h-${sha256(`${schoolId}:${key}`).slice(0, 24)}`)

/** A pupil's id is made from the run and the line: sent again it is the same pupil, another run makes another one. */
export const newPupilId = (runId: string, { sheet, line }: Pick<NewPupil, 'sheet' | 'line'>): PupilId =>
  asId(`p-${sha256(`${runId}:${sheet}:${line}`).slice(0, 24)}`)

/** A move within the school year is told; going up with the whole homeroom is not news. */
export const isMove = ({ before, after }: Pick<ChangedPupil, 'before' | 'after'>): boolean =>
  before.homeroomId !== after.homeroomId && before.grade === after.grade

export function changeKinds(before: RosterFields, after: RosterFields): ChangeKind[] {
  const kinds: ChangeKind[] = []
  if (before.homeroomId !== after.homeroomId) kinds.push('moved')
  if (before.name !== after.name) kinds.push('renamed')
  const isOther = (['no', 'gender', 'studentMark', 'homeroomName', 'grade'] as const).some(
    (field) => before[field] !== after[field],
  )
  if (isOther && kinds.length === 0) kinds.push('details')
  return kinds
}

/** What was shown to the office: an import of anything else is refused. */
export const sealOf = ({ homerooms, added, changed, leavers }: RosterDecision): string =>
  sha256(JSON.stringify({ homerooms, added, changed, leavers })).slice(0, 32)

export const isNothing = ({ added, changed, leavers }: RosterDecision): boolean =>
  added.length + changed.length + leavers.length === 0

export type TeacherOf = ReadonlyMap<HomeroomId, PersonId | null>
