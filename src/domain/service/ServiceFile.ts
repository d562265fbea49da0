/** Art. 6 · 拓展校外渠道: who serves besides the school's own teachers, with what papers, and who vouched for them. */
import type { PersonId, ProviderId, SchoolId } from '../ids'
import type { Sealed } from '../people/Sealed'
import type { Day } from '../time'

/** Art. 6, in its own order. `provider-person`: sent by an outside organisation. */
export const SERVICE_KINDS = [
  'own-teacher',
  'retired-teacher',
  'parent',
  'student',
  'coach',
  'folk-artist',
  'craftsman',
  'heritage-bearer',
  'volunteer',
  'provider-person',
] as const
export type ServiceKind = (typeof SERVICE_KINDS)[number]

/** `no-record`: 无违法犯罪记录查询. */
export const PAPER_KINDS = ['identity', 'qualification', 'health', 'no-record', 'agreement', 'other'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** 校方 or 教育局: on whose side somebody vouches or reports. */
export type ServiceSide = 'school' | 'bureau'

export interface Writer {
  by: PersonId
  byName: string
  at: number
}

/** 作废: what was wrong stays written down. */
export interface Withdrawn extends Writer {
  reason: string
}

/** 证件. A renewed one stands beside the old one, which holds until it ends. */
export interface Paper extends Writer {
  id: string
  kind: PaperKind
  /** Sealed for the file it lies in; null: it has none. */
  number: Sealed | null
  /** The last day it is good for; null: it does not end. */
  validUntil: Day | null
  /** Ids of the file store: read by a signed link alone. */
  pictures: string[]
  words: string
  withdrawn: Withdrawn | null
}

/** 审核: of everything that was on file by then, for the kind that was on file by then. */
export interface Vetting extends Writer {
  op: string
  side: ServiceSide
  decision: 'passed' | 'refused'
  /** The last day a pass is good for; null when refused. */
  validUntil: Day | null
  /** Why not; empty when passed. */
  reason: string
  kind: ServiceKind | 'provider'
  providerId: ProviderId | null
}

/** 违规记录: append-only. Lifted it bars no more, and stays. */
export interface Violation extends Writer {
  id: string
  side: ServiceSide
  day: Day
  words: string
  lifted: Withdrawn | null
}

/** 服务档案 of one person at one school. */
export interface ServiceFile {
  _id: string
  schoolId: SchoolId
  personId: PersonId
  name: string
  kind: ServiceKind
  /** Of whom a `provider-person` comes; null for everybody else. */
  providerId: ProviderId | null
  papers: Paper[]
  vettings: Vetting[]
  violations: Violation[]
  ops: string[]
  /** What was told already: one word per paper and stage. */
  told?: string[]
}
