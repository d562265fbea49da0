import { asId, planId, type CourseId } from '@/domain/ids'
import { NO_CORRECTIONS } from '@/domain/people/School'
import type { Block, BlockKind, Course, Plan } from '@/domain/plan/Plan'
import { at, minute } from './days'
import { HOMEROOM, LIN, SCHOOL, TERM, ZHOU } from './people'

export const CARE = asId<'Course'>('care-g3c1')
export const ROBOT = asId<'Course'>('robot')
export const CHOIR = asId<'Course'>('choir')

export const aBlock = (
  id: string,
  kind: BlockKind,
  from: string,
  to: string,
  more: Partial<Block> = {},
): Block => ({
  id,
  kind,
  weekdays: [1, 2, 3, 4, 5],
  grades: [3],
  startsAtMinute: minute(from),
  endsAtMinute: minute(to),
  ...more,
})

export const aCourse = (id: CourseId, more: Partial<Course> = {}): Course => ({
  _id: id,
  name: '机器人',
  kind: 'science',
  level: 'all',
  grades: [3],
  homeroomId: null,
  slots: [{ weekday: 2, blockId: 'club' }],
  teacherId: LIN,
  teacherName: '林舟',
  venue: '科技楼201',
  capacity: 24,
  serviceFeeFen: 0,
  agencyFeeFen: 12_000,
  about: '',
  materials: '',
  ...more,
})

export const careCourse: Course = aCourse(CARE, {
  name: '作业辅导',
  kind: 'homework',
  homeroomId: HOMEROOM,
  slots: [{ weekday: 2, blockId: 'care' }],
  teacherId: ZHOU,
  teacherName: '周岚',
  venue: '三（1）班教室',
  capacity: null,
  agencyFeeFen: 0,
})
export const robot: Course = aCourse(ROBOT)
export const choir: Course = aCourse(CHOIR, { name: '合唱', kind: 'arts', venue: '音乐室' })

/** Care 16:30–18:30 with the club 17:30–18:30 inside it, as most schools run it. */
export const aPlan = (more: Partial<Plan> = {}): Plan => ({
  _id: planId(SCHOOL, TERM),
  schoolId: SCHOOL,
  schoolName: '实验小学',
  termId: TERM,
  term: { _id: TERM, name: '2026年秋季学期', firstDay: '2026-09-01', lastDay: '2027-01-15' },
  calendar: { makeUp: {}, closed: {}, city: NO_CORRECTIONS },
  status: 'published',
  version: 1,
  blocks: [aBlock('care', 'care', '16:30', '18:30'), aBlock('club', 'club', '17:30', '18:30')],
  courses: { [CARE]: careCourse, [ROBOT]: robot, [CHOIR]: choir },
  windows: [
    {
      id: 'w1',
      name: '第一轮',
      round: 'main',
      mode: 'first-come',
      publicNumber: null,
      grades: [3],
      opensAt: at('08:00'),
      closesAt: at('18:00'),
    },
  ],
  late: {
    weekdays: [1, 2, 3, 4],
    startsAtMinute: minute('18:30'),
    options: [
      { untilMinute: minute('19:00'), feeFen: 500 },
      { untilMinute: minute('19:30'), feeFen: 1_000 },
    ],
    cutOffMinute: minute('17:00'),
    capacity: 20,
    teacherId: LIN,
    teacherName: '林舟',
    venue: '图书馆',
  },
  venues: [
    { name: '科技楼201', seats: 30, offCampus: false },
    { name: '三（1）班教室', seats: 50, offCampus: false },
    { name: '音乐室', seats: 60, offCampus: false },
    { name: '图书馆', seats: 80, offCampus: false },
  ],
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
  changes: [],
  ...more,
})
