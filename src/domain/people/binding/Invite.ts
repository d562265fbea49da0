/** 邀请码 of a pupil or of a member of the staff: who may bind with it, until when, and what became of it. */
import type { HomeroomId, PersonId, PupilId, SchoolId } from '../../ids'
import { DAY } from '../../time'

/** A code is good for so long from when it was issued. */
export const INVITE_LASTS = 30 * DAY
/** 试错: wrong tries of one code, and of one phone within an hour. */
export const TRIES_MOST = 5

interface InviteBase {
  _id: string
  schoolId: SchoolId
  /** Each new code of the same subject makes the older one void. */
  serial: number
  /** A keyed hash of the code: it finds the invite and cannot be read back. */
  mark: string
  issuedAt: number
  /** Half-open. */
  validUntil: number
  issuedBy: PersonId
  issuedByName: string
  /** The act that issued it: the same act again issues nothing. */
  op: string
  /** One use. */
  used: { by: PersonId; at: number; op: string } | null
  /** Taken back before it was used. */
  voidedAt: number | null
}

export type PupilInvite = InviteBase & { kind: 'pupil'; pupilId: PupilId; homeroomId: HomeroomId }
export type StaffInvite = InviteBase & { kind: 'staff'; personId: PersonId }
export type Invite = PupilInvite | StaffInvite

export const pupilInviteId = (pupilId: PupilId): string => `pupil:${pupilId}`
export const staffInviteId = (personId: PersonId): string => `staff:${personId}`

export type InviteState = 'none' | 'valid' | 'used' | 'expired' | 'voided' | 'locked'

/** What a code is worth at `now`; used outlives all else. `triesLeft` null: nobody has tried it. */
export function inviteState(
  invite: Pick<Invite, 'used' | 'voidedAt' | 'validUntil'> | null,
  triesLeft: number | null,
  now: number,
): InviteState {
  if (invite === null) return 'none'
  if (invite.used !== null) return 'used'
  if (invite.voidedAt !== null) return 'voided'
  if (now >= invite.validUntil) return 'expired'
  return triesLeft !== null && triesLeft <= 0 ? 'locked' : 'valid'
}

/** How many wrong tries a code, or a phone in one hour, has left. Kept for what exists and for what does not alike. */
export interface BindTries {
  _id: string
  left: number
  at: number
}
