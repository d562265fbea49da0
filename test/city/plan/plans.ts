import type { Term } from '@/domain/calendar/Term'
import { asId, planId, type CourseId } from '@/domain/ids'
import type { Block, Course, LateCare, Plan, Venue } from '@/domain/plan/Plan'
import type { Weekday } from '@/domain/time'
import { homerooms, type CityHomeroom } from '../homerooms'
import { schools, type CitySchool, type SchoolCode } from '../schools'
import { AEROPLANES } from '../service'
import { staffMember, teacherId } from '../staff/staff'
import { clubCatalogue } from './clubCatalogue'
import { clubsOf, type CityClub } from './clubs'
import { windowsOf, type Rounds } from './enrolmentRounds'
import { CITY_FEES } from './fees'
import { schoolCalendar } from './schoolCalendar'

const HOMEROOM_SEATS = 60
const WEEK: Weekday[] = [1, 2, 3, 4, 5]
const CARE_STARTS = 16 * 60 + 30
const CLUB_STARTS = 17 * 60 + 30
const AFTERNOON_ENDS = 18 * 60 + 30

const LATE_ROOM: Record<SchoolCode, { venue: string; capacity: number }> = {
  sh: { venue: '综合楼101', capacity: 30 },
  yt: { venue: '图书馆阅览室', capacity: 20 },
  lz: { venue: '一号楼多功能厅', capacity: 24 },
}

/** As colleagues and parents say it. */
const teaches = (key: string): { teacherId: Course['teacherId']; teacherName: string } => {
  const teacher = staffMember(teacherId(key))
  return { teacherId: teacher._id, teacherName: `${teacher.name}老师` }
}

export const careCourseIdOf = (homeroomKey: string): CourseId => asId(`care-${homeroomKey}`)

const careCourse = ({ _id, key, name, grade }: CityHomeroom): Course => ({
  _id: careCourseIdOf(key),
  name: '作业辅导',
  kind: 'homework',
  level: 'all',
  grades: [grade],
  homeroomId: _id,
  slots: WEEK.map((weekday) => ({ weekday, blockId: 'care' })),
  ...teaches(key),
  venue: `${name}教室`,
  capacity: null,
  serviceFeeFen: 36_000,
  agencyFeeFen: 0,
  about: '在自己的教室写作业、阅读，老师在旁答疑，不讲新课。',
  materials: '',
})

function clubCourse(club: CityClub): Course {
  const { kind, serviceFeeFen, agencyFeeFen, about } = clubCatalogue[club.name]
  return {
    _id: club._id,
    name: club.name,
    kind,
    level: 'all',
    grades: club.grades,
    homeroomId: null,
    slots: club.on.map((weekday) => ({ weekday, blockId: 'club' })),
    ...teaches(club.teacher),
    venue: club.venue,
    capacity: club.seats,
    serviceFeeFen: serviceFeeFen * club.on.length,
    agencyFeeFen,
    about,
    materials: agencyFeeFen === 0 ? '' : '材料由学校统一准备，按代收费结算',
    ...(club.name === '航模' ? { providerId: AEROPLANES } : {}),
  }
}

const blocksOf = ({ grades }: CitySchool): Block[] => [
  {
    id: 'care',
    kind: 'care',
    weekdays: WEEK,
    grades,
    startsAtMinute: CARE_STARTS,
    endsAtMinute: AFTERNOON_ENDS,
  },
  {
    id: 'club',
    kind: 'club',
    weekdays: WEEK,
    grades,
    startsAtMinute: CLUB_STARTS,
    endsAtMinute: AFTERNOON_ENDS,
  },
]

const lateOf = ({ code }: CitySchool): LateCare => ({
  weekdays: WEEK,
  startsAtMinute: AFTERNOON_ENDS,
  options: [
    { untilMinute: 19 * 60, feeFen: 500 },
    { untilMinute: 19 * 60 + 30, feeFen: 800 },
  ],
  cutOffMinute: 17 * 60,
  ...LATE_ROOM[code],
  ...teaches(`${code}-late`),
})

/** Every place a course is held in, as large as the largest course there; the homerooms take a whole class. */
function venuesOf(care: Course[], clubs: Course[], late: LateCare): Venue[] {
  const seats = new Map<string, number>(care.map(({ venue }) => [venue, HOMEROOM_SEATS]))
  for (const { venue, capacity } of [...clubs, late])
    seats.set(venue, Math.max(seats.get(venue) ?? 0, capacity ?? 0))
  return [...seats].map(([name, most]) => ({ name, seats: most, offCampus: false }))
}

function planOf(school: CitySchool, now: number, term: Term, rounds: Rounds): Plan {
  const care = homerooms.filter((homeroom) => homeroom.schoolId === school._id).map(careCourse)
  const clubs = clubsOf(school.code).map(clubCourse)
  return {
    _id: planId(school._id, term._id),
    schoolId: school._id,
    schoolName: school.name,
    termId: term._id,
    term,
    calendar: schoolCalendar(school.code, now, term),
    status: 'published',
    version: 1,
    blocks: blocksOf(school),
    courses: Object.fromEntries([...care, ...clubs].map((course) => [course._id, course])),
    windows: windowsOf(rounds, school.grades),
    late: lateOf(school),
    venues: venuesOf(care, clubs, lateOf(school)),
    fees: [CITY_FEES],
    offerHours: 24,
    changes: [],
  }
}

export const planDocs = (now: number, term: Term, rounds: Rounds): Plan[] =>
  schools.map((school) => planOf(school, now, term, rounds))
