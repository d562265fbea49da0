/** M8.2: a new version of the plan may join or part the groups and rename them; what a family ranked stays ranked. */
import type { CourseId } from '../ids'
import { inOrder } from './groups'

interface Group {
  id: string
  courseIds: CourseId[]
}

/**
 * Wishes by the groups as they are now, whatever groups they were saved under. Within one old group the order stays;
 * where several became one, first wishes come before second ones, and of equal rank the one whose old group's id is
 * smaller. A course that stands in no group any more is left out.
 */
export function regrouped(groups: Group[], wishes: Record<string, CourseId[]>): Record<string, CourseId[]> {
  const ranked = Object.entries(wishes)
    .sort(([a], [b]) => inOrder(a, b))
    .flatMap(([, courseIds]) => courseIds.map((courseId, rank) => ({ courseId, rank })))
    .sort((a, b) => a.rank - b.rank)
    .map(({ courseId }) => courseId)
  return Object.fromEntries(
    groups
      .map(({ id, courseIds }) => [id, ranked.filter((courseId) => courseIds.includes(courseId))] as const)
      .filter(([, own]) => own.length > 0),
  )
}
