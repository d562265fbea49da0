import { z } from 'zod'
import type { Sweep } from '@/domain/attendance/Session'
import type { CustodyState, Rung } from '@/domain/custody/Custody'
import type { DayPage } from '@/domain/custody/DayRecord'
import type { NotMoved } from '@/domain/custody/handOver'
import type { RecordLine } from '@/domain/custody/recordLines'
import type { Knot } from '@/domain/custody/timeline'
import type { PersonId, PupilId, SchoolId } from '@/domain/ids'
import type { WindowState } from '@/domain/enrolment/EnrolmentWindow'
import type { ConsentState } from '@/domain/people/childConsent'
import type { Grade } from '@/domain/people/School'
import type { Day } from '@/domain/time'
import type { AbsenceView } from './absence'
import type { LateNow } from './late'
import type { MissingChild, ReturnedChild } from './closing'
import {
  codeReader,
  dayReader,
  idOf,
  momentReader,
  opReader,
  pupilsReader,
  unchecked,
  wordsReader,
} from './readers'

const school = { schoolId: idOf<'School'>() }
const claim = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('code'), code: codeReader }),
  z.strictObject({ how: z.literal('eye'), collectorId: idOf<'Collector'>(), reason: wordsReader(60) }),
  z.strictObject({ how: z.literal('walk-alone') }),
])
export const custodyInputs = {
  family: z.strictObject({}),
  pickupCode: z.strictObject({ pupilId: idOf<'Pupil'>() }),
  hands: z.strictObject(school),
  offer: z.strictObject({ ...school, op: opReader, to: idOf<'Person'>(), pupilIds: pupilsReader }),
  withdraw: z.strictObject({ ...school, op: opReader, pupilIds: pupilsReader }),
  answer: z.strictObject({
    ...school,
    op: opReader,
    accept: z.array(idOf<'Pupil'>()).max(120),
    decline: z.array(z.strictObject({ pupilId: idOf<'Pupil'>(), reason: wordsReader(60) })).max(120),
    happenedAt: momentReader.optional(),
  }),
  gate: z.strictObject(school),
  /** By the child's own code as scanned (`TOKEN.123456`), or by name from the list, with or without a code told aloud. */
  look: z.strictObject({
    ...school,
    op: opReader,
    scanned: unchecked(z.string().max(32), 'what a code says').optional(),
    pupilId: idOf<'Pupil'>().optional(),
    code: codeReader.optional(),
  }),
  release: z.strictObject({
    ...school,
    op: opReader,
    pupilId: idOf<'Pupil'>(),
    claim,
    happenedAt: momentReader.optional(),
  }),
  exportDay: z.strictObject({
    ...school,
    day: dayReader,
    op: opReader,
    page: z.number().int().min(1).max(100),
  }),
  childRecord: z.strictObject({ ...school, pupilId: idOf<'Pupil'>(), day: dayReader, op: opReader }),
}

export interface FamilyChild {
  pupilId: PupilId
  schoolId: SchoolId
  schoolName: string
  /** The school answers instead: nothing of today is told, nothing can be asked here. */
  isClosed: boolean
  name: string
  gender: 'girl' | 'boy'
  grade: Grade
  homeroomName: string
  /** `none`: not placed today, or no service. */
  status: CustodyState['status'] | 'none'
  holderName: string | null
  releasedAt: number | null
  collectorText: string | null
  /** A roll missed her: what was said of it since; null otherwise. */
  absence: AbsenceView | null
  /** Her walk of today, until somebody has her or she is back at school. */
  escort: FamilyEscort | null
  /** 作业 and 老师的话 of today; null when nothing was written down. */
  sweep: Sweep | null
  endsAtMinute: number | null
  lateUntilMinute: number | null
  /** 延时托管 asked for and not granted: what is waited for, or why not and what instead. */
  late: Pick<LateNow, 'status' | 'untilMinute' | 'answerBy' | 'reason' | 'alternative'> | null
  lateCutOffAt: number
  leaveCutOffAt: number
  knots: Knot[]
  /** The child's enrolment window, if the school has one for the grade. */
  window: { name: string; opensAt: number; closesAt: number; state: WindowState } | null
  placed: number
  /** 孩子信息的同意, the caller's own; null where the school answers instead. */
  consent: ConsentState | null
}

export interface FamilyEscort {
  groupName: string
  leaderName: string
  stopName: string
  stopMinute: number
  delayMinutes: number
  isOut: boolean
}

export interface Family {
  day: Day
  /** In words why there is no service today; null on a service day. */
  rest: string | null
  children: FamilyChild[]
}

export interface PickupCode {
  pupilId: PupilId
  name: string
  gender: 'girl' | 'boy'
  homeroomName: string
  token: string
  /** Who may use this code: the guardian who opened it. */
  collectorText: string
  /** Codes of this minute and the next ones, so that the screen turns without asking again. */
  codes: { code: string; from: number; until: number }[]
}

export interface HandChild {
  pupilId: PupilId
  name: string
  homeroomName: string
  gender: 'girl' | 'boy'
  /** 健康提示, a line each; only for the adult who has the child or is offered her. */
  health?: string[]
}

export interface HandGroup {
  to: PersonId
  toName: string
  /** What comes next there: a course with its time, or the gate. */
  what: string
  startsAtMinute: number
  children: HandChild[]
}

export type ColleaguePost = '老师' | '校医室' | '教务处' | '值班领导' | '校门'

export interface Hands {
  name: string
  day: Day
  /** In my hands and not yet offered, by who comes next. */
  groups: HandGroup[]
  /** Offered by me, not answered yet. */
  offered: { to: PersonId; toName: string; at: number; children: HandChild[] }[]
  /** Offered to me. */
  incoming: { from: PersonId; fromName: string; at: number; children: HandChild[] }[]
  /** Mine again: a colleague did not accept them, and it is not settled yet. */
  returned: ReturnedChild[]
  /** Nobody sees them: mine, and those offered to me. */
  missing: MissingChild[]
  /** Who gave me the children that I hold: 送回. */
  givers: { to: PersonId; toName: string; children: HandChild[] }[]
  /** Colleagues a child can be given to out of turn. */
  colleagues: { personId: PersonId; name: string; what: ColleaguePost; gone: boolean }[]
}

export interface Moved {
  moved: PupilId[]
  notMoved: NotMoved[]
}

export interface GateChild {
  pupilId: PupilId
  name: string
  initials: string
  homeroomName: string
  gender: 'girl' | 'boy'
  status: 'held' | 'expected'
  holderName: string | null
  endsAtMinute: number
  late: boolean
  rung: Rung
  missing: boolean
}

export interface Gate {
  day: Day
  /** In words why there is no service today; null on a service day. */
  rest: string | null
  inSchool: number
  notCalled: number
  released: number
  /** Offered to me at the gate. */
  incoming: Hands['incoming']
  /** Still inside, the longest waiting first. */
  children: GateChild[]
}

export interface LookedAt {
  child: {
    pupilId: PupilId
    name: string
    gender: 'girl' | 'boy'
    grade: Grade
    homeroomName: string
    status: CustodyState['status']
    holderName: string | null
    where: string
    endsAtMinute: number
    rung: Rung
  }
  /** By code: yes with who shows it, or no with the words for the guard. `ask`: no code was given, check by eye. */
  verdict:
    | {
        is: 'yes'
        collectorText: string
        /** `data:image/…` of who shows it; null while there is none. */
        photo: string | null
        /** 临时委托: the guardian who gave it; null for a collector's own code. */
        delegatedBy: string | null
      }
    | { is: 'no'; say: string }
    | { is: 'ask' }
  /** With their faces where the guard is to check by eye. */
  collectors: { id: string; name: string; relation: string; photo: string | null }[]
  /** Whether the child may walk home alone now; the words say why not. */
  walkAlone: { may: boolean; say: string }
  alikes: HandChild[]
}

export interface Released {
  at: number
  collectorText: string
  inSchool: number
}

export interface ChildRecord {
  pupilId: PupilId
  day: Day
  name: string
  gender: 'girl' | 'boy'
  homeroomName: string
  status: CustodyState['status']
  holderName: string | null
  lines: RecordLine[]
}

type Input<Name extends keyof typeof custodyInputs> = z.input<(typeof custodyInputs)[Name]>
export interface CustodyApi {
  'custody/family': { input: Input<'family'>; output: Family }
  'custody/pickupCode': { input: Input<'pickupCode'>; output: PickupCode }
  'custody/hands': { input: Input<'hands'>; output: Hands }
  'custody/offer': { input: Input<'offer'>; output: Moved }
  'custody/withdraw': { input: Input<'withdraw'>; output: Moved }
  'custody/answer': { input: Input<'answer'>; output: Moved }
  'custody/gate': { input: Input<'gate'>; output: Gate }
  'custody/look': { input: Input<'look'>; output: LookedAt }
  'custody/release': { input: Input<'release'>; output: Released }
  'custody/exportDay': { input: Input<'exportDay'>; output: DayPage }
  'custody/childRecord': { input: Input<'childRecord'>; output: ChildRecord }
}
