/** Art. 3 · “5+2”: 每周5天，每天至少2小时; 结束时间不早于当地正常下班时间. What a plan still lacks before it may be published. */
import type { City, Grade } from '../people/School'
import type { Weekday } from '../time'
import type { Plan } from './Plan'

export const MINUTES_A_DAY = 120
export const SERVICE_WEEKDAYS: Weekday[] = [1, 2, 3, 4, 5]

export type PlanGap =
  | { gap: 'too-short'; grade: Grade; weekday: Weekday; minutes: number }
  | { gap: 'ends-early'; grade: Grade; weekday: Weekday; endsAtMinute: number; offWorkMinute: number }

/** Minutes covered by at least one block; overlapping blocks count once. Late care and evening study never count (教基厅函〔2023〕26号). */
function coverage(plan: Plan, grade: Grade, weekday: Weekday): { minutes: number; endsAtMinute: number } {
  const blocks = plan.blocks
    .filter((b) => b.kind === 'care' || b.kind === 'club')
    .filter((b) => b.grades.includes(grade) && b.weekdays.includes(weekday))
    .sort((a, b) => a.startsAtMinute - b.startsAtMinute)
  let minutes = 0
  let covered = 0
  for (const block of blocks) {
    minutes += Math.max(0, block.endsAtMinute - Math.max(block.startsAtMinute, covered))
    covered = Math.max(covered, block.endsAtMinute)
  }
  return { minutes, endsAtMinute: covered }
}

/** Every gap, worst first within a grade; an empty list means the plan keeps Art. 3. `season` picks the off-work time. */
export function planGaps(plan: Plan, grades: Grade[], city: City, season: 'summer' | 'winter'): PlanGap[] {
  const offWorkMinute = city.offWorkMinute[season]
  return grades.flatMap((grade) =>
    SERVICE_WEEKDAYS.flatMap((weekday): PlanGap[] => {
      const { minutes, endsAtMinute } = coverage(plan, grade, weekday)
      const gaps: PlanGap[] = []
      if (minutes < MINUTES_A_DAY) gaps.push({ gap: 'too-short', grade, weekday, minutes })
      if (minutes > 0 && endsAtMinute < offWorkMinute)
        gaps.push({ gap: 'ends-early', grade, weekday, endsAtMinute, offWorkMinute })
      return gaps
    }),
  )
}
