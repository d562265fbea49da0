/** What the rule of Art. 6 and 8 looks at: the files, without anything that a colleague may not see. */
import type { PersonId, ProviderId } from '../ids'
import type { Day } from '../time'
import type { FiledPrice } from './Provider'
import type { PaperKind, ServiceKind, ServiceSide } from './ServiceFile'

export interface StandingPaper {
  kind: PaperKind
  validUntil: Day | null
  /** When it came on file: a vetting covers what was there. */
  at: number
}

/** The last word of one side. */
export interface StandingVetting {
  side: ServiceSide
  decision: 'passed' | 'refused'
  validUntil: Day | null
  at: number
}

/** One person at one school and in one term. */
export interface Standing {
  personId: PersonId
  name: string
  kind: ServiceKind
  providerId: ProviderId | null
  papers: StandingPaper[]
  vettings: StandingVetting[]
  /** A violation that is not lifted, at whatever school it was written down. */
  isBarred: boolean
  /** Null: no training of this term. */
  trainedOn: Day | null
}

export interface ProviderStanding {
  providerId: ProviderId
  name: string
  licenceUntil: Day
  vetting: StandingVetting | null
  isBarred: boolean
  /** 学年 with a place on the white list. */
  years: string[]
  /** With this school. */
  agreements: { from: Day; to: Day }[]
  prices: Pick<FiledPrice, 'courseKind' | 'courseName' | 'unit' | 'amountFen' | 'from' | 'to' | 'at'>[]
}

/** Everything the rule needs of one school; whoever is not in it may not serve. */
export interface ServiceFacts {
  people: Record<PersonId, Standing>
  providers: Record<ProviderId, ProviderStanding>
  /** Kinds the city wants the bureau to vet too. */
  bureauVets: ServiceKind[]
}
