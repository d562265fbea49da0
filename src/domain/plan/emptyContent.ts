/** Art. 2, 3: what a new plan begins with, so that an office starts from the rule book and not from a white page. */
import { asId, courseIdPrefix, type CourseId, type PersonId, type SchoolId, type TermId } from '../ids'
import { offWorkTimes } from './gaps/offWork'
import { MINUTES_A_DAY, SERVICE_WEEKDAYS } from './gaps/timeGaps'
import { NO_TEACHER, type Course, type PlanContent, type Venue } from './Plan'
import type { PlanGround } from './PlanGround'

export const CARE_STARTS = 16 * 60 + 30
const CLUB_MINUTES = 60
const CUT_OFF = 17 * 60
const ROOM_SEATS = 50
const OFFER_HOURS = 24
export const CARE_BLOCK = 'care'

type Homeroom = PlanGround['homerooms'][number]

export const nameOfStaff = (ground: PlanGround, personId: PersonId): string =>
  ground.staff.find((one) => one.personId === personId)?.name ?? ''

/** One homeroom has one care course a term: its id is made of both. */
export const careCourseId = (schoolId: SchoolId, termId: TermId, homeroomId: string): CourseId =>
  asId(`${courseIdPrefix(schoolId, termId)}${homeroomId}`)

export const homeroomVenue = ({ name, pupils }: Homeroom): Venue => ({
  name: `${name}教室`,
  seats: Math.max(ROOM_SEATS, pupils),
  offCampus: false,
})

/** 作业辅导 of one homeroom by its own teacher in its own room, five days, without a ceiling. */
export const homeroomCare = (
  _id: CourseId,
  homeroom: Homeroom,
  blockId: string,
  ground: PlanGround,
): Course => ({
  _id,
  name: '作业辅导',
  kind: 'homework',
  level: 'all',
  grades: [homeroom.grade],
  homeroomId: homeroom.homeroomId,
  slots: SERVICE_WEEKDAYS.map((weekday) => ({ weekday, blockId })),
  teacherId: homeroom.teacherId,
  teacherName: nameOfStaff(ground, homeroom.teacherId),
  venue: homeroomVenue(homeroom).name,
  capacity: null,
  serviceFeeFen: 0,
  agencyFeeFen: 0,
  about: '在自己的教室写作业、阅读，老师在旁答疑，不讲新课。',
  materials: '',
})

/** Five days from 16:30 for two hours and at least until the latest off-work time; clubs in the last hour; late care after it. */
export function emptyContent(schoolId: SchoolId, termId: TermId, ground: PlanGround): PlanContent {
  const offWork = offWorkTimes(ground.term, ground.city.offWorkMinute)[0]?.minute ?? 0
  const ends = Math.max(CARE_STARTS + MINUTES_A_DAY, offWork)
  const everyDay = { weekdays: SERVICE_WEEKDAYS, grades: ground.grades, endsAtMinute: ends }
  const care = ground.homerooms.map((homeroom) =>
    homeroomCare(careCourseId(schoolId, termId, homeroom.homeroomId), homeroom, CARE_BLOCK, ground),
  )
  return {
    blocks: [
      { id: CARE_BLOCK, kind: 'care', startsAtMinute: CARE_STARTS, ...everyDay },
      { id: 'club', kind: 'club', startsAtMinute: ends - CLUB_MINUTES, ...everyDay },
    ],
    courses: Object.fromEntries(care.map((course) => [course._id, course])),
    venues: ground.homerooms.map(homeroomVenue),
    windows: [],
    late: {
      weekdays: SERVICE_WEEKDAYS,
      startsAtMinute: ends,
      options: [30, 60].map((minutes) => ({ untilMinute: ends + minutes, feeFen: 0 })),
      cutOffMinute: CUT_OFF,
      capacity: 20,
      teacherId: NO_TEACHER,
      teacherName: '',
      venue: '',
    },
    fees: [],
    offerHours: OFFER_HOURS,
  }
}
