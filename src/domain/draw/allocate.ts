/** Rule 3: the draw itself. The published list and the seed are all it looks at. */
import type { CourseId } from '../ids'
import { sha256 } from '../sha256'
import type { DrawEntry, DrawGroup, DrawResult, Hash } from './Draw'
import { byTicket, wishesIn } from './canonical'
import { clashes, inOrder } from './groups'

/** Where a lot stands in a group's order: SHA-256 over three lines, the seed, the group's id and the lot. */
export const lotHash = (seed: Hash, groupId: string, lot: string): Hash =>
  sha256([seed, groupId, lot].join('\n'))

export interface Placed<E extends DrawEntry = DrawEntry> {
  entry: E
  hash: Hash
}

/** Equal lots stand next to each other, by ticket. */
export const standing = (a: Placed, b: Placed): number =>
  inOrder(a.hash, b.hash) || inOrder(a.entry.lot, b.entry.lot) || byTicket(a.entry, b.entry)

/** Everybody who wished something in the group, the first in line first. */
export function lineOf<E extends DrawEntry>(group: Pick<DrawGroup, 'id'>, entries: E[], seed: Hash): E[] {
  const hashes = new Map<string, Hash>()
  const hashOf = (lot: string): Hash => {
    const hash = hashes.get(lot) ?? lotHash(seed, group.id, lot)
    hashes.set(lot, hash)
    return hash
  }
  return entries
    .filter((entry) => wishesIn(entry, group.id).length > 0)
    .map((entry): Placed<E> => ({ entry, hash: hashOf(entry.lot) }))
    .sort(standing)
    .map(({ entry }) => entry)
}

/** One group along its line: each ticket takes, best wish first, whatever has a seat and clashes with nothing it took. */
export function drawGroup(group: DrawGroup, line: DrawEntry[]): DrawResult {
  const courses = new Map(group.courses.map((course) => [course.courseId, course]))
  const left = new Map(group.courses.map(({ courseId, seats }) => [courseId, seats]))
  const results: DrawResult = {}
  for (const entry of line) {
    const got: CourseId[] = []
    for (const courseId of wishesIn(entry, group.id)) {
      const course = courses.get(courseId)
      const seats = left.get(courseId) ?? 0
      if (course === undefined || seats <= 0 || got.includes(courseId)) continue
      const isFree = got.every((id) => !clashes(course, courses.get(id) ?? course))
      if (!isFree) continue
      got.push(courseId)
      left.set(courseId, seats - 1)
    }
    results[entry.ticket] = got
  }
  return results
}

/**
 * What everybody receives, by ticket, in the order of the groups and then of the own wishes; nothing is `[]`. Fair in
 * this sense: who wished a course, did not get it and got nothing ranked higher that clashes with it, finds the course
 * full, and everybody in it stood before them in the group's line. No seat stays free that such a ticket wished, nobody
 * gets what they did not wish, and neither the order of the list nor another group changes anything.
 */
export function allocate(groups: DrawGroup[], entries: DrawEntry[], seed: Hash): DrawResult {
  const results: DrawResult = Object.fromEntries(entries.map(({ ticket }) => [ticket, []]))
  for (const group of groups) {
    const drawn = drawGroup(group, lineOf(group, entries, seed))
    for (const [ticket, got] of Object.entries(drawn)) results[ticket]?.push(...got)
  }
  return results
}
