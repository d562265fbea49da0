/** A child nobody sees: absent from a roll, or missing from somebody's hands. */
import type { Deed } from './Act'
import { GUARDS, LEADER } from './cast'
import { listed, MIDNIGHT, person, type DaySheet, type Doing } from './DaySheet'

const isLookingEverywhere = (by: string): boolean => by === LEADER || GUARDS.some((guard) => guard === by)

export function sayWhere(
  day: DaySheet,
  { by, voice, child, said, words }: Doing<'say-where'>,
  deed: Deed,
): string {
  const custody = day.one(child)
  const { op } = deed
  if (custody.entries.some((entry) => entry.op === op && entry.kind.startsWith('absence-'))) return 'yes'
  const barred = day.pupil(child).barred?.some((one) => one.collectorId === by) ?? true
  const decided = day.rules.answerAbsence({
    now: MIDNIGHT + deed.at,
    op,
    custody,
    voice,
    by: person(by),
    byName: by,
    barred,
    said,
    words,
  })
  if (!decided.ok) return decided.refusal.code
  const { absence, entries } = decided.value
  for (const entry of entries) day.append(child, entry, { absence })
  return 'yes'
}

export function expire(day: DaySheet, deed: Deed): string {
  const told: string[] = []
  for (const [id, custody] of day.custody) {
    const due = day.rules.absenceDue(custody, MIDNIGHT + deed.at)
    if (due === null || custody.absence === null) continue
    day.append(id, due.entry, {
      absence: { ...custody.absence, dueAt: null, climbedAt: MIDNIGHT + deed.at },
    })
    told.push(id)
  }
  return listed(told)
}

export function missing(day: DaySheet, { by, child }: Doing<'missing'>, deed: Deed): string {
  const may = day.rules.reportMissing(day.one(child), person(by))
  if (!may.ok) return may.refusal.code
  const missing = { at: MIDNIGHT + deed.at, by: person(by), byName: by, words: '', familyToldAt: null }
  day.write(child, deed, by, { kind: 'missing', words: '' }, { missing })
  return 'yes'
}

export function found(day: DaySheet, { by, child }: Doing<'found'>, deed: Deed): string {
  const may = day.rules.reportFound(day.one(child), person(by), isLookingEverywhere(by))
  if (!may.ok) return may.refusal.code
  day.write(child, deed, by, { kind: 'found', words: '' }, { missing: null })
  return 'yes'
}
