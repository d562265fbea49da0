/** Rule 3: the list as it is sealed. What no longer fits is left out before anybody can know the order. */
import type { PupilWeek } from '../enrolment/PupilWeek'
import type { CourseId, PupilId } from '../ids'
import { courseOf } from '../plan/courseOf'
import type { Plan } from '../plan/Plan'
import type { Draw, DrawEntry, DrawGroup, DrawList, Ticket, Wishes } from './Draw'
import { LINES_A_LIST } from './Draw'
import { byTicket } from './canonical'
import { regrouped } from './regrouped'
import { hasWishes, lotsOf } from './together'
import { heldAgainst, isFor, isHeld } from './wish'

/**
 * A call that began before the closing may still be writing; no function lives this long. Only then are the wishes final.
 */
export const SETTLED_AFTER = 30_000

export const isClosedForGood = (draw: Pick<Draw, 'closesAt'>, now: number): boolean =>
  now >= draw.closesAt + SETTLED_AFTER

export interface FinalFacts {
  plan: Pick<Plan, 'courses' | 'blocks'>
  groups: DrawGroup[]
  wishes: Wishes[]
  weeks: PupilWeek[]
}

/** The wishes that still fit: course, grade and homeroom as they are now, nothing held, nothing in the way. */
function fitting({ plan, groups }: FinalFacts, own: Wishes, week: PupilWeek): Record<string, CourseId[]> {
  const fits = ({ courses }: DrawGroup): CourseId[] =>
    courses
      .filter((drawn) => {
        const course = courseOf(plan, drawn.courseId)
        return (
          course !== undefined &&
          isFor(course, week) &&
          !isHeld(week, drawn.courseId) &&
          heldAgainst(plan, week, drawn) === null
        )
      })
      .map(({ courseId }) => courseId)
  return regrouped(
    groups.map((group) => ({ id: group.id, courseIds: fits(group) })),
    own.wishes,
  )
}

export interface FinalList {
  entries: DrawEntry[]
  pupils: Record<Ticket, PupilId>
}

/** Everybody with a wish that fits, by ticket. */
export function finalList(facts: FinalFacts): FinalList {
  const weeks = new Map(facts.weeks.map((week) => [week.pupilId, week]))
  const final = facts.wishes
    .flatMap((own) => {
      const week = weeks.get(own.pupilId)
      return week === undefined ? [] : [{ ...own, wishes: fitting(facts, own, week) }]
    })
    .filter(hasWishes)
    .sort(byTicket)
  const lots = lotsOf(final)
  return {
    entries: final.map(({ pupilId, ticket, wishes }) => ({
      ticket,
      lot: lots.get(pupilId) ?? ticket,
      wishes,
    })),
    pupils: Object.fromEntries(final.map(({ ticket, pupilId }) => [ticket, pupilId])),
  }
}

/** A list's parts are named after its hash: whoever seals an older state of things writes documents of other names. */
export const listId = (draw: Pick<Draw, '_id' | 'listHash'>, part: number): string =>
  `${draw._id}:${(draw.listHash ?? '').slice(0, 16)}:${part}`

export function listParts(
  draw: Pick<Draw, '_id' | 'schoolId' | 'listHash'>,
  { entries, pupils }: FinalList,
): DrawList[] {
  const count = Math.ceil(entries.length / LINES_A_LIST)
  return Array.from({ length: count }, (_, part): DrawList => {
    const own = entries.slice(part * LINES_A_LIST, (part + 1) * LINES_A_LIST)
    return {
      _id: listId(draw, part),
      drawId: draw._id,
      schoolId: draw.schoolId,
      part,
      entries: own,
      pupils: Object.fromEntries(
        own.flatMap(({ ticket }) => {
          const pupilId = pupils[ticket]
          return pupilId === undefined ? [] : [[ticket, pupilId] as const]
        }),
      ),
      results: {},
    }
  })
}
