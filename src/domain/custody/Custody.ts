/** Art. 13 · 交接班、放学护送. 责任链: who is answerable for a child, at every minute of the afternoon. */
import type { Absence, AbsenceVoice, Whereabouts } from '../attendance/Absence'
import type { LeaveBlock } from '../attendance/blockLeave'
import type { LeaveReason } from '../attendance/Leave'
import type { RollMark } from '../attendance/Session'
import type { EscortPlace } from '../escort/EscortPlace'
import type { Leg } from '../enrolment/itinerary'
import type { HomeroomId, PersonId, PupilId, SchoolId, SessionId } from '../ids'
import type { Grade } from '../people/School'
import type { Sealed } from '../people/Sealed'
import type { Day } from '../time'
import type { Missing } from './missing'

/** 交接: an open offer. It binds nobody until the receiver accepts this child (C2). */
export interface Offer {
  op: string
  to: PersonId
  toName: string
  at: number
}

/** What names the adult who takes a child. */
export type AdultProof =
  | { how: 'code'; collectorId: string }
  | { how: 'eye'; collectorId: string; reason: string }
  | { how: 'delegation'; delegationId: string }

export type ReleaseProof =
  | AdultProof
  | { how: 'walk-alone' }
  /** 路队站点: the same proofs as at the gate, at a stop whose heads were counted (C5). */
  | { how: 'escort'; escortId: string; stopId: string; adult: AdultProof }
  /** 核实离校: she had left by another way; the duty leader found out with whom and wrote it down. */
  | { how: 'reconciled'; reason: string }

/** 离校放行. */
export interface Release {
  at: number
  by: PersonId
  byName: string
  proof: ReleaseProof
  collectorText: string
}

/** The rungs of the ladder for a child nobody collected (C6). */
export type Rung = 0 | 1 | 2 | 3 | 4

type Happening =
  /** `correction`: the mark that a correction of the roll makes with it. */
  | { kind: 'received'; sessionId: SessionId; correction?: RollMark }
  | {
      kind: 'away'
      sessionId: SessionId
      mark: 'absent' | 'leave'
      reason: string | null
      correction?: RollMark
    }
  | { kind: 'offered'; to: PersonId; toName: string }
  | { kind: 'accepted'; from: PersonId; fromName: string }
  | { kind: 'declined'; from: PersonId; fromName: string; reason: string }
  | { kind: 'withdrawn' }
  | { kind: 'late-added'; untilMinute: number; caller?: string }
  | { kind: 'late-changed'; untilMinute: number; caller?: string }
  | { kind: 'late-cancelled' }
  | { kind: 'leave-asked'; relation: string; reason: LeaveReason; askedAt: number; byPhone?: true }
  | { kind: 'leave-cancelled'; relation: string }
  | {
      kind: 'block-leave'
      blocks: LeaveBlock[]
      relation: string
      reason: LeaveReason
      askedAt: number
      byPhone?: true
    }
  | { kind: 'block-leave-cancelled'; blocks: LeaveBlock[]; relation: string }
  | { kind: 'absence-answered'; where: Whereabouts; voice: AbsenceVoice; words: string }
  | { kind: 'absence-climbed' }
  | { kind: 'absence-closed'; words: string }
  | { kind: 'taken-over'; from: PersonId; fromName: string; reason: string }
  | { kind: 'missing'; words: string }
  | { kind: 'found'; words: string }
  | { kind: 'phoned'; whom: string; answered: boolean; words: string }
  | { kind: 'departed'; escortId: string; groupName: string; pupils: number; adults: number; most: number }
  | { kind: 'counted'; escortId: string; stopId: string; stopName: string; heads: number }
  | { kind: 'not-collected'; escortId: string; stopId: string; stopName: string }
  | { kind: 'returned'; escortId: string }
  | { kind: 'code-wrong' }
  | { kind: 'refused'; why: string }
  | { kind: 'called'; rung: Rung }
  | { kind: 'released'; proof: ReleaseProof; collectorText: string }

/**
 * 一条记录. `op` is the client's id of the act: the same act never enters the record twice. `at` is when it was written
 * down; `happenedAt` when it happened, if the phone had no network then and told it later. `was`: its words are gone, and
 * this is their hash.
 */
export type Entry = {
  op: string
  at: number
  by: PersonId
  byName: string
  happenedAt?: number
  was?: string
} & Happening
export type EntryKind = Entry['kind']

/** What the day knows of the child, whatever her state. */
export interface CustodyBase {
  _id: string
  schoolId: SchoolId
  day: Day
  pupilId: PupilId
  /** Short and random; stands for the child in today's code. Never a pupil's number. */
  token: string
  /** 256 random bits: without them nobody can try names on the hashes of the record's words. Empty once those are gone. */
  salt: string
  /** 个人信息抹去的时刻; absent while the words stand. */
  erasedAt?: number
  name: string
  sound: string
  initials: string
  gender: 'girl' | 'boy'
  grade: Grade
  homeroomId: HomeroomId
  homeroomName: string
  no: number
  itinerary: Leg[]
  /** When the last leg ends: from then on somebody should come for her. */
  endsAtMinute: number
  rung: Rung
  codeTries: number
  /** The absence of today that was found last; null when there was none, or when she has come. */
  absence: Absence | null
  /** 「两边都没见到」: somebody answers for her and cannot see her; null when nobody misses her. */
  missing: Missing | null
  /** The offer (its `op`) whose receiver was reminded that she waits; absent until then. */
  remindedOf?: string
  /** Her walking group of today; null when she walks with none. */
  escort: EscortPlace | null
  /** 健康提示, as the pupil’s own, sealed: opened for the adult who has her or is offered her. */
  health?: Sealed
  entries: Entry[]
}

/** C1: held by exactly one adult, or not in school's hands at all. There is no "nobody" and no "both". */
export type CustodyState =
  | { status: 'expected'; holder: null; holderName: null; since: null; offer: null; release: null }
  | { status: 'absent' | 'leave'; holder: null; holderName: null; since: null; offer: null; release: null }
  | {
      status: 'held'
      holder: PersonId
      holderName: string
      since: number
      offer: Offer | null
      release: null
    }
  | { status: 'released'; holder: null; holderName: null; since: null; offer: null; release: Release }

export type Custody = CustodyBase & CustodyState
export type Held = CustodyBase & Extract<CustodyState, { status: 'held' }>
export const isHeld = (custody: Custody): custody is Custody & Held => custody.status === 'held'

export const NOT_HELD = { holder: null, holderName: null, since: null, offer: null, release: null } as const
export const EXPECTED = { status: 'expected', ...NOT_HELD } as const
