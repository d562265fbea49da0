/** Art. 2, 3 · 应托尽托: whoever takes nothing but the basic care is looked after for two hours and until parents leave work. */
import type { Grade } from '../../people/School'
import type { Weekday } from '../../time'
import type { Course } from '../Plan'
import { afternoonOf, covered, runsFor, type Covered } from './afternoon'
import type { GapFacts } from './GapFacts'
import { offWorkTimes } from './offWork'
import { MINUTES_A_DAY, SERVICE_WEEKDAYS } from './timeGaps'

/** `homerooms` empty: the whole grade. */
interface OfGrade {
  grade: Grade
  homerooms: string[]
}

export type CareGap =
  | ({ gap: 'care-missing'; weekdays: Weekday[] } & OfGrade)
  | ({ gap: 'care-short'; weekday: Weekday; minutes: number } & OfGrade)
  | ({ gap: 'care-early'; weekday: Weekday; endsAtMinute: number; offWorkMinute: number } & OfGrade)

/** What basic care gives one homeroom of a grade, by weekday. */
interface Room {
  name: string
  days: { weekday: Weekday; care: Covered }[]
}

function careOn(facts: GapFacts, courses: Course[], grade: Grade, weekday: Weekday): Covered {
  const stretches = courses.flatMap(({ slots }) =>
    slots.flatMap((slot) => {
      const block = facts.blocks.get(slot.blockId)
      const counts = slot.weekday === weekday && block?.kind === 'care' && runsFor(block, grade, weekday)
      return block !== undefined && counts ? [block] : []
    }),
  )
  return covered(stretches)
}

/** A grade without homerooms is looked at as one room. */
function roomsOf(facts: GapFacts, care: Course[], grade: Grade): Room[] {
  const ofGrade = care.filter((course) => course.homeroomId === null && course.grades.includes(grade))
  const room = (name: string, courses: Course[]): Room => ({
    name,
    days: SERVICE_WEEKDAYS.map((weekday) => ({ weekday, care: careOn(facts, courses, grade, weekday) })),
  })
  const homerooms = facts.ground.homerooms.filter((one) => one.grade === grade)
  return homerooms.length === 0
    ? [room('', ofGrade)]
    : homerooms.map(({ homeroomId, name }) =>
        room(name, [...ofGrade, ...care.filter((course) => course.homeroomId === homeroomId)]),
      )
}

/** Rooms with the same trouble stand in one gap; all of them together are the grade. */
function alike<T>(rooms: Room[], of: (room: Room) => T | null): { homerooms: string[]; is: T }[] {
  const found = new Map<string, { homerooms: string[]; is: T }>()
  for (const room of rooms) {
    const is = of(room)
    if (is === null) continue
    const group = found.get(JSON.stringify(is)) ?? { homerooms: [], is }
    group.homerooms.push(room.name)
    found.set(JSON.stringify(is), group)
  }
  return [...found.values()].map(({ homerooms, is }) => ({
    homerooms: homerooms.length === rooms.length ? [] : homerooms,
    is,
  }))
}

/**
 * For each grade, and within it for each homeroom: weekdays without any care; less than two hours of it; an end before
 * the off-work time. What the afternoon as a whole lacks is said there (`timeGaps`), once, and not again here.
 */
export function careGaps(facts: GapFacts): CareGap[] {
  const { content, ground, courses } = facts
  const care = courses.filter((course) => course.capacity === null)
  const offWorkMinute = offWorkTimes(ground.term, ground.city.offWorkMinute)[0]?.minute ?? 0
  return ground.grades.flatMap((grade): CareGap[] => {
    const rooms = roomsOf(facts, care, grade)
    const missing = alike(rooms, ({ days }) => {
      const without = days.filter((day) => day.care.minutes === 0).map((day) => day.weekday)
      return without.length === 0 ? null : without
    })
    const ofDays = SERVICE_WEEKDAYS.flatMap((weekday): CareGap[] => {
      const afternoon = afternoonOf(content.blocks, grade, weekday)
      const careOf = ({ days }: Room) => days.find((day) => day.weekday === weekday)?.care
      const short = alike(rooms, (room) => {
        const minutes = careOf(room)?.minutes ?? 0
        return minutes > 0 && minutes < MINUTES_A_DAY && afternoon.minutes >= MINUTES_A_DAY ? minutes : null
      })
      const early = alike(rooms, (room) => {
        const ends = careOf(room)?.endsAtMinute ?? 0
        return ends > 0 && ends < offWorkMinute && afternoon.endsAtMinute >= offWorkMinute ? ends : null
      })
      return [
        ...short.map(({ homerooms, is }): CareGap => ({
          gap: 'care-short',
          grade,
          homerooms,
          weekday,
          minutes: is,
        })),
        ...early.map(({ homerooms, is }): CareGap => ({
          gap: 'care-early',
          grade,
          homerooms,
          weekday,
          endsAtMinute: is,
          offWorkMinute,
        })),
      ]
    })
    return [
      ...missing.map(({ homerooms, is }): CareGap => ({
        gap: 'care-missing',
        grade,
        homerooms,
        weekdays: is,
      })),
      ...ofDays,
    ]
  })
}
