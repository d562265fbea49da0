import type { Id, PersonId } from '../ids'
import { DAY } from '../time'

export type PictureId = Id<'Picture'>

/**
 * 文件: a place somebody asked for, and what became of the picture that was put there. The id is made of the person and
 * the act, so nobody can name a picture of somebody else's.
 */
export interface StoredFile {
  _id: PictureId
  by: PersonId
  placedAt: number
  /** Where the phone uploads to, and the platform's own id of it. */
  incoming: string
  /** Where the function keeps it: nobody is told, and no client may write over it. */
  kept: string
  /** The one record that it was taken in for: `hardships/p1`; null: not taken in yet. */
  record: string | null
  /** When a function had looked at it and put it away; null: not yet. */
  takenAt: number | null
  /** When to look next whether the record names it: what no record names goes. */
  lookAt: number
}

/** What was placed or taken in and is named by nothing goes after a day; what is named is looked at again each month. */
export const UNNAMED_LASTS = DAY
export const NAMED_LOOKED_AT_AFTER = 30 * DAY
