import { z } from 'zod'
import type { BarredCollector } from '@/domain/people/Pupil'
import type { Grade } from '@/domain/people/School'
import type { PupilId, SchoolId } from '@/domain/ids'
import type { ShownPhone } from '@/domain/people/phone'
import type { Day } from '@/domain/time'
import { NAME_MAX, NAME_MIN, PHONE_SHAPE, RELATION_MAX } from '@/domain/people/collectors'
import { dayReader, idOf, lineReader, opReader, wordsReader } from './readers'

const child = { pupilId: idOf<'Pupil'>() }
const atSchool = { schoolId: idOf<'School'>(), ...child }
const act = { ...child, op: opReader }
const name = lineReader(NAME_MAX).min(NAME_MIN)
const adult = {
  name,
  relation: lineReader(RELATION_MAX).min(1),
  phone: z.string().regex(PHONE_SHAPE),
  photo: z.string().max(90_000).nullable(),
}
const barred = { name, by: z.enum(['court', 'guardian']) }
const why = wordsReader(60).pipe(z.string().min(2))

export const collectorsInputs = {
  whoComes: z.strictObject({ schoolId: idOf<'School'>() }),
  refuseRelease: z.strictObject({ ...atSchool, op: opReader, words: wordsReader(60) }),
  collectors: z.strictObject(child),
  addCollector: z.strictObject({ ...act, ...adult }),
  removeCollector: z.strictObject({ ...act, collectorId: idOf<'Collector'>() }),
  setCollectorPhoto: z.strictObject({
    ...act,
    collectorId: idOf<'Collector'>(),
    photo: z.string().max(90_000),
  }),
  askToBar: z.strictObject({ ...act, name, reason: why }),
  takeBackBar: z.strictObject({ ...act, name }),
  delegate: z.strictObject({ ...act, ...adult, day: dayReader }),
  cancelDelegation: z.strictObject({ ...act, delegationId: idOf<'Delegation'>() }),
  delegationCode: z.strictObject({ ...child, delegationId: idOf<'Delegation'>() }),
  consentWalkAlone: z.strictObject({ ...act, consent: z.boolean() }),
  /** By the whole name, or by its initials. */
  findPupil: z.strictObject({ schoolId: idOf<'School'>(), words: lineReader(NAME_MAX).min(1) }),
  schoolCollectors: z.strictObject(atSchool),
  barCollector: z.strictObject({ ...atSchool, op: opReader, name, reason: why }),
  unbarCollector: z.strictObject({ ...atSchool, op: opReader, ...barred, reason: why }),
}

/** The duty leader of this hour, with the whole number; null when the school has none. */
export interface WhoComes {
  dutyLeader: { name: string; phone: ShownPhone } | null
}

export interface CollectorRow {
  id: string
  name: string
  relation: string
  /** Whole for the family, masked for the school. */
  phone: ShownPhone
  /** `data:image/…`; null while there is none. */
  photo: string | null
  /** A guardian with the app: shows a code of their own and stays. */
  isGuardian: boolean
}

export interface DelegationRow {
  id: string
  day: Day
  name: string
  relation: string
  phone: ShownPhone
  byName: string
}

export interface CollectorsPage {
  pupil: {
    pupilId: PupilId
    schoolId: SchoolId
    name: string
    gender: 'girl' | 'boy'
    grade: Grade
    homeroomName: string
  }
  collectors: CollectorRow[]
  barred: Pick<BarredCollector, 'name' | 'reason' | 'by'>[]
  /** Of today and later, those that stand. */
  delegations: DelegationRow[]
  /** Service days a delegation may be given for. */
  days: Day[]
  /** The consent as it stands, and what the city asks. */
  walkAlone: { consented: boolean; minGrade: number; latestMinute: number }
  /** The newest first. */
  changes: { at: number; text: string }[]
}

export interface DelegationCode {
  pupilName: string
  homeroomName: string
  name: string
  relation: string
  day: Day
  code: string
  /** `TOKEN.123456`, to be scanned; null until the day has begun. */
  scannable: string | null
}

export interface FoundPupils {
  pupils: { pupilId: PupilId; name: string; gender: 'girl' | 'boy'; homeroomName: string }[]
}

type Input<Name extends keyof typeof collectorsInputs> = z.input<(typeof collectorsInputs)[Name]>
export interface CollectorsApi {
  'custody/whoComes': { input: Input<'whoComes'>; output: WhoComes }
  'custody/refuseRelease': { input: Input<'refuseRelease'>; output: WhoComes }
  'custody/collectors': { input: Input<'collectors'>; output: CollectorsPage }
  'custody/addCollector': { input: Input<'addCollector'>; output: CollectorsPage }
  'custody/removeCollector': { input: Input<'removeCollector'>; output: CollectorsPage }
  'custody/setCollectorPhoto': { input: Input<'setCollectorPhoto'>; output: CollectorsPage }
  'custody/askToBar': { input: Input<'askToBar'>; output: CollectorsPage }
  'custody/takeBackBar': { input: Input<'takeBackBar'>; output: CollectorsPage }
  'custody/delegate': { input: Input<'delegate'>; output: CollectorsPage }
  'custody/cancelDelegation': { input: Input<'cancelDelegation'>; output: CollectorsPage }
  'custody/delegationCode': { input: Input<'delegationCode'>; output: DelegationCode }
  'custody/consentWalkAlone': { input: Input<'consentWalkAlone'>; output: CollectorsPage }
  'custody/findPupil': { input: Input<'findPupil'>; output: FoundPupils }
  'custody/schoolCollectors': { input: Input<'schoolCollectors'>; output: CollectorsPage }
  'custody/barCollector': { input: Input<'barCollector'>; output: CollectorsPage }
  'custody/unbarCollector': { input: Input<'unbarCollector'>; output: CollectorsPage }
}
