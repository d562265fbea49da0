import type { DailyDigest, DigestFigures } from '@/domain/digest/DailyDigest'
import { atMinute, type Day } from '@/domain/time'
import { SCHOOL } from './people'

/** A day on which everybody came, was called and went home. */
export const figuresOf = (more: Partial<DigestFigures> = {}): DigestFigures => ({
  expected: 120,
  present: 120,
  leave: 0,
  explained: 0,
  unexplained: 0,
  notYetCalled: 0,
  rollsNotTaken: 0,
  lateCare: 0,
  uncollected: 0,
  messagesFailed: 0,
  ...more,
})

export const aDigest = (day: Day, round: 1 | 2 = 1, figures: Partial<DigestFigures> = {}): DailyDigest => ({
  _id: `${SCHOOL}:${day}:${round}`,
  schoolId: SCHOOL,
  schoolName: '实验小学',
  day,
  round,
  at: atMinute(day, round === 1 ? 1125 : 1230),
  figures: figuresOf(figures),
  stillHeld: 0,
  unexplained: [],
  uncollected: [],
  rollsNotTaken: [],
  onLeave: [],
  explained: [],
  inLateCare: [],
  notYetCalled: [],
  rootHash: 'a3f9c2d4',
  entryCount: 240,
})
