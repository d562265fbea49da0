/** What a call is written from, and what can be promised of the records after it. */
import fc from 'fast-check'
import type { Entry, EntryKind } from '@/domain/custody/Custody'
import { asId, type PupilId } from '@/domain/ids'
import type { Town } from '@test/functions/given/Town'
import { SCHOOL, type ModelSchool } from './modelTown'
import type { Records } from './Records'
import type { Claim, Sent } from './Sent'

export interface Scene {
  town: Town
  school: ModelSchool
  records: Records
}

/** Writes the call; null when there is nobody it could be about. */
export type Letter = (scene: Scene) => Promise<Sent | null>

export const schoolId = SCHOOL
export const PUPILS = [1, 2, 3, 4, 5, 6]
export const pupilIdOf = (n: number): PupilId => asId<'Pupil'>(`m-p${n}`)
export const anyPupil = fc.constantFrom(...PUPILS)
/** True three times out of four: the right person does it. */
export const right = fc.nat(3).map((n) => n > 0)

export const entriesOf = (records: Records, pupilId: string, kind: EntryKind): Entry[] =>
  records.of(pupilId).entries.filter((entry) => entry.kind === kind)

export const allOf =
  (claims: Claim[]): Claim =>
  (records) =>
    claims.map((claim) => claim(records)).find((complaint) => complaint !== null) ?? null

export const written =
  (pupilId: string, kind: EntryKind, by: string): Claim =>
  (records) =>
    entriesOf(records, pupilId, kind).some((entry) => entry.by === by)
      ? null
      : `${pupilId} 没有 ${kind} 的记录`
