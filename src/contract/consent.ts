/** 孩子信息的同意: what goes in and what comes out. */
import { z } from 'zod'
import type { HomeroomId, PersonId, PupilId } from '@/domain/ids'
import { NAME_MAX } from '@/domain/people/collectors'
import type { ConsentState, ConsentWord } from '@/domain/people/childConsent'
import type { RosterFile } from './roster'
import { idOf, lineReader, opReader, unchecked, wordsReader } from './readers'

/** `version`: of the text that was shown. */
export const consentAnswer = z.strictObject({
  agrees: z.boolean(),
  version: unchecked(z.string().max(20), 'a version of our own'),
})

const pupilId = idOf<'Pupil'>()
const schoolId = idOf<'School'>()

export const consentInputs = {
  sayConsent: consentAnswer.extend({ pupilId, op: opReader }),
  exportChild: z.strictObject({ pupilId, op: opReader }),
  consents: z.strictObject({ schoolId, homeroomId: idOf<'Homeroom'>().nullable() }),
  paperConsent: z.strictObject({
    ...{ schoolId, pupilId, op: opReader, agrees: z.boolean() },
    /** Null: whoever signed has no app. */
    personId: idOf<'Person'>().nullable(),
    signedName: lineReader(NAME_MAX),
    words: wordsReader(60),
  }),
}

export interface ConsentView {
  state: ConsentState
  /** The newest first. */
  history: ConsentLine[]
}
export interface ConsentLine {
  at: number
  word: ConsentWord
  on: 'app' | 'paper'
  byName: string
  signedName: string | null
}

export interface ConsentRow {
  pupilId: PupilId
  no: number
  name: string
  guardians: (ConsentView & { personId: PersonId; name: string; relation: string })[]
  /** Signed by somebody without the app; null when there is none. */
  paper: ConsentView | null
}

/** 谁同意了: the homerooms of the school, and one of them child by child. */
export interface ConsentSheet {
  homerooms: { homeroomId: HomeroomId; name: string }[]
  homeroomId: HomeroomId | null
  rows: ConsentRow[]
}

type In<Name extends keyof typeof consentInputs> = z.input<(typeof consentInputs)[Name]>
export interface ConsentApi {
  'people/exportChild': { input: In<'exportChild'>; output: RosterFile }
  'people/sayConsent': { input: In<'sayConsent'>; output: ConsentView }
  'people/consents': { input: In<'consents'>; output: ConsentSheet }
  'people/paperConsent': { input: In<'paperConsent'>; output: ConsentSheet }
}
