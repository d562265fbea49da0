import { z } from 'zod'
import type { DayClosing, OpenThings } from '@/domain/custody/closeDay'
import type { Difference } from '@/domain/custody/differences'
import type { Missing } from '@/domain/custody/missing'
import type { Returned } from '@/domain/custody/returned'
import type { PersonId, PupilId } from '@/domain/ids'
import type { HandChild } from './custody'
import { idOf, opReader, pupilsReader, unchecked, wordsReader } from './readers'

const school = { schoolId: idOf<'School'>() }
const act = { ...school, op: opReader }
const child = { ...act, pupilId: idOf<'Pupil'>() }

export const closingInputs = {
  gateDay: z.strictObject(school),
  shift: z.strictObject(school),
  closeShift: z.strictObject(act),
  reopenShift: z.strictObject(act),
  reportMissing: z.strictObject({ ...child, words: wordsReader(60) }),
  reportFound: z.strictObject({ ...child, words: wordsReader(60) }),
  /** Who really stands with the holder; the others in her hands are the difference. */
  countHands: z.strictObject({ ...act, present: z.union([z.tuple([]), pupilsReader]) }),
  callList: z.strictObject(child),
  logCall: z.strictObject({
    ...child,
    whom: wordsReader(24).pipe(z.string().min(1)),
    answered: z.boolean(),
    words: wordsReader(60),
  }),
  reconcile: z.strictObject({
    ...child,
    reason: wordsReader(80),
    collectorId: unchecked(z.string().max(64), 'an id').nullable(),
  }),
  stay: z.strictObject({ ...act, staying: z.boolean() }),
  closeDay: z.strictObject(act),
  confirmClose: z.strictObject(act),
}

export interface MyShift {
  name: string
  closedAt: number | null
  /** In words why the shift cannot be closed now; null when it can. */
  why: string | null
  held: HandChild[]
  staying: boolean
  /** Children of the school past their time: then two adults stay. */
  uncollected: number
}

export interface ReturnedChild extends HandChild {
  refused: Returned
  /** Who had her before: 送回. */
  previous: { personId: PersonId; name: string } | null
}

export interface MissingChild extends HandChild {
  missing: Missing
  holderName: string
  /** In my hands. */
  mine: boolean
}

export interface HeadCount {
  held: number
  seen: number
  /** In these hands and not seen. */
  unseen: HandChild[]
  /** Ticked, and in nobody's hands or in another's. */
  notMine: PupilId[]
}

export interface CallList {
  name: string
  contacts: {
    id: string
    relation: string
    name: string
    phone: string
    /** 第二联系人. */
    second: boolean
    /** Has the app, so the push reached her. */
    pushed: boolean
  }[]
  calls: { at: number; byName: string; whom: string; answered: boolean; words: string }[]
  rung: number
  next: { at: number; text: string } | null
}

/** The day as the gate closes it. */
export interface GateDay {
  /** Who asks: nobody confirms what he closed himself. */
  me: PersonId
  /** 应到, 点到, 请假, 没到. */
  expected: number
  present: number
  leave: number
  absent: number
  missing: MissingChild[]
  differences: Difference[]
  rollsNotTaken: { title: string; teacherName: string; startsAtMinute: number; children: number }[]
  /** Adults who said that they stay, and those who hold children. */
  staying: { personId: PersonId; name: string }[]
  holders: { personId: PersonId; name: string; children: number }[]
  open: OpenThings
  closing: DayClosing | null
  confirmed: DayClosing | null
  /** How those who left were given away. */
  ways: { family: number; delegated: number; escorted: number; alone: number; reconciled: number }
  /** The last one who left. */
  last: { name: string; at: number; collectorText: string } | null
}

export interface DayState {
  closing: DayClosing | null
  confirmed: DayClosing | null
}

type Input<Name extends keyof typeof closingInputs> = z.input<(typeof closingInputs)[Name]>
export interface ClosingApi {
  'custody/gateDay': { input: Input<'gateDay'>; output: GateDay }
  'custody/shift': { input: Input<'shift'>; output: MyShift }
  'custody/closeShift': { input: Input<'closeShift'>; output: { closedAt: number } }
  'custody/reopenShift': { input: Input<'reopenShift'>; output: { closedAt: null } }
  'custody/reportMissing': { input: Input<'reportMissing'>; output: { missing: Missing } }
  'custody/reportFound': { input: Input<'reportFound'>; output: { missing: null } }
  'custody/countHands': { input: Input<'countHands'>; output: HeadCount }
  'custody/callList': { input: Input<'callList'>; output: CallList }
  'custody/logCall': { input: Input<'logCall'>; output: { calls: CallList['calls'] } }
  'custody/reconcile': { input: Input<'reconcile'>; output: { at: number; collectorText: string } }
  'custody/stay': { input: Input<'stay'>; output: { staying: GateDay['staying'] } }
  'custody/closeDay': { input: Input<'closeDay'>; output: DayState }
  'custody/confirmClose': { input: Input<'confirmClose'>; output: DayState }
}
