import { z } from 'zod'
import type { Ratio } from '@/domain/escort/ratio'
import type { Escort } from '@/domain/escort/Escort'
import type { EscortGroup, EscortStop } from '@/domain/escort/EscortGroup'
import { MEMBERS_MOST, STOPS_MOST } from '@/domain/escort/saveGroup'
import type { PersonId, PupilId } from '@/domain/ids'
import type { Grade } from '@/domain/people/School'
import type { Day } from '@/domain/time'
import { custodyInputs, type HandChild } from './custody'
import { idOf, momentReader, opReader, searchReader, wordsReader } from './readers'

const school = { schoolId: idOf<'School'>() }
const act = { ...school, op: opReader }
const walk = { ...act, escortId: idOf<'Escort'>() }
const stop = { ...walk, stopId: idOf<'Stop'>() }
/** When it was done on a phone without network. */
const toldLater = { happenedAt: momentReader.optional() }
const heads = z.number().int().min(0).max(200)
const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])
const words = (most: number) => wordsReader(most).pipe(z.string().min(1))

export const escortInputs = {
  escorts: z.strictObject(school),
  departEscort: z.strictObject({ ...walk, heads }),
  reachStop: z.strictObject({ ...stop, ...toldLater, heads }),
  releaseAtStop: z.strictObject({
    ...stop,
    pupilId: idOf<'Pupil'>(),
    claim: custodyInputs.release.shape.claim,
    ...toldLater,
  }),
  leaveStop: z.strictObject({ ...stop, ...toldLater }),
  returnEscort: z.strictObject({ ...walk, ...toldLater }),
  nameEscort: z.strictObject({
    ...walk,
    leaderId: idOf<'Person'>(),
    secondId: idOf<'Person'>().nullable(),
    reason: wordsReader(60),
  }),
  delayEscort: z.strictObject({
    pupilId: idOf<'Pupil'>(),
    op: opReader,
    minutes: z.union([z.literal(0), z.literal(5), z.literal(10), z.literal(15)]),
  }),
  escortGroups: z.strictObject(school),
  escortPupils: z.strictObject({ ...school, words: searchReader(20).min(1) }),
  saveEscortGroup: z.strictObject({
    ...act,
    /** `null`: a new group; the act names it. */
    groupId: idOf<'EscortGroup'>().nullable(),
    name: words(12),
    route: words(40),
    weekdays: z.array(weekday).max(7),
    stops: z
      .array(
        z.strictObject({
          id: idOf<'Stop'>(),
          name: words(16),
          minute: z.number().int().min(720).max(1439),
        }),
      )
      .max(STOPS_MOST),
    leaderId: idOf<'Person'>(),
    secondId: idOf<'Person'>().nullable(),
    members: z.array(z.strictObject({ pupilId: idOf<'Pupil'>(), stopId: idOf<'Stop'>() })).max(MEMBERS_MOST),
  }),
}

export interface WalkChild extends HandChild {
  grade: Grade
  stopId: string
  delayMinutes: number
  /** `late`: stays in the late room; `mine`: in the caller's hands; `out`: on the road in another adult's hands. */
  is: 'expected' | 'absent' | 'leave' | 'late' | 'mine' | 'other' | 'out' | 'back' | 'gone'
  /** On the road in the caller's hands. */
  isOut: boolean
  holderName: string | null
  /** Reported missing: looked for, and not counted. */
  isMissing: boolean
  /** Stops whose heads were counted with this child among them. */
  counted: string[]
  notCollectedAt: string | null
  collectorText: string | null
  /** While the child is in the caller's hands; a barred one is never among them. */
  collectors: { id: string; name: string; relation: string }[]
  /** Of the same group, and sounding the same: looked at before she is given away. */
  alikes: HandChild[]
  walkAlone: { may: boolean; say: string }
}

export interface WalkStop extends EscortStop {
  isLeft: boolean
}

export interface Walk {
  escortId: string
  name: string
  route: string
  state: Escort['state']
  leaderId: PersonId
  leaderName: string
  secondId: PersonId | null
  secondName: string | null
  /** Nobody leads it: whoever was to may not serve today. */
  isVacant: boolean
  /** Who was taken off and whom nobody was named for since: why, in a sentence. */
  unfit: string[]
  isMine: boolean
  departedAt: number | null
  returnedAt: number | null
  stops: WalkStop[]
  children: WalkChild[]
  ratio: Ratio
  /** In the caller's hands and not of this group: to be handed on before the walk leaves. */
  others: HandChild[]
}

export interface Walks {
  day: Day
  /** Of whoever leads, walks along or holds a child of it; of the whole school for the gate and who leads the school. */
  walks: Walk[]
  /** For who may name a substitute; empty for others. */
  staff: StaffChoice[]
}

export interface StaffChoice {
  personId: PersonId
  name: string
  what: string
}

export interface GroupMember extends HandChild {
  grade: Grade
  stopId: string
}

export type GroupRow = Omit<EscortGroup, '_id' | 'schoolId' | 'members'> & {
  groupId: string
  members: GroupMember[]
  ratio: Ratio
}

export interface Groups {
  mayEdit: boolean
  groups: GroupRow[]
  staff: StaffChoice[]
}

export interface FoundPupil extends HandChild {
  grade: Grade
}

export interface Stepped {
  state: Escort['state']
  pupilIds: PupilId[]
}

export interface ReleasedAtStop {
  at: number
  collectorText: string
  /** Still on the road in the caller's hands. */
  left: number
}

type Input<Name extends keyof typeof escortInputs> = z.input<(typeof escortInputs)[Name]>
export interface EscortApi {
  'custody/escorts': { input: Input<'escorts'>; output: Walks }
  'custody/departEscort': { input: Input<'departEscort'>; output: Stepped }
  'custody/reachStop': { input: Input<'reachStop'>; output: Stepped }
  'custody/releaseAtStop': { input: Input<'releaseAtStop'>; output: ReleasedAtStop }
  'custody/leaveStop': { input: Input<'leaveStop'>; output: Stepped }
  'custody/returnEscort': { input: Input<'returnEscort'>; output: Stepped }
  'custody/nameEscort': {
    input: Input<'nameEscort'>
    output: { leaderName: string; secondName: string | null }
  }
  'custody/delayEscort': { input: Input<'delayEscort'>; output: { delayMinutes: number } }
  'custody/escortGroups': { input: Input<'escortGroups'>; output: Groups }
  'custody/escortPupils': { input: Input<'escortPupils'>; output: FoundPupil[] }
  'custody/saveEscortGroup': { input: Input<'saveEscortGroup'>; output: { groupId: string } }
}
