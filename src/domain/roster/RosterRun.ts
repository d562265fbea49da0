/** Art. 2: one import, or its undoing, as it is carried out: written whole first, then done part by part. */
import type { HomeroomId, PersonId, PupilId, SchoolId, TermId } from '../ids'
import type { Notice } from '../notice/Notice'
import type { Left, Pupil } from '../people/Pupil'
import type { Homeroom } from '../people/School'
import { DAY, MINUTE } from '../time'
import type { RosterDecision, RosterFields, Spelled } from './RosterChange'

export interface RosterCounts {
  added: number
  moved: number
  renamed: number
  /** 学号, 性别, 学籍号 and the like. */
  details: number
  leavers: number
  unchanged: number
}

interface Change {
  kind: 'change'
  pupilId: PupilId
  seenBy: string | null
  before: RosterFields & Spelled
  after: RosterFields & Spelled
  notices: Notice[]
}

export type RosterAct =
  | { kind: 'homeroom'; homeroom: Homeroom }
  | { kind: 'add'; pupil: Pupil }
  | Change
  | { kind: 'leave'; pupilId: PupilId; seenBy: string | null; name: string; left: Left; notices: Notice[] }
  | { kind: 'return'; pupilId: PupilId; seenBy: string; name: string; notices: Notice[] }
  /** Taken back before anybody had to do with the child. */
  | { kind: 'drop'; pupilId: PupilId; addedBy: string; name: string }
  | { kind: 'drop-homeroom'; homeroomId: HomeroomId }

/** Once this document is there the run will be carried out, whoever dies; before, nothing of it is seen. */
export interface RosterRun {
  _id: string
  schoolId: SchoolId
  kind: 'import' | 'undo'
  /** The import that is undone. */
  of: string | null
  fileId: string | null
  fileName: string
  by: PersonId
  byName: string
  at: number
  counts: RosterCounts
  /** The terms whose weeks follow the roster. */
  termIds: TermId[]
  acts: number
  state: 'running' | 'done'
  doneAt: number | null
}

export interface RosterActs {
  _id: string
  runId: string
  schoolId: SchoolId
  part: number
  at: number
  acts: RosterAct[]
  count: number
  isDone: boolean
}

/** One run at a time in a school. `until`: whoever carries it out has it for themselves so long. */
export interface SchoolRoster {
  _id: SchoolId
  running: { runId: string; by: PersonId; byName: string; at: number; until: number } | null
  last: string | null
}

/** No function lives so long: when it has passed, nobody is at it any more. */
export const LEASE = 2 * MINUTE
export const UNDO_DAYS = 7
export const undoUntil = (doneAt: number): number => doneAt + UNDO_DAYS * DAY

const ACTS_EACH = 50

export const runIdOf = (schoolId: SchoolId, op: string): string => `${schoolId}:${op}`

export function actParts(
  { _id: runId, schoolId, at }: Pick<RosterRun, '_id' | 'schoolId' | 'at'>,
  acts: readonly RosterAct[],
): RosterActs[] {
  return Array.from({ length: Math.ceil(acts.length / ACTS_EACH) }, (_, part) => {
    const these = acts.slice(part * ACTS_EACH, (part + 1) * ACTS_EACH)
    return {
      _id: `${runId}:${part}`,
      runId,
      schoolId,
      part,
      at,
      acts: these,
      count: these.length,
      isDone: false,
    }
  })
}

export const countsOf = ({ added, changed, leavers, unchanged }: RosterDecision): RosterCounts => ({
  added: added.length,
  moved: changed.filter(({ kinds }) => kinds.includes('moved')).length,
  renamed: changed.filter(({ kinds }) => kinds.includes('renamed')).length,
  details: changed.filter(({ kinds }) => kinds.includes('details')).length,
  leavers: leavers.length,
  unchanged,
})
