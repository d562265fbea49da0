/** The seats one call has claimed and not recorded yet. */
import type { WeekChange } from '@/domain/enrolment/enrolAll'
import type { Seats } from '@/domain/enrolment/PupilWeek'
import type { CourseId, PersonId, PupilId } from '@/domain/ids'
import type { Course } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { claimSeat, releaseSeat } from '../_kit/seats'
import { seatRefusal } from './seatRefusal'

interface Wanted {
  pupilId: PupilId
  course: Course
}
export const wantedBy = (changes: Pick<WeekChange, 'week' | 'takes'>[]): Wanted[] =>
  changes.flatMap(({ week, takes }) => takes.map(({ course }) => ({ pupilId: week.pupilId, course })))

export class SeatClaims {
  private readonly held = new Map<string, { wanted: Wanted; seats: Seats; fresh: boolean }>()

  /** `key` names this call and no other, so that nobody gives back what somebody else has claimed. */
  constructor(private readonly by: { key: string; personId: PersonId; at: number }) {}

  /** Claims what has a ceiling, always in the same order, so that two baskets never take each other's last seat. */
  async take(wanted: Wanted[]): Promise<Result<null>> {
    const limited = wanted
      .filter(({ course }) => course.capacity !== null)
      .sort((a, b) => (a.course._id < b.course._id ? -1 : a.course._id > b.course._id ? 1 : 0))
    for (const one of limited) {
      const claimed = await claimSeat({
        seatsId: one.course._id,
        pupilId: one.pupilId,
        by: this.by.personId,
        at: this.by.at,
        op: this.by.key,
      })
      if (claimed.kind === 'refused') return no(seatRefusal(claimed, one.course))
      const key = `${one.course._id}:${one.pupilId}`
      // Taken over in an earlier round, it stays the other call's: that one may have its record by now.
      const fresh = claimed.fresh && (this.held.get(key)?.fresh ?? true)
      this.held.set(key, { wanted: one, seats: claimed.seats, fresh })
    }
    return yes(null)
  }

  seatsOf(pupilId: PupilId, courseId: CourseId): Seats | null {
    return this.held.get(`${courseId}:${pupilId}`)?.seats ?? null
  }

  /** Only what this very call has claimed anew; what another call had claimed before is that one's to record or to lose. */
  async giveBack(): Promise<void> {
    for (const { wanted, fresh } of this.held.values())
      if (fresh) await releaseSeat(wanted.course._id, wanted.pupilId, this.by.key)
    this.held.clear()
  }
}
