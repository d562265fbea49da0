/** Rule 2, B5 · 候补: a freed seat goes down the line, as an offer that expires. */
import { asId, type PupilId } from '../ids'
import { atMinute, dayOf, HOUR, minuteOf, plusDays } from '../time'
import type { SeatOffer, Seats } from './PupilWeek'

/** More do not fit: who stands further back than this has no hope, and the document stays small. */
export const MOST_WAITING = 500

export interface InLine {
  pupilId: PupilId
  order: number
}

/** Lower order first; a tie goes by the pupil's id. Those whom a draw put there (1, 2, 3…) stand before everybody who joined by the clock. */
export const lineOf = ({ waiters }: Pick<Seats, 'waiters'>): InLine[] =>
  Object.entries(waiters)
    .map(([id, order]): InLine => ({ pupilId: asId(id), order }))
    .sort((a, b) => a.order - b.order || (a.pupilId < b.pupilId ? -1 : 1))

export const nextInLine = (seats: Pick<Seats, 'waiters'>): InLine | null => lineOf(seats)[0] ?? null

/** The end of the line: by the server's clock, and behind everybody who is there to be seen, should one clock run behind another. */
export const orderAtEnd = ({ waiters }: Pick<Seats, 'waiters'>, now: number): number =>
  Object.values(waiters).reduce((last, order) => Math.max(last, order + 1), now)

/** From 1; null when the child does not stand in line. */
export function positionOf(seats: Pick<Seats, 'waiters'>, pupilId: PupilId): number | null {
  const at = lineOf(seats).findIndex((one) => one.pupilId === pupilId)
  return at < 0 ? null : at + 1
}

const NIGHT_FROM = 21 * 60
const MORNING = 8 * 60

/**
 * Kept for so many hours, and never lost asleep: what would lapse after 21:00 or before 08:00 lapses at 08:00. At 21:00
 * and at 08:00 themselves it may.
 */
export function offerUntil(now: number, hours: number): number {
  const until = now + hours * HOUR
  const day = dayOf(until)
  if (until > atMinute(day, NIGHT_FROM)) return atMinute(plusDays(day, 1), MORNING)
  return minuteOf(until) < MORNING ? atMinute(day, MORNING) : until
}

/** Half-open: at `until` it has lapsed, to the millisecond. */
export const hasLapsed = (offer: Pick<SeatOffer, 'until'>, now: number): boolean => now >= offer.until

export const lapsedOffers = ({ offers }: Pick<Seats, 'offers'>, now: number): (InLine & SeatOffer)[] =>
  Object.entries(offers)
    .map(([id, offer]) => ({ pupilId: asId<'Pupil'>(id), ...offer }))
    .filter((offer) => hasLapsed(offer, now))
    .sort((a, b) => a.order - b.order || (a.pupilId < b.pupilId ? -1 : 1))

/** What is wrong with a seats document, in words; empty when it adds up. Never more than capacity, nobody twice. */
export function brokenSeats(seats: Seats): string[] {
  const claims = Object.keys(seats.claims)
  const offers = Object.keys(seats.offers)
  const waiters = Object.keys(seats.waiters)
  const given = claims.length + offers.length + (seats.reserved?.seats ?? 0)
  const wrong: string[] = []
  if (seats.left + given !== seats.capacity)
    wrong.push(`left ${seats.left} + given ${given} ≠ ${seats.capacity}`)
  if (seats.left < 0) wrong.push(`left ${seats.left}`)
  if (seats.waiting !== waiters.length) wrong.push(`waiting ${seats.waiting} ≠ ${waiters.length}`)
  if (seats.offered !== offers.length) wrong.push(`offered ${seats.offered} ≠ ${offers.length}`)
  for (const id of new Set([...claims, ...offers]))
    if ([claims, offers, waiters].filter((list) => list.includes(id)).length > 1) wrong.push(`${id} twice`)
  return wrong
}
