import type { CourseId, PupilId } from '@/domain/ids'
import type { Town } from '@test/functions/given/Town'

export interface Acknowledged {
  pupilId: PupilId
  courseId: CourseId
}

export interface Found {
  placed: number
  /** Places beyond a course's seats, and seats whose sum does not come out. */
  oversold: number
  /** Children with more than one club in the same hour, and claims without a place or places without a claim. */
  doubled: number
  /** Acknowledged to a family, and not there. */
  lost: number
}

/** Counts the records themselves, without asking the functions: places in weeks against seats and their claims. */
export async function audit(town: Town, acknowledged: Acknowledged[]): Promise<Found> {
  const weeks = await town.all('weeks')
  const seats = await town.all('seats')
  const placesOf = new Map<CourseId, Set<PupilId>>()
  let doubled = 0
  for (const { pupilId, places } of weeks) {
    const clubs = new Set(
      Object.entries(places).flatMap(([key, place]) => (key.endsWith('-club') ? [place.courseId] : [])),
    )
    if (clubs.size > 1) doubled += 1
    for (const courseId of clubs)
      placesOf.set(courseId, (placesOf.get(courseId) ?? new Set<PupilId>()).add(pupilId))
  }
  let oversold = 0
  for (const { courseId, capacity, left, claims } of seats) {
    const placed = placesOf.get(courseId) ?? new Set<PupilId>()
    const claimed = Object.keys(claims)
    oversold += Math.max(0, placed.size - capacity) + Math.abs(capacity - left - claimed.length)
    doubled += claimed.filter((id) => ![...placed].some((pupilId) => pupilId === id)).length
    doubled += [...placed].filter((pupilId) => !claimed.includes(pupilId)).length
  }
  const lost = acknowledged.filter(
    ({ pupilId, courseId }) => placesOf.get(courseId)?.has(pupilId) !== true,
  ).length
  const placed = [...placesOf.values()].reduce((sum, children) => sum + children.size, 0)
  return { placed, oversold, doubled, lost }
}
