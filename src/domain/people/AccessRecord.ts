import type { PersonId, PupilId, SchoolId } from '../ids'
import type { Day } from '../time'

/** 查阅记录: who read what of whom, and when. Written before the answer leaves. */
export interface AccessRecord {
  _id: string
  schoolId: SchoolId
  by: PersonId
  byName: string
  what: 'child-record' | 'day-export' | 'call-list' | 'roster-export' | 'child-export'
  day: Day
  /** Null: the whole school's day. */
  pupilId: PupilId | null
  /** The same act sent again reads again: one record, each reading in it, with the seal of what was handed out. */
  readings: { at: number; seal: string | null }[]
}
