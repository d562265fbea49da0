/** What nobody reads in the database: kind and words of an ask, and the reason of a decision, each for its own ask. */
import { z } from 'zod'
import { HARDSHIP_KINDS, type HardshipWords } from '@/domain/hardship/Hardship'
import type { PupilId } from '@/domain/ids'
import type { Sealed } from '@/domain/people/Sealed'
import { seal, unseal } from './sealed'

const stored = z.object({ kind: z.enum(HARDSHIP_KINDS), words: z.string() })

export const hardshipOwner = (pupilId: PupilId, askId: string, part: 'asked' | 'said'): string =>
  `hardship:${part}:${pupilId}:${askId}`

export const sealAsked = (words: HardshipWords, pupilId: PupilId, askId: string): Sealed | null =>
  seal(JSON.stringify(words), hardshipOwner(pupilId, askId, 'asked'))

/** Null: no key opens it. */
export function askedIn(sealed: Sealed, pupilId: PupilId, askId: string): HardshipWords | null {
  const text = unseal(sealed, hardshipOwner(pupilId, askId, 'asked'))
  return text === null ? null : stored.parse(JSON.parse(text))
}

export const sealReason = (reason: string, pupilId: PupilId, askId: string): Sealed | null =>
  seal(reason, hardshipOwner(pupilId, askId, 'said'))

const UNREADABLE = '（原因现在读不出来，请问学校）'
export const reasonIn = (sealed: Sealed, pupilId: PupilId, askId: string): string =>
  unseal(sealed, hardshipOwner(pupilId, askId, 'said')) ?? UNREADABLE
