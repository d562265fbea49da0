import type { Placement } from '@/contract/enrolment'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { no, yes, type Result } from '@/domain/result'

export const hasDone = ({ entries }: Pick<PupilWeek, 'entries'>, op: string): boolean =>
  entries.some((entry) => entry.op === op)

/** An act that comes again is never done again: it is a success as long as what it did still stands, and a refusal after that. */
export const sentAgain = (
  placements: Placement[],
  stands: (placement: Placement) => boolean,
): Result<Placement[]> =>
  placements.every(stands) ? yes(placements) : no({ code: 'enrolment/changed-since' })
