/** A small school made to measure: as many homerooms, pupils and clubs as a test needs, one guardian per pupil. */
import type { FeeRule } from '@/domain/billing/FeeRule'
import { CONSENT_VERSION } from '@/domain/enrolment/consent'
import { newSeats } from '@/domain/enrolment/newSeats'
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import { asId, planId, weekId, type CourseId, type PersonId, type PupilId, type SchoolId } from '@/domain/ids'
import type { Person, Role } from '@/domain/people/Person'
import type { Pupil } from '@/domain/people/Pupil'
import { NO_CORRECTIONS, type City, type Homeroom, type School } from '@/domain/people/School'
import type { Course, Plan } from '@/domain/plan/Plan'
import type { TermTraining } from '@/domain/service/TermTraining'
import { atMinute, DAY, type Day } from '@/domain/time'
import { aTraining } from './serving'

export interface SchoolWish {
  id: string
  /** The service day the test plays on. */
  day: Day
  homerooms?: number
  pupilsEach?: number
  clubs?: { id: string; capacity: number }[]
  /** Half-open, by default from a week before the day to a week after it. */
  window?: { opensAt: number; closesAt: number }
  digestAtMinute?: number
  lateCapacity?: number
}

export interface GivenSchool {
  school: School
  plan: Plan
  persons: Person[]
  homerooms: Homeroom[]
  pupils: Pupil[]
  weeks: PupilWeek[]
  seats: Seats[]
  /** 岗前培训 of both terms, which everybody of the staff attended. */
  trainings: TermTraining[]
  teacher(homeroom: number): Person
  clubTeacher(club: string): Person
  lateTeacher: Person
  gate: Person
  principal: Person
  dutyLeader: Person
  office: Person
  guardian(pupil: number): Person
  pupil(index: number): Pupil
  careCourse(homeroom: number): CourseId
}

export const TERM = {
  _id: asId<'Term'>('2026-autumn'),
  name: '2026年秋季学期',
  firstDay: '2026-09-01',
  lastDay: '2027-01-22',
}

/** The one that comes after it. */
export const NEXT = {
  _id: asId<'Term'>('2027-spring'),
  name: '2027年春季学期',
  firstDay: '2027-03-01',
  lastDay: '2027-07-09',
}

/** By the term, capped; what was not held comes back. */
export const FEES: FeeRule = {
  id: 'f1',
  from: '2021-09-01',
  unit: 'term',
  capFen: 48_000,
  refund: { kind: 'by-day' },
  source: '苏教财〔2020〕2号',
}

export const CITY: City = {
  _id: asId<'City'>('xinyi'),
  name: '新沂市',
  offWorkMinute: { summer: 1080, winter: 1050, summerFrom: '05-01', summerTo: '09-30' },
  terms: [TERM],
  calendar: NO_CORRECTIONS,
  carePupilsPerTeacher: 45,
  walkAlone: { minGrade: 4, latestMinute: 1080 },
  escortRatio: [
    { upToGrade: 2, pupilsPerAdult: 8 },
    { upToGrade: 4, pupilsPerAdult: 12 },
    { upToGrade: 9, pupilsPerAdult: 18 },
  ],
}

const person = (id: string, name: string, role: Role | null, schoolId: SchoolId): Person => ({
  _id: asId<'Person'>(id),
  openid: `openid-${id}`,
  name,
  phone: '19900000000',
  appointments: role === null ? [] : [{ schoolId, role, from: TERM.firstDay, to: null }],
  wards: [],
})

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'
const pupilName = (index: number): string =>
  `${SURNAMES[index % SURNAMES.length]}${'一二三四五六七八九十'[Math.floor(index / 16) % 10]}${'明兰竹松云雨雪晴风月'[Math.floor(index / 160) % 10]}`

export function aSchool(wish: SchoolWish): GivenSchool {
  const { id, day, homerooms: homeroomCount = 1, pupilsEach = 45, clubs = [] } = wish
  const schoolId = asId<'School'>(id)
  const staff = (key: string, name: string, role: Role) => person(`${id}-${key}`, name, role, schoolId)
  const lateTeacher = staff('t-late', '孙倩', 'teacher')
  const gate = staff('gate', '老张', 'gate')
  const principal = staff('principal', '何校长', 'principal')
  const dutyLeader = staff('duty', '齐主任', 'duty-leader')
  const office = staff('office', '许敏', 'office')
  const teachers = Array.from({ length: homeroomCount }, (_, i) =>
    staff(`t-${i + 1}`, `周岚${i + 1}`, 'teacher'),
  )
  const clubTeachers = new Map(
    clubs.map((club) => [club.id, staff(`t-${club.id}`, `李${club.id}`, 'teacher')]),
  )

  const careCourse = (n: number): CourseId => asId<'Course'>(`${id}-care-${n}`)
  const homerooms: Homeroom[] = teachers.map((teacher, i) => ({
    _id: asId<'Homeroom'>(`${id}-h${i + 1}`),
    schoolId,
    grade: 3,
    name: `三(${i + 1})班`,
    teacherId: teacher._id,
  }))
  const pupils: Pupil[] = homerooms.flatMap((homeroom, h) =>
    Array.from({ length: pupilsEach }, (_, i): Pupil => {
      const index = h * pupilsEach + i
      const pupilId = asId<'Pupil'>(`${id}-p${index + 1}`)
      return {
        _id: pupilId,
        schoolId,
        homeroomId: homeroom._id,
        homeroomName: homeroom.name,
        grade: 3,
        no: i + 1,
        name: pupilName(index),
        sound: `sound-${index}`,
        initials: 'abc',
        gender: index % 2 === 0 ? 'girl' : 'boy',
        collectors: [
          {
            id: `${id}-g${index + 1}`,
            name: `家长${index + 1}`,
            relation: '妈妈',
            phone: '19900000001',
            personId: asId<'Person'>(`${id}-g${index + 1}`),
            photoId: null,
          },
          {
            id: `${id}-gm${index + 1}`,
            name: `奶奶${index + 1}`,
            relation: '奶奶',
            phone: '19900000002',
            personId: null,
            photoId: null,
          },
        ],
        barred: [],
        delegations: [],
        walkAlone: null,
        collectorChanges: [],
      }
    }),
  )
  const guardians: Person[] = pupils.map((pupil, index) => ({
    ...person(`${id}-g${index + 1}`, `家长${index + 1}`, null, schoolId),
    wards: [{ pupilId: pupil._id, schoolId, relation: '妈妈', since: TERM.firstDay }],
  }))

  const weekdays = [1, 2, 3, 4, 5] as const
  const course = (
    fields: Pick<Course, '_id' | 'name' | 'kind' | 'slots' | 'capacity' | 'homeroomId'>,
    teacher: Person,
  ): Course => ({
    ...fields,
    level: 'all',
    grades: [3],
    teacherId: teacher._id,
    teacherName: `${teacher.name}老师`,
    venue: '教学楼 104',
    serviceFeeFen: 12000,
    agencyFeeFen: 0,
    about: '在教室里。',
    materials: '',
  })
  const courses: Course[] = [
    ...teachers.map((teacher, i) =>
      course(
        {
          _id: careCourse(i + 1),
          name: '作业辅导',
          kind: 'homework',
          slots: weekdays.map((weekday) => ({ weekday, blockId: 'care' })),
          capacity: null,
          homeroomId: homerooms[i]?._id ?? null,
        },
        teacher,
      ),
    ),
    ...clubs.map((club) =>
      course(
        {
          _id: asId<'Course'>(`${id}-${club.id}`),
          name: club.id,
          kind: 'club',
          slots: weekdays.map((weekday) => ({ weekday, blockId: 'club' })),
          capacity: club.capacity,
          homeroomId: null,
        },
        clubTeachers.get(club.id) ?? lateTeacher,
      ),
    ),
  ]
  const middle = atMinute(day, 720)
  const plan: Plan = {
    _id: planId(schoolId, TERM._id),
    schoolId,
    schoolName: `${id}小学`,
    termId: TERM._id,
    term: TERM,
    calendar: { makeUp: {}, closed: {}, city: NO_CORRECTIONS },
    status: 'published',
    version: 1,
    blocks: [
      {
        id: 'care',
        kind: 'care',
        weekdays: [...weekdays],
        grades: [3],
        startsAtMinute: 990,
        endsAtMinute: 1110,
      },
      {
        id: 'club',
        kind: 'club',
        weekdays: [...weekdays],
        grades: [3],
        startsAtMinute: 1050,
        endsAtMinute: 1110,
      },
    ],
    courses: Object.fromEntries(courses.map((c) => [c._id, c])) as Record<CourseId, Course>,
    windows: [
      {
        id: 'w1',
        name: '第一轮·先报先得',
        round: 'main',
        mode: 'first-come',
        publicNumber: null,
        grades: [3],
        opensAt: wish.window?.opensAt ?? middle - 7 * DAY,
        closesAt: wish.window?.closesAt ?? middle + 7 * DAY,
      },
    ],
    late: {
      weekdays: [...weekdays],
      startsAtMinute: 1110,
      options: [
        { untilMinute: 1140, feeFen: 500 },
        { untilMinute: 1170, feeFen: 800 },
      ],
      cutOffMinute: 1020,
      capacity: wish.lateCapacity ?? 20,
      teacherId: lateTeacher._id,
      teacherName: `${lateTeacher.name}老师`,
      venue: '综合楼 101',
    },
    venues: [
      { name: '教学楼 104', seats: 60, offCampus: false },
      { name: '综合楼 101', seats: 60, offCampus: false },
    ],
    fees: [FEES],
    offerHours: 24,
    changes: [],
  }
  const weeks: PupilWeek[] = pupils.map((pupil, index) => ({
    _id: weekId(pupil._id, TERM._id),
    schoolId,
    termId: TERM._id,
    pupilId: pupil._id,
    homeroomId: pupil.homeroomId,
    homeroomName: pupil.homeroomName,
    grade: 3,
    name: pupil.name,
    gender: pupil.gender,
    places: Object.fromEntries(
      weekdays.map((weekday) => [
        `${weekday}-care`,
        { courseId: careCourse(Math.floor(index / pupilsEach) + 1), since: TERM.firstDay },
      ]),
    ),
    consent: {
      version: CONSENT_VERSION,
      signedName: `家长${index + 1}`,
      by: asId<'Person'>(`${id}-g${index + 1}`),
      at: 0,
      on: 'phone',
    },
    entries: [],
    version: 0,
  }))
  const seats: Seats[] = clubs.map((club) => ({
    ...newSeats({
      _id: `${id}-${club.id}`,
      schoolId,
      termId: TERM._id,
      courseId: asId<'Course'>(`${id}-${club.id}`),
      day: null,
      capacity: club.capacity,
    }),
  }))
  const school: School = {
    _id: schoolId,
    cityId: CITY._id,
    name: `${id}小学`,
    stage: 'primary',
    grades: [3],
    phone: '0516-0000000',
    digestAtMinute: wish.digestAtMinute ?? 1125,
  }
  const staffed = [...teachers, ...clubTeachers.values(), lateTeacher, gate, principal, dutyLeader, office]
  const at = <T>(list: T[], index: number): T => {
    const item = list[index - 1]
    if (item === undefined) throw new Error(`there is no ${index}`)
    return item
  }
  return {
    school,
    plan,
    persons: [...staffed, ...guardians],
    homerooms,
    pupils,
    weeks,
    seats,
    trainings: [TERM, NEXT].map((term) => aTraining(schoolId, term._id, staffed)),
    teacher: (n) => at(teachers, n),
    clubTeacher: (club) => clubTeachers.get(club) ?? lateTeacher,
    lateTeacher,
    gate,
    principal,
    dutyLeader,
    office,
    guardian: (n) => at(guardians, n),
    pupil: (n) => at(pupils, n),
    careCourse,
  }
}

export type { PersonId, PupilId }
