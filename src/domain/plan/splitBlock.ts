/** Art. 8: one weekday, or one grade, of a block gets hours of its own; the courses held there go with it. */
import type { Grade } from '../people/School'
import type { Weekday } from '../time'
import type { Block, Course, PlanContent } from './Plan'

export type SplitOff = { weekday: Weekday } | { grade: Grade }

function moved(course: Course, from: Block, to: Block, off: SplitOff): Course {
  const goes = (weekday: Weekday): boolean =>
    'weekday' in off
      ? weekday === off.weekday
      : course.grades.length > 0 && course.grades.every((grade) => grade === off.grade)
  return {
    ...course,
    slots: course.slots.map((slot) =>
      slot.blockId === from.id && goes(slot.weekday) ? { ...slot, blockId: to.id } : slot,
    ),
  }
}

/**
 * Takes the weekday or the grade out of the block and gives it a new one with the same hours. Courses of that weekday
 * move with it; by grade only those of that grade alone do, the others stay and show as a gap. Nothing changes when
 * the block would be left empty, or does not have it.
 */
export function splitBlock(content: PlanContent, blockId: string, off: SplitOff, newId: string): PlanContent {
  const block = content.blocks.find((one) => one.id === blockId)
  if (block === undefined) return content
  const rest: Block =
    'weekday' in off
      ? { ...block, weekdays: block.weekdays.filter((weekday) => weekday !== off.weekday) }
      : { ...block, grades: block.grades.filter((grade) => grade !== off.grade) }
  const isSame = rest.weekdays.length === block.weekdays.length && rest.grades.length === block.grades.length
  if (isSame || rest.weekdays.length === 0 || rest.grades.length === 0) return content
  const own: Block = {
    ...block,
    id: newId,
    ...('weekday' in off ? { weekdays: [off.weekday] } : { grades: [off.grade] }),
  }
  const courses: PlanContent['courses'] = {}
  for (const course of Object.values(content.courses)) courses[course._id] = moved(course, block, own, off)
  return {
    ...content,
    blocks: content.blocks.flatMap((one) => (one.id === blockId ? [rest, own] : [one])),
    courses,
  }
}
