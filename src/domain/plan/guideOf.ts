/** Art. 8 · 研制形成课后服务指南: made from the published plan and from nothing else. No pupil, no person's phone number. */
import { feeRuleOn } from '../billing/feeRuleOn'
import type { Grade, School } from '../people/School'
import type { Day } from '../time'
import { afternoonOf } from './gaps/afternoon'
import { SERVICE_WEEKDAYS } from './gaps/timeGaps'
import type { Guide } from './Guide'
import { guideCourse } from './guideCourse'
import type { Block, Course, Plan } from './Plan'

type GuidePlan = Pick<
  Plan,
  | 'schoolId'
  | 'schoolName'
  | 'termId'
  | 'term'
  | 'version'
  | 'blocks'
  | 'courses'
  | 'late'
  | 'windows'
  | 'fees'
>

type Care = Guide['care'][number]

const ascending = (grades: Grade[]): Grade[] => [...new Set(grades)].sort((a, b) => a - b)

/** One stretch of basic care stands once, whatever the number of homerooms that have it. */
function careOf(courses: Course[], blocks: Block[]): Care[] {
  const found = new Map<string, Care>()
  for (const { name, about, serviceFeeFen, grades, slots } of courses)
    for (const id of new Set(slots.map((slot) => slot.blockId))) {
      const block = blocks.find((one) => one.id === id)
      if (block === undefined) continue
      const { startsAtMinute, endsAtMinute } = block
      const key = JSON.stringify([name, about, serviceFeeFen, startsAtMinute, endsAtMinute])
      const known = found.get(key)
      found.set(key, {
        grades: ascending([...(known?.grades ?? []), ...grades]),
        name,
        about,
        serviceFeeFen,
        startsAtMinute,
        endsAtMinute,
      })
    }
  return [...found.values()].sort((a, b) => (a.grades[0] ?? 0) - (b.grades[0] ?? 0))
}

const firstTime = (course: Guide['courses'][number]): number => {
  const [first] = course.times
  return first === undefined ? 0 : first.weekday * 1440 + first.startsAtMinute
}

/** The fee rule is that of the day, and before the term that of its first day. */
export function guideOf(
  plan: GuidePlan,
  school: Pick<School, 'phone' | 'stage' | 'grades'>,
  today: Day,
): Guide {
  const { term, blocks, late } = plan
  const courses = Object.values(plan.courses)
  return {
    schoolId: plan.schoolId,
    schoolName: plan.schoolName,
    schoolPhone: school.phone,
    stage: school.stage,
    termId: plan.termId,
    termName: term.name,
    firstDay: term.firstDay,
    lastDay: term.lastDay,
    version: plan.version,
    week: school.grades.flatMap((grade) =>
      SERVICE_WEEKDAYS.map((weekday) => ({ grade, weekday, ...afternoonOf(blocks, grade, weekday) })),
    ),
    care: careOf(
      courses.filter((course) => course.capacity === null),
      blocks,
    ),
    courses: courses
      .filter((course) => course.capacity !== null)
      .map((course) => guideCourse(course, blocks))
      .sort((a, b) => firstTime(a) - firstTime(b) || (a.courseId < b.courseId ? -1 : 1)),
    evening: blocks
      .filter((block) => block.kind === 'evening')
      .map(({ grades, weekdays, startsAtMinute, endsAtMinute }) => ({
        grades,
        weekdays,
        startsAtMinute,
        endsAtMinute,
      })),
    late: {
      weekdays: late.weekdays,
      startsAtMinute: late.startsAtMinute,
      options: late.options,
      cutOffMinute: late.cutOffMinute,
    },
    windows: [...plan.windows]
      .sort((a, b) => a.opensAt - b.opensAt)
      .map(({ name, mode, grades, opensAt, closesAt }) => ({ name, mode, grades, opensAt, closesAt })),
    fee: feeRuleOn(plan.fees, today > term.firstDay ? today : term.firstDay),
  }
}
