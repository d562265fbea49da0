/** Art. 8 · 落实好师资、课程和活动场地: nobody and no room is in two places at once, nor at two schools. */
import type { CourseId } from '../../ids'
import type { Weekday } from '../../time'
import type { GapFacts } from './GapFacts'
import { heldTimes, type Held } from './heldTimes'

interface Clash {
  /** `null`: the late room. */
  courseId: CourseId | null
  course: string
  other: string
  weekdays: Weekday[]
}

export type ClashGap =
  | ({ gap: 'teacher-twice'; teacher: string } & Clash)
  | ({ gap: 'venue-twice'; venue: string } & Clash)
  | ({ gap: 'teacher-elsewhere'; teacher: string; school: string } & Clash)

type Stretch = Pick<Held, 'startsAtMinute' | 'endsAtMinute'>

/** One that ends when the other begins is fine. */
const overlap = (a: Stretch, b: Stretch): boolean =>
  a.startsAtMinute < b.endsAtMinute && b.startsAtMinute < a.endsAtMinute

function groupedBy<T>(list: T[], key: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(key(one))
    if (group === undefined) groups.set(key(one), [one])
    else group.push(one)
  }
  return [...groups.values()]
}

/** In order of time each stretch against the one that runs longest so far: every clash shows, none is listed by the square. */
function pairs(group: Held[]): [Held, Held][] {
  const found: [Held, Held][] = []
  let longest: Held | undefined
  for (const held of [...group].sort((a, b) => a.startsAtMinute - b.startsAtMinute)) {
    if (longest !== undefined && held.courseId !== longest.courseId && overlap(held, longest))
      found.push([held, longest])
    if (longest === undefined || held.endsAtMinute > longest.endsAtMinute) longest = held
  }
  return found
}

/** The same two on several weekdays are one gap. */
function clashes(held: Held[], by: (one: Held) => string): (Clash & { held: Held })[] {
  const all = groupedBy(
    held.filter((one) => by(one) !== ''),
    (one) => `${one.weekday} ${by(one)}`,
  ).flatMap(pairs)
  return groupedBy(all, ([a, b]) => [a.courseId, b.courseId].sort().join(' ')).flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const [one, other] = first
    const weekdays = [...new Set(same.map(([a]) => a.weekday))].sort()
    return [{ held: one, courseId: one.courseId, course: one.course, other: other.course, weekdays }]
  })
}

function elsewhereGaps(held: Held[], { ground }: GapFacts): ClashGap[] {
  const visiting = new Map<string, GapFacts['ground']['elsewhere']>()
  for (const group of groupedBy(ground.elsewhere, (one) => one.teacherId))
    for (const one of group) visiting.set(one.teacherId, group)
  const all = held.flatMap((one) =>
    (visiting.get(one.teacherId) ?? [])
      .filter((there) => there.weekday === one.weekday && overlap(there, one))
      .map((there) => ({ one, there })),
  )
  const key = ({ one, there }: (typeof all)[number]) =>
    `${one.courseId ?? ''} ${there.schoolName} ${there.course}`
  return groupedBy(all, key).flatMap((same): ClashGap[] => {
    const [first] = same
    if (first === undefined) return []
    const { one, there } = first
    return [
      {
        gap: 'teacher-elsewhere',
        teacher: one.teacherName,
        school: there.schoolName,
        courseId: one.courseId,
        course: one.course,
        other: there.course,
        weekdays: [...new Set(same.map((pair) => pair.one.weekday))].sort(),
      },
    ]
  })
}

export function clashGaps(facts: GapFacts): ClashGap[] {
  const held = heldTimes(facts)
  return [
    ...clashes(held, (one) => one.teacherId).map(({ held: one, ...clash }): ClashGap => ({
      gap: 'teacher-twice',
      teacher: one.teacherName,
      ...clash,
    })),
    ...clashes(held, (one) => one.venue).map(({ held: one, ...clash }): ClashGap => ({
      gap: 'venue-twice',
      venue: one.venue,
      ...clash,
    })),
    ...elsewhereGaps(held, facts),
  ]
}
