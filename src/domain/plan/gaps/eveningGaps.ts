/** Art. 3 · 有条件的初中，周一至周五可设晚自习（一般安排2小时以内，原则上不晚于20:30结束）; 教基厅函〔2023〕26号: no fee. */
import type { CourseId } from '../../ids'
import type { Grade } from '../../people/School'
import type { Weekday } from '../../time'
import { afternoonOf, covered, runsFor } from './afternoon'
import { ofBlock, type OfBlock } from './blockGaps'
import type { GapFacts } from './GapFacts'
import { SERVICE_WEEKDAYS } from './timeGaps'

export const EVENING_MINUTES = 120
export const EVENING_ENDS_BY = 20 * 60 + 30
const JUNIOR_FROM = 7

export type EveningGap =
  | ({ gap: 'evening-young'; grades: Grade[] } & OfBlock)
  | ({ gap: 'evening-late'; endsAtMinute: number } & OfBlock)
  /** It begins while the afternoon of one of its grades still runs: its minutes would count twice. */
  | ({ gap: 'evening-early'; endsAtMinute: number } & OfBlock)
  | { gap: 'evening-long'; grade: Grade; weekday: Weekday; minutes: number }
  | { gap: 'evening-fee'; courseId: CourseId; course: string }

/** 20:30 is fine, 20:31 is a gap; 120 minutes are fine, 121 are a gap. Weekdays are every block's own rule. */
export function eveningGaps({ content, ground, courses, blocks, label }: GapFacts): EveningGap[] {
  const evenings = content.blocks.filter((block) => block.kind === 'evening')
  const ofBlocks = evenings.flatMap((block): EveningGap[] => {
    const young = block.grades.filter((grade) => grade < JUNIOR_FROM)
    const afternoonEnds = Math.max(
      0,
      ...block.grades.flatMap((grade) =>
        block.weekdays.map((weekday) => afternoonOf(content.blocks, grade, weekday).endsAtMinute),
      ),
    )
    const gaps: EveningGap[] = []
    if (young.length > 0) gaps.push({ gap: 'evening-young', grades: young, ...ofBlock(block) })
    if (block.endsAtMinute > EVENING_ENDS_BY)
      gaps.push({ gap: 'evening-late', endsAtMinute: block.endsAtMinute, ...ofBlock(block) })
    if (block.startsAtMinute < afternoonEnds)
      gaps.push({ gap: 'evening-early', endsAtMinute: afternoonEnds, ...ofBlock(block) })
    return gaps
  })
  const ofDays = ground.grades.flatMap((grade) =>
    SERVICE_WEEKDAYS.flatMap((weekday): EveningGap[] => {
      const { minutes } = covered(evenings.filter((block) => runsFor(block, grade, weekday)))
      return minutes > EVENING_MINUTES ? [{ gap: 'evening-long', grade, weekday, minutes }] : []
    }),
  )
  const ofCourses = courses.flatMap((course): EveningGap[] =>
    course.serviceFeeFen > 0 && course.slots.some(({ blockId }) => blocks.get(blockId)?.kind === 'evening')
      ? [{ gap: 'evening-fee', courseId: course._id, course: label(course) }]
      : [],
  )
  return [...ofBlocks, ...ofDays, ...ofCourses]
}
