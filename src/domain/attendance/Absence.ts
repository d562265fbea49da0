/** Art. 13 · 考勤: a child who is expected and not there. It is closed by a person, never by the clock. */
import type { PersonId, SessionId } from '../ids'
import { MINUTE } from '../time'

/** 在家 · 在路上 · 不知道. */
export const WHEREABOUTS = ['home', 'on-way', 'unknown'] as const
export type Whereabouts = (typeof WHEREABOUTS)[number]

/** Who answers: the family, the homeroom teacher who phoned, the teacher who missed her, the duty leader who looked. */
export const ABSENCE_VOICES = ['guardian', 'homeroom-teacher', 'session-teacher', 'duty-leader'] as const
export type AbsenceVoice = (typeof ABSENCE_VOICES)[number]

export interface AbsenceAnswer {
  where: Whereabouts
  voice: AbsenceVoice
  by: PersonId
  byName: string
  words: string
  at: number
}

/** 没说明的缺席: stands on the child's day from the roll that missed her until she is received, or for good. */
export interface Absence {
  /** The act that found her missing. */
  op: string
  sessionId: SessionId
  /** How the session is called: 三（2）班作业辅导. */
  lesson: string
  at: number
  /** When it climbs to the duty leader; null once it has, or once it is closed. */
  dueAt: number | null
  climbedAt: number | null
  /** The latest answer; the earlier ones stand in the record. */
  answer: AbsenceAnswer | null
  /** By whom and when it was explained; null while nobody has. */
  closed: { by: PersonId; byName: string; at: number } | null
}

/** Nobody answered for so long: the duty leader takes it up. */
export const ABSENCE_CLIMBS_AFTER = 10 * MINUTE
/** 在路上: so long she may take to arrive. */
export const ON_WAY_LASTS = 15 * MINUTE

export const isExplained = (absence: Absence | null): boolean => absence !== null && absence.closed !== null

export const absenceFound = (facts: {
  op: string
  sessionId: SessionId
  lesson: string
  at: number
}): Absence => ({
  ...facts,
  dueAt: facts.at + ABSENCE_CLIMBS_AFTER,
  climbedAt: null,
  answer: null,
  closed: null,
})
