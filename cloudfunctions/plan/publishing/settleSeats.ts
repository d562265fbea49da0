/** Rule 2: seats follow the content. What may be refused comes first, and is taken back whole when it is. */
import type { Failure } from '@/domain/failure'
import type { Seats } from '@/domain/enrolment/PupilWeek'
import type { SchoolId, TermId } from '@/domain/ids'
import { courseOf } from '@/domain/plan/courseOf'
import type { PlanContent } from '@/domain/plan/Plan'
import { seatSteps, type SeatStep } from '@/domain/plan/seatSteps'
import { addMissing } from '../../_kit/addMissing'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'

interface OfTerm {
  schoolId: SchoolId
  termId: TermId
}

const seatsOf = ({ schoolId, termId }: OfTerm): Promise<Seats[]> =>
  store.findAll('seats', { schoolId, termId, day: null }, ['courseId', 'capacity'])

/** By one conditional update each: the sum of left, taken, held and kept stays the capacity. */
const shrink = ({ courseId, from, to: capacity }: SeatStep, isClosing: boolean): Promise<number> =>
  store.update(
    'seats',
    {
      _id: courseId,
      capacity: from,
      left: is.atLeast(from - capacity),
      ...(isClosing ? { waiting: is.atMost(0) } : {}),
    },
    { capacity, left: to.add(capacity - from) },
  )

const grow = ({ courseId, from, to: capacity }: SeatStep): Promise<number> =>
  store.update('seats', { _id: courseId, capacity: from }, { capacity, left: to.add(capacity - from) })

/** Why a step did not go through; null when another run of the same publication has done it. */
async function whyNot(step: SeatStep, isClosing: boolean, name: string): Promise<Failure | null> {
  const seats = await store.get('seats', step.courseId)
  if (seats === null || seats.capacity === step.to) return null
  const taken = seats.capacity - seats.left
  return isClosing
    ? { code: 'plan/course-in-use', course: name, placed: taken + seats.waiting }
    : { code: 'plan/seats-taken', course: name, taken }
}

/** Seats that were taken away are given back, up to what the plan in force promises. */
export async function giveSeatsBack(of: OfTerm, inForce: Pick<PlanContent, 'courses'>): Promise<void> {
  for (const step of seatSteps(of, inForce, await seatsOf(of)).raise) await grow(step)
}

export async function settleSeats(
  of: OfTerm,
  content: PlanContent,
  inForce: Pick<PlanContent, 'courses'>,
): Promise<Failure | null> {
  const { close, lower, raise, add } = seatSteps(of, content, await seatsOf(of))
  const shrinking = [
    ...close.map((step) => ({ step, isClosing: true })),
    ...lower.map((step) => ({ step, isClosing: false })),
  ]
  for (const { step, isClosing } of shrinking) {
    if ((await shrink(step, isClosing)) > 0) continue
    const name = (courseOf(inForce, step.courseId) ?? courseOf(content, step.courseId))?.name ?? ''
    const failure = await whyNot(step, isClosing, name)
    if (failure === null) continue
    await giveSeatsBack(of, inForce)
    return failure
  }
  for (const step of raise) await grow(step)
  await addMissing('seats', add)
  return null
}
