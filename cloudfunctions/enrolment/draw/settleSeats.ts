import type { Draw, DrawList } from '@/domain/draw/Draw'
import { gotBy } from '@/domain/draw/canonical'
import { drawOp } from '@/domain/draw/placeByDraw'
import { seatsAfterDraw, type SeatsChange } from '@/domain/draw/seatsAfterDraw'
import { isHeld } from '@/domain/draw/wish'
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import type { CourseId, PersonId, PupilId } from '@/domain/ids'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { inSlices } from './inSlices'
import { keptFor } from './keepSeats'
import { weeksOf } from './weeksOf'

/** Somebody may join or leave the line meanwhile. */
const ROUNDS = 6

/** One conditional update: everything it counts on must still be so. */
async function write(seats: Seats, change: SeatsChange, act: { op: string; now: number }): Promise<boolean> {
  const { claims, waiters, served, takenBack, freed } = change
  const joined = waiters.filter(({ was }) => was === null).length
  const condition = {
    ...Object.fromEntries(claims.map(({ pupilId }) => [`claims.${pupilId}`, is.absent()])),
    ...Object.fromEntries(takenBack.map((pupilId) => [`offers.${pupilId}`, is.present()])),
    ...Object.fromEntries(served.map((pupilId) => [`waiters.${pupilId}`, is.present()])),
    ...Object.fromEntries(waiters.map(({ pupilId, was }) => [`waiters.${pupilId}`, was ?? is.absent()])),
  }
  const changed = await store.update(
    'seats',
    { _id: seats._id, 'reserved.drawId': seats.reserved?.drawId ?? '', ...condition },
    {
      ...Object.fromEntries(
        claims.map(({ pupilId, by }) => [`claims.${pupilId}`, { by, at: act.now, op: act.op }]),
      ),
      ...Object.fromEntries(takenBack.map((pupilId) => [`offers.${pupilId}`, to.remove()])),
      ...Object.fromEntries(served.map((pupilId) => [`waiters.${pupilId}`, to.remove()])),
      ...Object.fromEntries(waiters.map(({ pupilId, order }) => [`waiters.${pupilId}`, order])),
      left: to.add(freed),
      waiting: to.add(joined - served.length),
      joined: to.add(joined),
      offered: to.add(-takenBack.length),
      reserved: null,
      dirty: true,
      touchedAt: act.now,
    },
  )
  return changed > 0
}

interface Outcome {
  draw: Draw
  parts: DrawList[]
  unmet: Map<CourseId, PupilId[]>
  now: number
}

/** Everybody who was drawn into a course and whose week holds it now. */
function placedIn(courseId: CourseId, weeks: PupilWeek[], op: string): { pupilId: PupilId; by: PersonId }[] {
  return weeks
    .filter((week) => isHeld(week, courseId))
    .flatMap(({ pupilId, entries }) => {
      const entry = entries.find((one) => one.op === op && one.courseId === courseId)
      return entry === undefined ? [] : [{ pupilId, by: entry.by }]
    })
}

const drawnInto = (courseId: CourseId, parts: DrawList[]): PupilId[] =>
  parts.flatMap(({ pupils, results }) =>
    Object.entries(pupils).flatMap(([ticket, pupilId]) =>
      gotBy(results, ticket).includes(courseId) ? [pupilId] : [],
    ),
  )

async function settle(first: Seats, { draw, parts, unmet, now }: Outcome): Promise<void> {
  const op = drawOp(draw)
  const drawn = drawnInto(first.courseId, parts)
  let seats: Seats | null = first
  for (let round = 0; round < ROUNDS && seats !== null; round += 1) {
    const weeks: PupilWeek[] = await weeksOf(drawn, first.termId, ['pupilId', 'places', 'entries'])
    const change = seatsAfterDraw({
      seats,
      drawId: draw._id,
      closesAt: draw.closesAt,
      placed: placedIn(first.courseId, weeks, op),
      unmet: unmet.get(first.courseId) ?? [],
    })
    if (change === null || (await write(seats, change, { op, now }))) return
    seats = await store.get('seats', first._id)
  }
  if (seats !== null) throw new Error(`the seats of ${first.courseId} change too often to be settled`)
}

/** Kept seats become claims of those whose weeks hold the course; the rest is free, and the line stands in the draw's order. */
export async function settleSeats(outcome: Outcome): Promise<void> {
  await inSlices(await keptFor(outcome.draw), (seats) => settle(seats, outcome))
}
