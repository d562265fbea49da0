/** 校外机构: licence, papers, the bureau's word, white list, filed prices, and the schools' agreements. */
import { z } from 'zod'
import type { ProviderId, SchoolId } from '@/domain/ids'
import { PHONE_SHAPE } from '@/domain/people/collectors'
import type { CourseKind } from '@/domain/plan/Plan'
import type { Day } from '@/domain/time'
import type { PictureLink } from './files'
import { courseKindReader } from './planContent'
import { dayReader, idOf, lineReader, opReader, unchecked, wordsReader } from './readers'
import {
  MOST_SERVICE_REASON,
  paperFields,
  vetFields,
  type PaperRow,
  type VettingRow,
  type ViolationRow,
  type WithdrawnView,
} from './service'

const schoolId = idOf<'School'>()
const providerId = idOf<'Provider'>()
const act = { providerId, op: opReader }
const reason = wordsReader(MOST_SERVICE_REASON)
const entryId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
export const MOST_PRICE_FEN = 1_000_000

export const providersInputs = {
  providers: z.strictObject({ schoolId }),
  cityProviders: z.strictObject({}),
  provider: z.strictObject({ providerId }),
  /** `providerId` null: a new one. */
  saveProvider: z.strictObject({
    op: opReader,
    providerId: providerId.nullable(),
    name: lineReader(40).refine((name) => name.length >= 2),
    licenceNo: lineReader(40).refine((no) => no.length >= 4),
    licenceUntil: dayReader,
    contact: lineReader(20),
    phone: z.string().regex(PHONE_SHAPE),
  }),
  saveProviderPaper: z.strictObject({ ...act, ...paperFields }),
  providerPictures: z.strictObject({ ...act, paperId: entryId }),
  withdrawProviderPaper: z.strictObject({ ...act, paperId: entryId, reason }),
  vetProvider: z.strictObject({ ...act, ...vetFields }),
  providerViolation: z.strictObject({ ...act, day: dayReader, words: reason }),
  liftProviderViolation: z.strictObject({ ...act, violationId: entryId, reason }),
  filePrice: z.strictObject({
    ...act,
    /** Null: every kind. */
    courseKind: courseKindReader.nullable(),
    /** The course's very name; empty: any. */
    courseName: lineReader(20),
    unit: z.enum(['lesson', 'term']),
    amountFen: z.number().int().min(0).max(MOST_PRICE_FEN),
    from: dayReader,
    to: dayReader.nullable(),
  }),
  withdrawPrice: z.strictObject({ ...act, priceId: entryId, reason }),
  /** 白名单: `listed` false strikes the provider off for that 学年, with the reason. */
  listProvider: z.strictObject({
    ...act,
    year: unchecked(z.string().max(9), 'a school year'),
    listed: z.boolean(),
    reason,
  }),
  agree: z.strictObject({ ...act, schoolId, from: dayReader, to: dayReader }),
  /** 提前终止: today is the last day. */
  endAgreement: z.strictObject({ ...act, schoolId, agreementId: entryId, reason }),
}

export interface PriceRow {
  id: string
  courseKind: CourseKind | null
  courseName: string
  unit: 'lesson' | 'term'
  amountFen: number
  from: Day
  to: Day | null
  byName: string
  at: number
  withdrawn: WithdrawnView | null
}

export interface AgreementRow {
  id: string
  schoolId: SchoolId
  schoolName: string
  from: Day
  to: Day
  byName: string
  ended: WithdrawnView | null
}

/** A provider as a list shows it. */
export interface ProviderRow {
  providerId: ProviderId
  name: string
  licenceUntil: Day
  licenceDaysLeft: number
  /** On the white list of the school year that runs. */
  isListed: boolean
  /** Why not today, agreements of single schools left out unless a school asks; empty: nothing stands in the way. */
  lacks: string[]
}

export interface ProviderPage extends ProviderRow {
  licenceNo: string
  contact: string
  phone: string
  /** The 学年 that runs, and the next one. */
  years: { year: string; isListed: boolean; struck: WithdrawnView | null }[]
  papers: PaperRow[]
  vettings: VettingRow[]
  violations: ViolationRow[]
  prices: PriceRow[]
  agreements: AgreementRow[]
  /** The bureau alone writes. */
  mayWrite: boolean
}

/** What one school sees of a provider: nothing of other schools, no papers. */
export interface SchoolProvider extends ProviderRow {
  contact: string
  phone: string
  prices: PriceRow[]
  agreements: AgreementRow[]
}

export interface SchoolProviders {
  schoolName: string
  today: Day
  providers: SchoolProvider[]
  mayAgree: boolean
}

type In<Name extends keyof typeof providersInputs> = z.input<(typeof providersInputs)[Name]>
export interface ProvidersApi {
  'people/providers': { input: In<'providers'>; output: SchoolProviders }
  'people/cityProviders': {
    input: In<'cityProviders'>
    output: { today: Day; year: string; providers: ProviderRow[]; mayWrite: boolean }
  }
  'people/provider': { input: In<'provider'>; output: ProviderPage }
  'people/saveProvider': { input: In<'saveProvider'>; output: ProviderPage }
  'people/saveProviderPaper': { input: In<'saveProviderPaper'>; output: ProviderPage }
  'people/providerPictures': { input: In<'providerPictures'>; output: { links: PictureLink[] } }
  'people/withdrawProviderPaper': { input: In<'withdrawProviderPaper'>; output: ProviderPage }
  'people/vetProvider': { input: In<'vetProvider'>; output: ProviderPage }
  'people/providerViolation': { input: In<'providerViolation'>; output: ProviderPage }
  'people/liftProviderViolation': { input: In<'liftProviderViolation'>; output: ProviderPage }
  'people/filePrice': { input: In<'filePrice'>; output: ProviderPage }
  'people/withdrawPrice': { input: In<'withdrawPrice'>; output: ProviderPage }
  'people/listProvider': { input: In<'listProvider'>; output: ProviderPage }
  'people/agree': { input: In<'agree'>; output: SchoolProviders }
  'people/endAgreement': { input: In<'endAgreement'>; output: SchoolProviders }
}
