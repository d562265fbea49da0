/** Art. 10: 困难减免. One document per child; whoever may not see it cannot tell whether there is one. */
import type { PictureId } from '../files/StoredFile'
import type { PersonId, PupilId, SchoolId } from '../ids'
import type { Sealed } from '../people/Sealed'
import type { Day } from '../time'

/** What the policy and the law name; the rest is 其他, in words. */
export const HARDSHIP_KINDS = [
  'filed-poor',
  'low-income',
  'destitute',
  'disabled',
  'orphan',
  'martyr',
  'other',
] as const
export type HardshipKind = (typeof HARDSHIP_KINDS)[number]

const KIND_TEXT: Record<HardshipKind, string> = {
  'filed-poor': '建档立卡',
  'low-income': '低保',
  destitute: '特困',
  disabled: '残疾',
  orphan: '孤儿、事实无人抚养',
  martyr: '烈士子女',
  other: '其他困难',
}
export const hardshipKindText = (kind: HardshipKind): string => KIND_TEXT[kind]

/** Sealed at rest, with the ask it belongs to. */
export interface HardshipWords {
  kind: HardshipKind
  words: string
}

/** What finance said, and who: the words are sealed. */
export interface Said {
  sealed: Sealed
  by: PersonId
  byName: string
  at: number
}

/** 减免: so many per cent less, on both days and those between. 100 is 全免. */
export interface Grant {
  percentOff: number
  from: Day
  to: Day
}

interface Asked {
  /** The op of the act that asked first. */
  id: string
  on: 'phone' | 'paper'
  by: PersonId
  byName: string
  at: number
  /** The last day on which the evidence counts. */
  validUntil: Day
  sealed: Sealed
  pictures: PictureId[]
}

/** `more`: finance asks for something else; the family completes it, and it waits again. */
export type HardshipAsk = Asked &
  (
    | { state: 'waiting' }
    | { state: 'more'; said: Said }
    | { state: 'granted'; said: Said; grant: Grant }
    | { state: 'refused'; said: Said }
    | { state: 'withdrawn'; withdrawnAt: number }
  )

export interface PupilHardship {
  _id: PupilId
  schoolId: SchoolId
  /** The oldest first; nothing is taken out of it. */
  asks: HardshipAsk[]
  /** Every act upon it, so that one sent again changes nothing. */
  ops: string[]
  /** Counts the acts: each is written upon what it was decided on. */
  version: number
  /** The last day of what was granted last; null while nothing was. */
  expiresOn: Day | null
  /** For which such day the family was told that it comes. */
  toldFor: Day | null
}

export const isOpen = ({ state }: Pick<HardshipAsk, 'state'>): boolean =>
  state === 'waiting' || state === 'more'
