/**
 * Art. 13 · 考勤: where an absent child is. 在家 closes the absence by the one who says it, 在路上 gives her a deadline,
 * 不知道 climbs to the duty leader at once; the duty leader closes with what was found out. Nothing closes by itself.
 */
import type { Custody, Entry } from '../custody/Custody'
import { asId, type PersonId } from '../ids'
import { bars } from '../people/barred'
import type { Person } from '../people/Person'
import type { Pupil } from '../people/Pupil'
import { no, yes, type Result } from '../result'
import { ON_WAY_LASTS, type Absence, type AbsenceVoice, type Whereabouts } from './Absence'

/** 核实: where she is and who said so, in fewer characters nothing is said. */
export const FEWEST_VERIFIED = 4
export const MOST_ABSENCE_WORDS = 60

/** `verified`: the duty leader found out, whatever it was. */
export type AbsenceSaid = Whereabouts | 'verified'

export interface AnswerFacts {
  now: number
  op: string
  custody: Custody
  voice: AbsenceVoice
  by: PersonId
  byName: string
  /** The one who answers may not collect the child. */
  barred: boolean
  said: AbsenceSaid
  words: string
}

export interface AnswerDecision {
  absence: Absence
  entries: Entry[]
  /** The duty leader is told now. */
  climbs: boolean
}

/** Whether the one who answers is a guardian the child must not be given to. */
export function isBarredGuardian(
  { barred, collectors }: Pick<Pupil, 'barred' | 'collectors'>,
  { _id: personId, name }: Pick<Person, '_id' | 'name'>,
): boolean {
  const asCollector = collectors.find((collector) => collector.personId === personId)
  return bars(barred, { id: asCollector?.id ?? null, personId, name })
}

/** The absence that can be spoken to; refusals: she has come, nobody misses her, closed by somebody already. */
function openTo({ custody, voice, by, said, barred }: AnswerFacts): Result<Absence> {
  const { name: pupil, absence } = custody
  if (custody.status === 'held') return no({ code: 'absence/arrived', pupil, holder: custody.holderName })
  if (custody.status === 'released')
    return no({ code: 'custody/released-already', pupil, at: custody.release.at })
  if (custody.status !== 'absent' || absence === null) return no({ code: 'absence/none', pupil })
  if (absence.closed === null) return yes(absence)
  const reopens = said === 'unknown' || said === 'on-way'
  const knowsBetter = said === 'unknown' && !barred
  const may = absence.closed.by === by || voice === 'duty-leader' || knowsBetter
  if (reopens && may) return yes(absence)
  return no({ code: 'absence/closed', pupil, byName: absence.closed.byName, at: absence.closed.at })
}

/** 在路上 said again while she is awaited moves nothing: nobody can put the alarm off for good. */
const deadlineOf = (absence: Absence, now: number): number =>
  absence.answer?.where === 'on-way' && absence.dueAt !== null ? absence.dueAt : now + ON_WAY_LASTS

/**
 * Whoever closed it may take that back, and so may the duty leader; 不知道 of anybody who may be believed reopens it too,
 * since one wrong 在家 must not call off the search for good. What a barred guardian says stands in the record and
 * reaches the duty leader at once, but it neither closes nor delays: the one person the child must not be with cannot
 * call off the search.
 */
export function answerAbsence(facts: AnswerFacts): Result<AnswerDecision> {
  const { now, op, voice, by, byName, barred, said, words } = facts
  const open = openTo(facts)
  if (!open.ok) return open
  const before = open.value
  const author = { op, at: now, by, byName }
  const closes = (said === 'home' && !barred) || said === 'verified'
  if (closes && voice === 'duty-leader' && Array.from(words).length < FEWEST_VERIFIED)
    return no({ code: 'absence/words-missing', fewest: FEWEST_VERIFIED })
  if (said === 'verified') {
    if (voice !== 'duty-leader') return no({ code: 'absence/not-yours' })
    const closed = { by, byName, at: now }
    return yes({
      absence: { ...before, dueAt: null, closed },
      entries: [{ ...author, kind: 'absence-closed', words }],
      climbs: false,
    })
  }
  const answered: Entry = { ...author, kind: 'absence-answered', where: said, voice, words }
  const answer = { where: said, voice, by, byName, words, at: now }
  const heard = { ...before, answer, closed: null }
  if (closes)
    return yes({
      absence: { ...heard, dueAt: null, closed: { by, byName, at: now } },
      entries: [answered, { ...author, kind: 'absence-closed', words: voice === 'duty-leader' ? words : '' }],
      climbs: false,
    })
  if (said === 'on-way' && !barred)
    return yes({ absence: { ...heard, dueAt: deadlineOf(before, now) }, entries: [answered], climbs: false })
  const isWithLeader = before.closed === null && before.climbedAt !== null && before.dueAt === null
  if (isWithLeader) return yes({ absence: heard, entries: [answered], climbs: false })
  return yes({
    absence: { ...heard, dueAt: null, climbedAt: now },
    entries: [answered, climbed(op, now)],
    climbs: true,
  })
}

const climbed = (op: string, at: number): Entry => ({
  op,
  at,
  by: asId<'Person'>('system'),
  byName: '系统',
  kind: 'absence-climbed',
})

/** Nobody said anything in time, or she who was on the way has not come: once for each deadline. */
export function absenceDue(custody: Custody, now: number): { dueAt: number; entry: Entry } | null {
  const { absence } = custody
  if (custody.status !== 'absent' || absence === null || absence.closed !== null) return null
  const { dueAt } = absence
  return dueAt === null || now < dueAt ? null : { dueAt, entry: climbed(`absence-${dueAt}`, now) }
}
