/** A town whose calendar is decided: two schools with clubs in rooms of their own, their offices, and the bureau. */
import type { Person } from '@/domain/people/Person'
import { asId, type CourseId } from '@/domain/ids'
import type { Place } from '@/domain/enrolment/PupilWeek'
import type { Day, Weekday } from '@/domain/time'
import { aSchool, type GivenSchool } from './aSchool'

export const ROBOT = asId<'Course'>('sh-robot')
export const CHOIR = asId<'Course'>('sh-choir')

const OPEN = { from: '2026-09-01', to: null }

/** The clubs robot and choir run every weekday 17:30–18:30, each in its own room; pupils 1–3 are in robot, 3–4 in choir on Wednesdays. */
export function aPlannedSchool(id: string, day: Day): GivenSchool {
  const school = aSchool({
    id,
    day,
    pupilsEach: 6,
    clubs: [
      { id: 'robot', capacity: 24 },
      { id: 'choir', capacity: 24 },
    ],
  })
  const courses = Object.fromEntries(
    Object.entries(school.plan.courses).map(([courseId, course]) => [
      courseId,
      course.capacity === null
        ? course
        : {
            ...course,
            venue: `${course.name}室`,
            slots: course.slots.filter(
              ({ weekday }) => weekday === 2 || (course.name === 'choir' && weekday === 3),
            ),
          },
    ]),
  ) as GivenSchool['plan']['courses']
  const place = (key: string): Place => ({ courseId: asId<'Course'>(`${id}-${key}`), since: '2026-09-01' })
  const slot = (weekday: Weekday) => `${weekday}-club`
  const clubsOf = (n: number): Record<string, Place> => ({
    ...(n <= 3 ? { [slot(2)]: place('robot') } : {}),
    ...(n === 3 ? { [slot(3)]: place('choir') } : {}),
    ...(n === 4 ? { [slot(2)]: place('choir'), [slot(3)]: place('choir') } : {}),
  })
  return {
    ...school,
    plan: {
      ...school.plan,
      courses,
      venues: [
        ...school.plan.venues,
        { name: 'robot室', seats: 24, offCampus: false },
        { name: 'choir室', seats: 4, offCampus: false },
        { name: '图书馆', seats: 3, offCampus: false },
      ],
    },
    weeks: school.weeks.map((week, i) => ({ ...week, places: { ...week.places, ...clubsOf(i + 1) } })),
  }
}

export const BUREAU: Person = {
  _id: asId('bureau'),
  openid: 'openid-bureau',
  name: '宋科长',
  phone: '19900000000',
  appointments: [{ schoolId: null, role: 'bureau', ...OPEN }],
  wards: [],
}

export const courseIdAt = (schoolId: string, key: string): CourseId => asId(`${schoolId}-${key}`)
