import type { LateOptions } from '@/contract/attendance'
import { say } from '@/domain/failure'
import { minuteOf } from '@/domain/time'

/** The cut-off minute itself is too late, by the server's clock; until then what the server said when it was read. */
export function closedWords(options: LateOptions, now: number): string | null {
  const { cutOffAt, teacherName: teacher } = options
  const past = say({ code: 'late/past-cut-off', cutOffMinute: minuteOf(cutOffAt), teacher })
  return options.closed ?? (now >= cutOffAt ? past : null)
}

/** Why the application cannot be sent now, and what makes it possible; nothing when it can. */
export function lateWhy(
  options: LateOptions,
  chosen: { untilMinute: number | null; collectorId: string | null },
  now: number,
): string | undefined {
  const closed = closedWords(options, now)
  if (closed !== null) return closed
  if (chosen.untilMinute === null) return '先选托管到几点'
  return chosen.collectorId === null ? '再选到时谁来接' : undefined
}
