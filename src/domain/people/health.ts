/** Art. 13 · 健康: what the adult who has a child must know, in plain words, given by a guardian who agreed to it. */
import type { PersonId } from '../ids'
import { no, yes, type Result } from '../result'
import type { Sealed } from './Sealed'

export const HEALTH_KINDS = ['allergy', 'asthma', 'seizure', 'medicine', 'other'] as const
export type HealthKind = (typeof HEALTH_KINDS)[number]

export interface HealthNote {
  kind: HealthKind
  /** What it is: 花生. Empty where the kind says it all. */
  what: string
  /** What to do: 马上叫校医，打妈妈电话. */
  act: string
}

/** Of one child; what was agreed to, by whom and when stands beside it unsealed. */
export interface PupilHealth {
  sealed: Sealed
  by: PersonId
  byName: string
  at: number
  version: string
}

export const MOST_HEALTH_NOTES = 4
export const MOST_HEALTH_WHAT = 20
export const MOST_HEALTH_ACT = 40

const KIND_TEXT: Record<HealthKind, string> = {
  allergy: '过敏',
  asthma: '哮喘',
  seizure: '抽搐',
  medicine: '在吃药',
  other: '其他',
}
export const healthKindText = (kind: HealthKind): string => KIND_TEXT[kind]

/** Named after the day the text was fixed: a new text is a new version and is agreed to anew. */
export const HEALTH_CONSENT_VERSION = '2026-11-26'
export const HEALTH_CONSENT: readonly string[] = [
  '健康提示属于敏感个人信息，只在您单独同意后才保存。',
  '加密保存。只有当天带孩子的老师，在点名和交接时看得到。',
  '不同意、不填，不影响报名和参加，也可以当面告诉班主任。',
  '随时可以改、可以删，删了马上不再显示。',
]

/** 过敏：花生。马上叫校医. One line, as the teacher reads it. */
export function healthText({ kind, what, act }: HealthNote): string {
  const head = kind === 'other' ? what : [healthKindText(kind), what].filter((part) => part !== '').join('：')
  return act === '' ? head : `${head}。${act}`
}

/** Shown in place of notes that are there and cannot be opened: nobody may think that there are none. */
export const HEALTH_UNREADABLE = '有健康提示，现在读不出来，请问班主任'

/** A kind that says nothing by itself needs its words; an allergy that is not named helps nobody. */
const needsWhat = (kind: HealthKind): boolean => kind !== 'asthma' && kind !== 'seizure'

/**
 * Notes as they will stand; none means that all are taken back, for which nobody has to agree to anything. Refusals in
 * order: agreement missing, agreement to an older text, a note without its words.
 */
export function saveHealth(notes: readonly HealthNote[], agreedTo: string | null): Result<HealthNote[]> {
  if (notes.length === 0) return yes([])
  if (agreedTo === null) return no({ code: 'health/consent-missing' })
  if (agreedTo !== HEALTH_CONSENT_VERSION) return no({ code: 'health/consent-outdated' })
  const empty = notes.find(({ kind, what }) => needsWhat(kind) && what === '')
  if (empty !== undefined) return no({ code: 'health/words-missing', kind: empty.kind })
  return yes([...notes])
}
