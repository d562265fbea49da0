/** Rule 2: the seats a draw kept out of reach become claims, and its own line stands before whoever came later. */
import type { Seats } from '../enrolment/PupilWeek'
import { asId, type PersonId, type PupilId } from '../ids'
import { inOrder } from './groups'

export interface DrawnSeats {
  seats: Seats
  drawId: string
  /** When the wishes closed: who joined the line before that keeps the place before the draw's own. */
  closesAt: number
  /** Whose week holds the course now, and who entered it. */
  placed: { pupilId: PupilId; by: PersonId }[]
  /** Who wished it in vain, the first in the draw's line first. */
  unmet: PupilId[]
}

export interface SeatsChange {
  claims: { pupilId: PupilId; by: PersonId }[]
  /** The line by number: those who waited before the closing, then the draw's own. */
  waiters: { pupilId: PupilId; order: number; was: number | null }[]
  /** No longer waiting, because they are placed. */
  served: PupilId[]
  /** Offers of children who are placed now. */
  takenBack: PupilId[]
  /** Seats that are free again. */
  freed: number
}

const has = (map: object, id: PupilId): boolean => Object.prototype.hasOwnProperty.call(map, id)

/** Null: these seats are not, or no longer, kept for this draw; there is nothing to do. */
export function seatsAfterDraw({ seats, drawId, closesAt, placed, unmet }: DrawnSeats): SeatsChange | null {
  if (seats.reserved === null || seats.reserved.drawId !== drawId) return null
  const claims = placed.filter(({ pupilId }) => !has(seats.claims, pupilId))
  const served = placed.map(({ pupilId }) => pupilId).filter((id) => has(seats.waiters, id))
  const takenBack = placed.map(({ pupilId }) => pupilId).filter((id) => has(seats.offers, id))
  const early = Object.entries(seats.waiters)
    .map(([id, order]) => ({ pupilId: asId<'Pupil'>(id), order }))
    .filter(({ pupilId, order }) => order < closesAt && !served.includes(pupilId))
    .sort((a, b) => a.order - b.order || inOrder(a.pupilId, b.pupilId))
    .map(({ pupilId }) => pupilId)
  const isOut = (id: PupilId): boolean =>
    early.includes(id) ||
    has(seats.claims, id) ||
    has(seats.offers, id) ||
    placed.some((p) => p.pupilId === id)
  const line = [...early, ...unmet.filter((id) => !isOut(id))]
  return {
    claims,
    waiters: line.map((pupilId, at) => ({
      pupilId,
      order: at + 1,
      was: has(seats.waiters, pupilId) ? (seats.waiters[pupilId] ?? null) : null,
    })),
    served,
    takenBack,
    freed: seats.reserved.seats - claims.length + takenBack.length,
  }
}
