/** Rule 3: one list, one text, one hash. What is hashed here is all that a parent needs to reckon the draw again. */
import { sha256 } from '../sha256'
import type { Draw, DrawEntry, DrawGroup, DrawResult, Hash } from './Draw'
import type { CourseId } from '../ids'
import { inOrder } from './groups'

type Own = Pick<Draw, 'schoolId' | 'termId' | 'windowId'>

/** A group's ranked wishes; a name like `constructor` is an id like any other. */
export const wishesIn = (entry: Pick<DrawEntry, 'wishes'>, groupId: string): CourseId[] =>
  Object.prototype.hasOwnProperty.call(entry.wishes, groupId) ? (entry.wishes[groupId] ?? []) : []

export const gotBy = (results: DrawResult, ticket: string): CourseId[] =>
  Object.prototype.hasOwnProperty.call(results, ticket) ? (results[ticket] ?? []) : []

export const byTicket = (a: { ticket: string }, b: { ticket: string }): number => inOrder(a.ticket, b.ticket)

const groupLine = ({ id, courses }: DrawGroup): string =>
  JSON.stringify([
    'group',
    id,
    courses.map(({ courseId, name, takes, seats }) => [courseId, name, takes, seats]),
  ])

const entryLine = (entry: DrawEntry): string =>
  JSON.stringify([
    entry.ticket,
    entry.lot,
    Object.keys(entry.wishes)
      .sort(inOrder)
      .map((groupId) => [groupId, wishesIn(entry, groupId)])
      .filter(([, wishes]) => wishes?.length !== 0),
  ])

/**
 * The final list as lines, each a JSON array without blanks:
 * `["anfang-draw-list-1",schoolId,termId,windowId]`;
 * for every group in order `["group",id,[[courseId,name,[stretch…],seats]…]]`;
 * for every ticket in order `[ticket,lot,[[groupId,[courseId…]]…]]`, groups in order, none empty, wishes best first.
 * Order is always by code unit.
 */
export const listLines = (draw: Own & Pick<Draw, 'groups'>, entries: DrawEntry[]): string[] => [
  JSON.stringify(['anfang-draw-list-1', draw.schoolId, draw.termId, draw.windowId]),
  ...draw.groups.map(groupLine),
  ...[...entries].sort(byTicket).map(entryLine),
]

/** SHA-256 over the lines, joined by one line feed, no feed at the end. */
export const listHash = (draw: Own & Pick<Draw, 'groups'>, entries: DrawEntry[]): Hash =>
  sha256(listLines(draw, entries).join('\n'))

/** The same over `["anfang-draw-result-1",seed]` and, for every ticket of the list in order, `[ticket,[courseId…]]`. */
export const resultHash = (seed: Hash, entries: DrawEntry[], results: DrawResult): Hash =>
  sha256(
    [
      JSON.stringify(['anfang-draw-result-1', seed]),
      ...[...entries].sort(byTicket).map(({ ticket }) => JSON.stringify([ticket, gotBy(results, ticket)])),
    ].join('\n'),
  )
