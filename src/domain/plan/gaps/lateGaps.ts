/** Art. 3 · 对有特殊需要的学生，学校应提供延时托管服务. */
import { afternoonOf } from './afternoon'
import { LATEST_MINUTE } from './blockGaps'
import type { GapFacts } from './GapFacts'
import { lateEndsAt } from './heldTimes'

export type LateGap =
  | {
      gap:
        | 'late-days'
        | 'late-options'
        | 'late-order'
        | 'late-too-long'
        | 'late-cut-off'
        | 'late-capacity'
        | 'late-teacher'
        | 'late-venue'
    }
  /** Between the afternoon's end and the late room's beginning a child would be with nobody. */
  | { gap: 'late-hole'; startsAtMinute: number; endsAtMinute: number }

/** Offered at all; begins when the first grade's afternoon ends or earlier; hours ascending; asked for before it begins. */
export function lateGaps({ content, ground }: GapFacts): LateGap[] {
  const { weekdays, startsAtMinute, options, cutOffMinute, capacity, teacherId, venue } = content.late
  const ends = ground.grades
    .flatMap((grade) => weekdays.map((day) => afternoonOf(content.blocks, grade, day).endsAtMinute))
    .filter((minute) => minute > 0)
  const firstEnd = Math.min(...ends)
  const isAscending = options.every(
    ({ untilMinute }, index) => untilMinute > (options[index - 1]?.untilMinute ?? startsAtMinute),
  )
  const simple: [boolean, Exclude<LateGap['gap'], 'late-hole'>][] = [
    [weekdays.length === 0 || weekdays.some((weekday) => weekday > 5), 'late-days'],
    [options.length === 0, 'late-options'],
    [!isAscending, 'late-order'],
    [lateEndsAt(content.late) > LATEST_MINUTE, 'late-too-long'],
    [cutOffMinute >= startsAtMinute, 'late-cut-off'],
    [capacity === 0, 'late-capacity'],
    [teacherId === '', 'late-teacher'],
    [venue.trim() === '', 'late-venue'],
  ]
  return [
    ...simple.flatMap(([isMissing, gap]): LateGap[] => (isMissing ? [{ gap }] : [])),
    ...(ends.length > 0 && startsAtMinute > firstEnd
      ? [{ gap: 'late-hole', startsAtMinute, endsAtMinute: firstEnd } as const]
      : []),
  ]
}
