import { asId, type CourseId, type PersonId } from '@/domain/ids'
import type { Grade } from '@/domain/people/School'
import type { Course, PlanContent } from '@/domain/plan/Plan'
import type { PlanGround } from '@/domain/plan/PlanGround'
import { aCity } from './aCity'
import { aBlock, aCourse, aPlan } from './aPlan'
import { aService } from './aService'
import { at, minute } from './days'

export const teacherOf = (key: string): PersonId => asId<'Person'>(`t-${key}`)
export const homeroomOf = (grade: Grade, no: number) => asId<'Homeroom'>(`g${grade}c${no}`)

/** A nine-year school's grades with two homerooms each, everybody appointed from before the term on. */
export const aGround = (grades: Grade[] = [3], more: Partial<PlanGround> = {}): PlanGround => {
  const homerooms = grades.flatMap((grade) =>
    [1, 2].map((no) => ({
      homeroomId: homeroomOf(grade, no),
      name: `${grade}(${no})班`,
      grade,
      teacherId: teacherOf(`g${grade}c${no}`),
      pupils: 45,
    })),
  )
  const keys = [...homerooms.map((one) => one.homeroomId as string), 'robot', 'choir', 'late', 'evening']
  return {
    term: aPlan().term,
    city: aCity(),
    stage: 'nine-year',
    grades,
    pupilsByGrade: Object.fromEntries(grades.map((grade) => [grade, 90])),
    homerooms,
    staff: keys.map((key) => ({
      personId: teacherOf(key),
      name: `${key}老师`,
      from: '2020-09-01',
      to: null,
    })),
    elsewhere: [],
    taken: {},
    inForce: {},
    blocksInForce: [],
    service: aService(keys.map(teacherOf)),
    ...more,
  }
}

/** A plan that lacks nothing on that ground: homerooms' own care, two clubs, late care, one fee rule, one round. */
export function aWholePlan(ground: PlanGround = aGround()): PlanContent {
  const { grades, homerooms } = ground
  const club = (key: string, weekday: 2 | 3): Course =>
    aCourse(asId<'Course'>(key), {
      name: key,
      about: '在教室里。',
      grades,
      slots: [{ weekday, blockId: 'club' }],
      teacherId: teacherOf(key),
      teacherName: `${key}老师`,
      venue: '科技楼201',
      capacity: 24,
    })
  const care = homerooms.map((homeroom) =>
    aCourse(asId<'Course'>(`care-${homeroom.homeroomId}`), {
      name: '作业辅导',
      about: '写作业。',
      kind: 'homework',
      grades: [homeroom.grade],
      homeroomId: homeroom.homeroomId,
      slots: [1, 2, 3, 4, 5].map((weekday) => ({ weekday: weekday as 1, blockId: 'care' })),
      teacherId: homeroom.teacherId,
      teacherName: `${homeroom.homeroomId}老师`,
      venue: `${homeroom.name}教室`,
      capacity: null,
    }),
  )
  const courses = [...care, club('robot', 2), club('choir', 3)]
  return {
    blocks: [
      aBlock('care', 'care', '16:30', '18:30', { grades }),
      aBlock('club', 'club', '17:30', '18:30', { grades }),
    ],
    courses: Object.fromEntries(courses.map((course) => [course._id, course])) as Record<CourseId, Course>,
    venues: [
      ...homerooms.map(({ name }) => ({ name: `${name}教室`, seats: 50, offCampus: false })),
      { name: '科技楼201', seats: 30, offCampus: false },
      { name: '图书馆', seats: 30, offCampus: false },
    ],
    windows: [
      {
        id: 'w1',
        name: '第一轮',
        round: 'main',
        mode: 'first-come',
        grades,
        opensAt: at('08:00'),
        closesAt: at('18:00'),
        publicNumber: null,
      },
    ],
    late: {
      weekdays: [1, 2, 3, 4, 5],
      startsAtMinute: minute('18:30'),
      options: [
        { untilMinute: minute('19:00'), feeFen: 500 },
        { untilMinute: minute('19:30'), feeFen: 800 },
      ],
      cutOffMinute: minute('17:00'),
      capacity: 20,
      teacherId: teacherOf('late'),
      teacherName: 'late老师',
      venue: '图书馆',
    },
    fees: [
      {
        id: 'f1',
        from: '2021-09-01',
        unit: 'term',
        capFen: null,
        refund: { kind: 'by-day' },
        source: '苏教财〔2020〕2号',
      },
    ],
    offerHours: 24,
  }
}
