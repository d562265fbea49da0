import type { Appointment } from '@/domain/people/Person'
import type { Homeroom } from '@/domain/people/School'
import { groundOf, type GroundFacts } from '@/domain/plan/groundOf'
import { aCity } from '../given/aCity'
import { aPlan, ROBOT } from '../given/aPlan'
import { aService } from '../given/aService'
import { minute } from '../given/days'
import { HOMEROOM, LIN, OTHER_HOMEROOM, OTHER_SCHOOL, SCHOOL, ZHOU } from '../given/people'

const post = (from: string, to: string | null, more: Partial<Appointment> = {}): Appointment => ({
  schoolId: SCHOOL,
  role: 'teacher',
  from,
  to,
  ...more,
})
const homeroom = (_id: typeof HOMEROOM, name: string): Homeroom => ({
  _id,
  schoolId: SCHOOL,
  grade: 3,
  name,
  teacherId: ZHOU,
})
const facts = (more: Partial<GroundFacts> = {}): GroundFacts => ({
  term: aPlan().term,
  city: aCity(),
  school: { _id: SCHOOL, stage: 'primary', grades: [3] },
  homerooms: [homeroom(OTHER_HOMEROOM, '三(10)班'), homeroom(HOMEROOM, '三(2)班')],
  pupils: [
    { homeroomId: HOMEROOM, grade: 3 },
    { homeroomId: HOMEROOM, grade: 3 },
    { homeroomId: OTHER_HOMEROOM, grade: 3 },
  ],
  persons: [{ _id: LIN, name: '林舟', appointments: [post('2020-09-01', null)] }],
  others: [],
  inForce: null,
  seats: [],
  service: aService([LIN]),
  ...more,
})
const staff = (...appointments: Appointment[]) =>
  groundOf(facts({ persons: [{ _id: LIN, name: '林舟', appointments }] })).staff.map(({ from, to }) => [
    from,
    to,
  ])

describe('谁可以安排', () => {
  test('接着的任命连成一段，断开的不连', () => {
    expect(staff(post('2026-09-01', null), post('2025-09-01', '2026-08-31'))).toEqual([['2025-09-01', null]])
    expect(staff(post('2025-09-01', '2026-08-30'), post('2026-09-01', null))).toEqual([['2026-09-01', null]])
    expect(staff(post('2026-09-01', '2026-12-31'), post('2027-01-01', '2027-01-15'))).toEqual([
      ['2026-09-01', '2027-01-15'],
    ])
    expect(staff(post('2026-09-01', null), post('2026-10-01', '2026-10-31'))).toEqual([['2026-09-01', null]])
  })
  test('学期里不在任的、别校的、别的岗位的不算', () => {
    expect(staff(post('2020-09-01', '2026-08-31'))).toEqual([])
    expect(staff(post('2027-01-16', null))).toEqual([])
    expect(staff(post('2027-01-15', null))).toEqual([['2027-01-15', null]])
    expect(staff(post('2020-09-01', null, { schoolId: OTHER_SCHOOL }))).toEqual([])
    expect(staff(post('2020-09-01', null, { role: 'gate' }))).toEqual([])
  })
})

test('班按年级和班号排，孩子数到班、数到年级', () => {
  const { homerooms, pupilsByGrade } = groundOf(facts())
  expect(homerooms.map((one) => [one.name, one.pupils])).toEqual([
    ['三(2)班', 2],
    ['三(10)班', 1],
  ])
  expect(pupilsByGrade).toEqual({ 3: 3 })
})

test('在别校的课：只看自己的老师、学期有交叠的方案，延时也算', () => {
  const elsewhere = (more: object) => {
    const plan = aPlan({ schoolId: OTHER_SCHOOL, schoolName: '鹭洲学校', ...more })
    return groundOf(facts({ others: [plan] })).elsewhere
  }
  expect(elsewhere({}).filter((one) => one.course === '机器人')).toEqual([
    {
      teacherId: LIN,
      schoolName: '鹭洲学校',
      course: '机器人',
      weekday: 2,
      startsAtMinute: minute('17:30'),
      endsAtMinute: minute('18:30'),
    },
  ])
  expect(elsewhere({}).filter((one) => one.course === '延时托管')).toHaveLength(4)
  expect(elsewhere({}).some((one) => one.teacherId === ZHOU)).toBe(false)
  const { term } = aPlan()
  expect(elsewhere({ term: { ...term, firstDay: '2027-01-16', lastDay: '2027-07-01' } })).toEqual([])
  expect(elsewhere({ schoolId: SCHOOL })).toEqual([])
})

test('占了多少名额按名额表，在用的课按在用的方案', () => {
  const ground = groundOf(facts({ inForce: aPlan(), seats: [{ courseId: ROBOT, capacity: 24, left: 4 }] }))
  expect(ground.taken).toEqual({ [ROBOT]: 20 })
  expect(ground.inForce[ROBOT]).toEqual({
    name: '机器人',
    grades: [3],
    homeroomId: null,
    slots: [{ weekday: 2, blockId: 'club' }],
    capacity: 24,
  })
})
