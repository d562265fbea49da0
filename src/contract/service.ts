/** 服务人员: who may serve — files, papers, vetting, violations, training, and the work they make. */
import { z } from 'zod'
import type { PersonId, ProviderId, SchoolId, TermId } from '@/domain/ids'
import { NAME_MAX, NAME_MIN, PHONE_SHAPE } from '@/domain/people/collectors'
import { PAPER_KINDS, SERVICE_KINDS } from '@/domain/service/ServiceFile'
import type { NextStep } from '@/domain/service/nextStep'
import type { PaperKind, ServiceKind, ServiceSide } from '@/domain/service/ServiceFile'
import type { ServiceTask } from '@/domain/service/serviceTasks'
import type { Day } from '@/domain/time'
import { picturesReader, type PictureLink } from './files'
import { dayReader, idOf, lineReader, opReader, wordsReader } from './readers'

const schoolId = idOf<'School'>()
const personId = idOf<'Person'>()
const act = { schoolId, op: opReader }
const ofPerson = { ...act, personId }
const side = z.enum(['school', 'bureau'])
const entryId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

export const MOST_PAPER_NUMBER = 40
export const MOST_PAPER_WORDS = 60
export const MOST_SERVICE_REASON = 100
/** Whoever says no, withdraws or corrects says why, in at least so many characters. */
export const LEAST_SERVICE_REASON = 4
export const MOST_TRAINED = 500

export const paperFields = {
  kind: z.enum(PAPER_KINDS),
  number: lineReader(MOST_PAPER_NUMBER),
  validUntil: dayReader.nullable(),
  /** The ops of their places: the function takes them in (`_kit/files`). */
  pictures: picturesReader,
  words: wordsReader(MOST_PAPER_WORDS),
}
const reason = wordsReader(MOST_SERVICE_REASON)
export const vetFields = {
  decision: z.enum(['passed', 'refused']),
  /** The last day of a pass; null when refused. */
  validUntil: dayReader.nullable(),
  reason,
}

export const serviceInputs = {
  service: z.strictObject({ schoolId }),
  serviceFile: z.strictObject({ schoolId, personId }),
  myService: z.strictObject({}),
  /** `personId` null: somebody new, with name, telephone and the days they are wanted. */
  saveServiceFile: z.strictObject({
    ...act,
    personId: personId.nullable(),
    newcomer: z
      .strictObject({
        name: lineReader(NAME_MAX).min(NAME_MIN),
        phone: z.string().regex(PHONE_SHAPE),
        from: dayReader,
        to: dayReader.nullable(),
      })
      .nullable(),
    kind: z.enum(SERVICE_KINDS),
    providerId: idOf<'Provider'>().nullable(),
  }),
  savePaper: z.strictObject({ ...ofPerson, ...paperFields }),
  /** Links to the pictures of one paper; each reading is written down. */
  paperPictures: z.strictObject({ ...ofPerson, paperId: entryId }),
  myPaperPictures: z.strictObject({ ...act, paperId: entryId }),
  withdrawPaper: z.strictObject({ ...ofPerson, paperId: entryId, reason }),
  vet: z.strictObject({ ...ofPerson, side, ...vetFields }),
  violation: z.strictObject({ ...ofPerson, side, day: dayReader, words: reason }),
  liftViolation: z.strictObject({ ...ofPerson, side, violationId: entryId, reason }),
  trainings: z.strictObject({ schoolId, termId: idOf<'Term'>().nullable() }),
  /** `trainingId` null: a new one; else it is corrected, with the reason. */
  saveTraining: z.strictObject({
    ...act,
    termId: idOf<'Term'>(),
    trainingId: entryId.nullable(),
    day: dayReader,
    topic: wordsReader(60),
    minutes: z.number().int().min(1).max(1440),
    present: z.array(personId).max(MOST_TRAINED),
    reason,
  }),
  serviceWork: z.strictObject({ schoolId }),
  cityService: z.strictObject({}),
}

/** 服务人员 as the list shows them. */
export interface ServiceRow extends NextStep {
  personId: PersonId
  name: string
  kind: ServiceKind
  /** Whether a file was made; without one somebody is on the school's own staff. */
  hasFile: boolean
  providerId: ProviderId | null
  providerName: string
  /** Why not today, the gravest first; empty: may serve. */
  lacks: string[]
  /** Waits for the school's or the bureau's word. */
  waitsFor: ServiceSide[]
  trainedOn: Day | null
  /** What ends next; null: nothing does. */
  nextEnd: { what: string; on: Day; daysLeft: number } | null
}

export interface ServicePage {
  schoolName: string
  today: Day
  /** The term whose trainings count; null: the school has none. */
  term: { termId: TermId; name: string } | null
  rows: ServiceRow[]
  /** Those a `provider-person` can come from. */
  providers: { providerId: ProviderId; name: string }[]
  may: ServiceMay
}

/** What the caller may do here. */
export interface ServiceMay {
  write: boolean
  /** On whose side the caller vets and lifts violations. */
  vet: ServiceSide[]
  report: ServiceSide[]
}

export interface WithdrawnView {
  byName: string
  at: number
  reason: string
}

export interface PaperRow {
  id: string
  kind: PaperKind
  /** The number with its middle hidden; empty: it has none. */
  masked: string
  /** A number is there and no key opens it. */
  isUnreadable: boolean
  validUntil: Day | null
  /** Days until the last good one; below zero it has ended; null: it does not end. */
  daysLeft: number | null
  pictures: string[]
  words: string
  byName: string
  at: number
  withdrawn: WithdrawnView | null
}

export interface VettingRow {
  side: ServiceSide
  decision: 'passed' | 'refused'
  validUntil: Day | null
  reason: string
  byName: string
  at: number
}

export interface ViolationRow {
  id: string
  side: ServiceSide
  day: Day
  words: string
  byName: string
  at: number
  lifted: WithdrawnView | null
}

/** 服务档案 of one person at one school. */
export interface ServiceFilePage extends NextStep {
  schoolId: SchoolId
  schoolName: string
  personId: PersonId
  name: string
  kind: ServiceKind
  hasFile: boolean
  providerId: ProviderId | null
  providerName: string
  /** Papers the kind must have. */
  needed: PaperKind[]
  /** Whether the bureau vets this kind too. */
  bureauVets: boolean
  papers: PaperRow[]
  vettings: VettingRow[]
  violations: ViolationRow[]
  trainedOn: Day | null
  lacks: string[]
  may: ServiceMay
}

export interface TrainingRow {
  id: string
  day: Day
  topic: string
  minutes: number
  present: { personId: PersonId; name: string }[]
  byName: string
  at: number
  /** As it stood before each correction, the oldest first. */
  past: {
    day: Day
    topic: string
    minutes: number
    present: number
    byName: string
    at: number
    reason: string
  }[]
}

export interface TrainingPage {
  schoolName: string
  today: Day
  term: { termId: TermId; name: string; firstDay: Day; lastDay: Day }
  terms: { termId: TermId; name: string }[]
  held: TrainingRow[]
  /** Everybody of the school who may be put on duty. */
  people: { personId: PersonId; name: string; kind: ServiceKind; trainedOn: Day | null }[]
  mayWrite: boolean
}

/** What ends within thirty days, has ended, or waits for a word. */
export interface ServiceWork {
  today: Day
  tasks: ServiceTask[]
}

/** 教育局: whose files wait, at which school, and what ends. */
export interface CityService {
  today: Day
  waiting: {
    schoolId: SchoolId
    schoolName: string
    personId: PersonId
    name: string
    kind: ServiceKind
    providerName: string
  }[]
  tasks: ServiceTask[]
}

type In<Name extends keyof typeof serviceInputs> = z.input<(typeof serviceInputs)[Name]>
export interface ServiceApi {
  'people/service': { input: In<'service'>; output: ServicePage }
  'people/serviceFile': { input: In<'serviceFile'>; output: ServiceFilePage }
  'people/myService': { input: In<'myService'>; output: { files: ServiceFilePage[] } }
  'people/saveServiceFile': { input: In<'saveServiceFile'>; output: ServiceFilePage }
  'people/savePaper': { input: In<'savePaper'>; output: ServiceFilePage }
  'people/paperPictures': { input: In<'paperPictures'>; output: { links: PictureLink[] } }
  'people/myPaperPictures': { input: In<'myPaperPictures'>; output: { links: PictureLink[] } }
  'people/withdrawPaper': { input: In<'withdrawPaper'>; output: ServiceFilePage }
  'people/vet': { input: In<'vet'>; output: ServiceFilePage }
  'people/violation': { input: In<'violation'>; output: ServiceFilePage }
  'people/liftViolation': { input: In<'liftViolation'>; output: ServiceFilePage }
  'people/trainings': { input: In<'trainings'>; output: TrainingPage }
  'people/saveTraining': { input: In<'saveTraining'>; output: TrainingPage }
  'people/serviceWork': { input: In<'serviceWork'>; output: ServiceWork }
  'people/cityService': { input: In<'cityService'>; output: CityService }
}
