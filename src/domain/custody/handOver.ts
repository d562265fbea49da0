/** Art. 13 · 交接班. C2: per child, when the receiver accepts that child; until then the giver answers for her. */
import type { PersonId, PupilId } from '../ids'
import { isHeld, type Custody } from './Custody'

export type NotMovedReason =
  'not-held' | 'held-by-other' | 'offered-already' | 'not-offered-to-you' | 'missing' | 'unknown'

export interface NotMoved {
  pupilId: PupilId
  name: string
  why: NotMovedReason
  holderName: string | null
}

/** A giver offers only whom they hold and can see, and nobody twice. */
export const canOffer = (custody: Custody, giver: PersonId): boolean =>
  isHeld(custody) && custody.holder === giver && custody.offer === null && custody.missing === null

export const canAnswerOffer = (custody: Custody, receiver: PersonId): boolean =>
  isHeld(custody) && custody.offer?.to === receiver

/** Why a child was not offered, or not accepted, by this call. `op` tells this call's own work from a repeat. */
export function notMoved(
  asked: PupilId[],
  after: Custody[],
  settled: (custody: Custody) => boolean,
  by: PersonId,
): NotMoved[] {
  const byPupil = new Map(after.map((custody) => [custody.pupilId, custody]))
  return asked.flatMap((pupilId): NotMoved[] => {
    const custody = byPupil.get(pupilId)
    if (custody === undefined) return [{ pupilId, name: '', why: 'unknown', holderName: null }]
    if (settled(custody)) return []
    const { name } = custody
    if (!isHeld(custody)) return [{ pupilId, name, why: 'not-held', holderName: null }]
    if (custody.missing !== null) return [{ pupilId, name, why: 'missing', holderName: custody.holderName }]
    if (custody.holder === by)
      return [{ pupilId, name, why: 'offered-already', holderName: custody.holderName }]
    const why = custody.offer === null ? 'held-by-other' : 'not-offered-to-you'
    return [{ pupilId, name, why, holderName: custody.holderName }]
  })
}
