/** 应托尽托: basic care refuses nobody who asks; what it takes in rooms and teachers is counted instead. */
import type { Course, Plan } from '../plan/Plan'
import type { City, Grade } from '../people/School'
import type { Weekday } from '../time'
import { slotKey, type PupilWeek } from './PupilWeek'

/** What a grade's care has, and how much of it is missing, on one weekday. */
export interface Shortage {
  grade: Grade
  weekday: Weekday
  pupils: number
  teachers: number
  teachersShort: number
  rooms: number
  roomsShort: number
}

type Facts = Pick<Plan, 'courses' | 'blocks' | 'venues'>

interface CareOn {
  course: Course
  weekday: Weekday
}

const careOf = ({ courses, blocks }: Facts): CareOn[] =>
  Object.values(courses).flatMap((course) =>
    course.slots
      .filter(({ blockId }) => blocks.some((block) => block.id === blockId && block.kind === 'care'))
      .map(({ weekday }) => ({ course, weekday })),
  )

/**
 * Only grades and weekdays where something is short. Teachers: one for so many pupils (`carePupilsPerTeacher`), rounded
 * up. Rooms: those whose seats together hold the pupils; a further room is counted at the same ratio. A teacher or room
 * of care for several grades counts for each of them, so that what is short is never overstated.
 */
export function shortageOf(
  plan: Facts,
  weeks: readonly Pick<PupilWeek, 'grade' | 'places'>[],
  { carePupilsPerTeacher: ratio }: Pick<City, 'carePupilsPerTeacher'>,
): Shortage[] {
  const care = careOf(plan)
  const grades = [...new Set(care.flatMap(({ course }) => course.grades))].sort((a, b) => a - b)
  const weekdays = [...new Set(care.map(({ weekday }) => weekday))].sort((a, b) => a - b)
  const seatsOf = (name: string) => plan.venues.find((venue) => venue.name === name)?.seats ?? 0
  return grades.flatMap((grade) =>
    weekdays.flatMap((weekday): Shortage[] => {
      const offered = care.filter((one) => one.weekday === weekday && one.course.grades.includes(grade))
      const held = (week: (typeof weeks)[number]) =>
        offered.some(({ course }) =>
          course.slots.some(
            (slot) => slot.weekday === weekday && week.places[slotKey(slot)]?.courseId === course._id,
          ),
        )
      const pupils = weeks.filter((week) => week.grade === grade && held(week)).length
      const teachers = new Set(offered.map(({ course }) => course.teacherId)).size
      const venues = [...new Set(offered.map(({ course }) => course.venue))]
      const seats = venues.reduce((sum, name) => sum + seatsOf(name), 0)
      const teachersShort = Math.max(0, Math.ceil(pupils / ratio) - teachers)
      const roomsShort = Math.ceil(Math.max(0, pupils - seats) / ratio)
      if (teachersShort === 0 && roomsShort === 0) return []
      return [{ grade, weekday, pupils, teachers, teachersShort, rooms: venues.length, roomsShort }]
    }),
  )
}
