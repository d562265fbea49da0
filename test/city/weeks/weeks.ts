import type { Term } from '@/domain/calendar/Term'
import { CONSENT_VERSION } from '@/domain/enrolment/consent'
import {
  slotKey,
  type Consent,
  type Place,
  type PupilWeek,
  type WeekEntry,
} from '@/domain/enrolment/PupilWeek'
import { startsOn } from '@/domain/enrolment/startsOn'
import { weekId } from '@/domain/ids'
import { atMinute, dayOf, MINUTE, plusDays } from '@/domain/time'
import { diceFor, type Dice } from '../dice'
import type { Guardian } from '../families/Family'
import { children } from '../families/families'
import type { Rounds } from '../plan/enrolmentRounds'
import { placements, type Placement } from './placements'

type Seated = (typeof children)[number]

/** When a family pressed the button; in the second round yesterday at the latest, so that the place counts today. */
function enrolledAt(dice: Dice, { round }: Placement, rounds: Rounds, now: number): number {
  const { opensAt, closesAt } = rounds[round]
  const until = round === 'first' ? closesAt : atMinute(plusDays(dayOf(now), -1), 20 * 60)
  return opensAt + dice.int(0, Math.floor((until - opensAt) / MINUTE) - 1) * MINUTE + dice.int(0, MINUTE - 1)
}

/** The guardian who enrols: the first who is not barred. */
const enrollerOf = ({ family }: Seated) => {
  const free = family.guardians.find((g) => !family.barred.some((b) => b.personId === g.personId))
  if (free === undefined) throw new Error('a child needs a guardian')
  return free
}

/** Signed with the first enrolment of the term, and only by who enrolled. */
const consentOf = ([first]: WeekEntry[], { personId, name }: Guardian): Consent | null =>
  first === undefined
    ? null
    : { version: CONSENT_VERSION, signedName: name, by: personId, at: first.at, on: 'phone' }

function weekOf(child: Seated, dice: Dice, now: number, term: Term, rounds: Rounds): PupilWeek {
  const enroller = enrollerOf(child)
  const by = enroller.personId
  const own = placements.get(child.pupilId) ?? []
  const dated = own
    .map((placement) => ({ placement, at: enrolledAt(dice, placement, rounds, now) }))
    .sort((a, b) => a.at - b.at)
  const places = dated.flatMap(({ placement: { courseId, blockId, on }, at }) => {
    const place: Place = { courseId, since: startsOn(at, term) }
    return on.map((weekday) => [slotKey({ weekday, blockId }), place] as const)
  })
  const entries = dated.map(({ placement: { courseId }, at }, index): WeekEntry => ({
    op: `begin-${child.key}-${index + 1}`,
    at,
    by,
    kind: 'enrolled',
    courseId,
    how: 'tap',
    from: startsOn(at, term),
    words: '',
  }))
  return {
    _id: weekId(child.pupilId, term._id),
    schoolId: child.homeroom.schoolId,
    termId: term._id,
    pupilId: child.pupilId,
    homeroomId: child.homeroom._id,
    homeroomName: child.homeroom.name,
    grade: child.homeroom.grade,
    name: child.name,
    gender: child.gender,
    places: Object.fromEntries(places),
    consent: consentOf(entries, enroller),
    entries,
    version: entries.length,
  }
}

/** One week per pupil, the ones who asked for nothing included: they may still choose. */
export function weekDocs(now: number, term: Term, rounds: Rounds): PupilWeek[] {
  const dice = diceFor('weeks')
  return children.map((child) => weekOf(child, dice, now, term, rounds))
}
