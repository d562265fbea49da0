/** The seats one call has claimed and not recorded yet. */
import type { WeekChange } from '@/domain/enrolment/enrolAll'
import type { Seats } from '@/domain/enrolment/PupilWeek'
import type { CourseId, PersonId, PupilId } from '@/domain/ids'
import type { Course } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import { claimFreeSeat, claimSeat, releaseSeat, takeOverSeat, type FreeClaimed } from '../_kit/seats'
import { pause } from '../_kit/store'
import { seatRefusal } from './seatRefusal'

/** As an attempt's pause: in it a call that lives has written its record, and looking again is all there is to do. */
const OTHERS_RECORD = 3

interface Wanted {
  pupilId: PupilId
  course: Course
}
export const wantedBy = (changes: Pick<WeekChange, 'week' | 'takes'>[]): Wanted[] =>
  changes.flatMap(({ week, takes }) => takes.map(({ course }) => ({ pupilId: week.pupilId, course })))

/** `contested`: another call has a claim of the child's, and has had the time to record it: look at the week again. */
export type Taken = Result<'claimed' | 'contested'>

export class SeatClaims {
  private readonly held = new Map<string, { wanted: Wanted; seats: Seats; fresh: boolean }>()
  /** Under which op another call had the claim when this one came. */
  private readonly others = new Map<string, string>()
  private readonly seen = new Map<string, Seats>()

  /** `key` names this call and no other, so that nobody gives back what somebody else has claimed. */
  constructor(private readonly by: { key: string; personId: PersonId; at: number }) {}

  /** A free seat first; what another call has claimed is left to it once, and taken over when it is still there after that. */
  private async claim(key: string, { course, pupilId }: Wanted): Promise<FreeClaimed> {
    const { personId: by, at, key: op } = this.by
    const claim = { seatsId: course._id, pupilId, by, at, op }
    const other = this.others.get(key)
    if (other === undefined) return claimFreeSeat(claim)
    const seats = await takeOverSeat(claim, other)
    return seats === null ? claimSeat(claim) : { kind: 'claimed', seats, fresh: false }
  }

  /** Claims what has a ceiling, always in the same order, so that two baskets never take each other's last seat. */
  async take(wanted: Wanted[]): Promise<Taken> {
    const limited = wanted
      .filter(({ course }) => course.capacity !== null)
      .sort((a, b) => (a.course._id < b.course._id ? -1 : a.course._id > b.course._id ? 1 : 0))
    for (const one of limited) {
      const key = `${one.course._id}:${one.pupilId}`
      const claimed = await this.claim(key, one)
      if (claimed.kind === 'refused') return no(seatRefusal(claimed, one.course))
      this.seen.set(one.course._id, claimed.seats)
      if (claimed.kind === 'held') {
        this.others.set(key, claimed.op)
        await pause(OTHERS_RECORD)
        return yes('contested')
      }
      // Taken over in an earlier round, it stays the other call's: that one may have its record by now.
      const fresh = claimed.fresh && (this.held.get(key)?.fresh ?? true)
      this.held.set(key, { wanted: one, seats: claimed.seats, fresh })
    }
    return yes('claimed')
  }

  /** As this call saw them last; null when it did not. */
  seatsOf(courseId: CourseId): Seats | null {
    return this.seen.get(courseId) ?? null
  }

  /** Only what this very call has claimed anew; what another call had claimed before is that one's to record or to lose. */
  async giveBack(): Promise<void> {
    for (const { wanted, fresh } of this.held.values())
      if (fresh) await releaseSeat(wanted.course._id, wanted.pupilId, this.by.key)
    this.held.clear()
  }
}
