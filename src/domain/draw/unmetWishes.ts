/** M8.2, B5: whom the draw could not serve waits, in the draw's own order. */
import type { CourseId } from '../ids'
import type { DrawEntry, DrawGroup, DrawResult, Hash, Ticket } from './Draw'
import { lineOf } from './allocate'
import { gotBy, wishesIn } from './canonical'
import { clashes } from './groups'

/**
 * Per course, the tickets that wished it in vain, the first in line first. A wish was in vain when nothing that was
 * received and ranked higher stands in its way: every wish above what was received, and all of them when nothing was.
 */
export function unmetWishes(
  groups: DrawGroup[],
  entries: DrawEntry[],
  drawn: { results: DrawResult; seed: Hash },
): Map<CourseId, Ticket[]> {
  const unmet = new Map<CourseId, Ticket[]>()
  for (const group of groups) {
    const courses = new Map(group.courses.map((course) => [course.courseId, course]))
    for (const entry of lineOf(group, entries, drawn.seed)) {
      const got = gotBy(drawn.results, entry.ticket)
      const ranked = wishesIn(entry, group.id)
      ranked.forEach((courseId, rank) => {
        const course = courses.get(courseId)
        if (course === undefined || got.includes(courseId)) return
        const better = ranked.slice(0, rank).filter((id) => got.includes(id))
        const isServed = better.some((id) => clashes(course, courses.get(id) ?? course))
        if (!isServed) unmet.set(courseId, [...(unmet.get(courseId) ?? []), entry.ticket])
      })
    }
  }
  return unmet
}
