/** 困难减免: what goes in and what comes out. */
import { z } from 'zod'
import { MOST_HARDSHIP_WORDS } from '@/domain/hardship/askHardship'
import { MOST_REASON } from '@/domain/hardship/decideHardship'
import { HARDSHIP_KINDS, type Grant, type HardshipAsk, type HardshipKind } from '@/domain/hardship/Hardship'
import type { HardshipStage } from '@/domain/hardship/hardshipOn'
import type { PupilId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import type { FoundPupils } from './collectors'
import { picturesReader, type PictureLink } from './files'
import type { Named } from './late'
import { dayReader, idOf, lineReader, opReader, unchecked, wordsReader } from './readers'

const pupilId = idOf<'Pupil'>()
const schoolId = idOf<'School'>()
const reason = wordsReader(MOST_REASON)

const wish = {
  op: opReader,
  kind: z.enum(HARDSHIP_KINDS),
  words: wordsReader(MOST_HARDSHIP_WORDS),
  validUntil: dayReader,
  pictures: picturesReader,
}

const decision = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('grant'),
    percentOff: z.number().int().min(1).max(100),
    from: dayReader,
    to: dayReader,
    reason,
  }),
  z.strictObject({ is: z.literal('refuse'), reason }),
  z.strictObject({ is: z.literal('more'), reason }),
])

export const hardshipInputs = {
  /** Whoever opens it reads the evidence: `op` names the reading. */
  familyHardship: z.strictObject({ pupilId, op: opReader }),
  askHardship: z.strictObject({
    pupilId,
    ...wish,
    /** The version of the text that was agreed to; null: not agreed. */
    agreedTo: unchecked(z.string().max(20), 'a version of our own').nullable(),
  }),
  withdrawHardship: z.strictObject({ pupilId, askId: opReader, op: opReader }),
  hardships: z.strictObject({ schoolId, op: opReader }),
  hardship: z.strictObject({ schoolId, pupilId, op: opReader }),
  hardshipPupils: z.strictObject({ schoolId, words: lineReader(20) }),
  enterHardship: z.strictObject({ schoolId, pupilId, ...wish }),
  decideHardship: z.strictObject({ schoolId, pupilId, askId: opReader, op: opReader, decision }),
  hardshipSums: z.strictObject({ schoolId }),
}

export interface HardshipAskView {
  id: string
  state: HardshipAsk['state']
  on: 'phone' | 'paper'
  byName: string
  at: number
  validUntil: Day
  /** Null: it is there and no key opens it. */
  asked: { kind: HardshipKind; words: string } | null
  pictures: PictureLink[]
  said: { byName: string; at: number; reason: string } | null
  grant: Grant | null
}

export interface HardshipPage {
  pupil: Named
  today: Day
  /** The newest first. */
  asks: HardshipAskView[]
}

export interface HardshipRow {
  pupilId: PupilId
  name: string
  homeroomName: string
  stage: HardshipStage
  /** Of the newest ask. */
  kind: HardshipKind | null
  at: number
  /** What is granted today or was granted last. */
  grant: Grant | null
}

export interface HardshipList {
  today: Day
  rows: HardshipRow[]
}

export interface HardshipSums {
  /** Null: fewer than a handful, perhaps none. */
  exempt: number | null
  hasFinance: boolean
}

type In<Name extends keyof typeof hardshipInputs> = z.input<(typeof hardshipInputs)[Name]>
export interface HardshipApi {
  'finance/familyHardship': { input: In<'familyHardship'>; output: HardshipPage }
  'finance/askHardship': { input: In<'askHardship'>; output: HardshipPage }
  'finance/withdrawHardship': { input: In<'withdrawHardship'>; output: HardshipPage }
  'finance/hardships': { input: In<'hardships'>; output: HardshipList }
  'finance/hardship': { input: In<'hardship'>; output: HardshipPage }
  'finance/hardshipPupils': { input: In<'hardshipPupils'>; output: FoundPupils }
  'finance/enterHardship': { input: In<'enterHardship'>; output: HardshipPage }
  'finance/decideHardship': { input: In<'decideHardship'>; output: HardshipPage }
  'finance/hardshipSums': { input: In<'hardshipSums'>; output: HardshipSums }
}
