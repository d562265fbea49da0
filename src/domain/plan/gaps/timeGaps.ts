/** Art. 3 · “5+2”: 每周5天，每天至少2小时; 结束时间不早于当地正常下班时间. */
import type { Grade } from '../../people/School'
import type { Weekday } from '../../time'
import { afternoonOf } from './afternoon'
import type { GapFacts } from './GapFacts'
import { offWorkTimes, type Season } from './offWork'

export const MINUTES_A_DAY = 120
export const SERVICE_WEEKDAYS: Weekday[] = [1, 2, 3, 4, 5]

export type TimeGap =
  | { gap: 'too-short'; grade: Grade; weekday: Weekday; minutes: number }
  | {
      gap: 'ends-early'
      grade: Grade
      weekday: Weekday
      season: Season
      endsAtMinute: number
      offWorkMinute: number
    }

/**
 * Every grade of the school, every weekday: 119 minutes are a gap, 120 are none. A weekday that ends before the off-work
 * time of a season the term touches is named once, by the latest of those times. A day with nothing at all is only short.
 */
export function timeGaps({ content, ground }: GapFacts): TimeGap[] {
  const latest = offWorkTimes(ground.term, ground.city.offWorkMinute)[0]
  return ground.grades.flatMap((grade) =>
    SERVICE_WEEKDAYS.flatMap((weekday): TimeGap[] => {
      const { minutes, endsAtMinute } = afternoonOf(content.blocks, grade, weekday)
      const gaps: TimeGap[] = []
      if (minutes < MINUTES_A_DAY) gaps.push({ gap: 'too-short', grade, weekday, minutes })
      if (latest !== undefined && minutes > 0 && endsAtMinute < latest.minute)
        gaps.push({
          gap: 'ends-early',
          grade,
          weekday,
          season: latest.season,
          endsAtMinute,
          offWorkMinute: latest.minute,
        })
      return gaps
    }),
  )
}
