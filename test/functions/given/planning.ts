/** A town whose schools plan the next term: the bureau is there, and a plan is made whole by hand. */
import type { PlanDesk } from '@/contract/plan'
import { asId, courseIdPrefix, type CourseId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { NO_CORRECTIONS } from '@/domain/people/School'
import type { Course, PlanContent } from '@/domain/plan/Plan'
import type { EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import { atMinute, HOUR, type Day } from '@/domain/time'
import { CITY, FEES, NEXT, TERM, type GivenSchool } from './aSchool'
import { beginPlan } from '@/domain/plan/beginPlan'
import { emptyContent } from '@/domain/plan/emptyContent'
import { filePlan } from '@/domain/plan/filePlan'
import { planGaps } from '@/domain/plan/gaps'
import { groundOf } from '@/domain/plan/groundOf'
import type { PlanService } from '@/domain/plan/PlanGround'
import type { Publishing } from '@/domain/plan/PlanDraft'
import { withStaffNames } from '@/domain/plan/savePlan'
import { serviceFacts } from '@/domain/service/standingOf'
import { newOp, Town } from './Town'

export { NEXT }

export const BUREAU: Person = {
  _id: asId<'Person'>('bureau'),
  openid: 'openid-bureau',
  name: '王科长',
  phone: '19900000009',
  appointments: [{ schoolId: null, role: 'bureau', from: TERM.firstDay, to: null }],
  wards: [],
}

export async function planTown(schools: GivenSchool[], day: Day): Promise<Town> {
  const town = await Town.on({}, day)
  await town.cloud.db.insertMany('cities', [{ ...CITY, terms: [TERM, NEXT], calendar: NO_CORRECTIONS }])
  await town.cloud.db.insertMany('persons', [BUREAU])
  for (const given of schools) await town.add(given)
  return town
}

export const courseId = (given: GivenSchool, key: string): CourseId =>
  asId(`${courseIdPrefix(given.school._id, NEXT._id)}${key}`)

export const clubCourse = (
  given: GivenSchool,
  key: string,
  capacity: number,
  more: Partial<Course> = {},
): Course => ({
  _id: courseId(given, key),
  name: key,
  kind: 'sport',
  level: 'all',
  grades: [3],
  homeroomId: null,
  slots: [{ weekday: 2, blockId: 'club' }],
  teacherId: given.clubTeacher('ball')._id,
  teacherName: '',
  venue: '操场',
  capacity,
  serviceFeeFen: 12_000,
  agencyFeeFen: 0,
  about: '跑一跑。',
  materials: '',
  ...more,
})

export const OPENS = atMinute('2027-02-20', 480)
export const CLOSES = atMinute('2027-02-22', 1080)

export const BY_DRAW: EnrolmentWindow = {
  id: 'w1',
  name: '第一轮',
  round: 'main',
  mode: 'draw',
  grades: [3],
  opensAt: OPENS,
  closesAt: CLOSES,
  publicNumber: { source: '第2027023期', fixedAt: CLOSES + HOUR },
}
export const FIRST_COME: EnrolmentWindow = { ...BY_DRAW, mode: 'first-come', publicNumber: null }

/** What the office still writes after it has begun from empty: one club, late care, the fee rule, one round. */
export function madeWhole(
  given: GivenSchool,
  content: PlanContent,
  more: Partial<PlanContent> = {},
): PlanContent {
  const ball = clubCourse(given, 'ball', 30)
  return {
    ...content,
    courses: { ...content.courses, [ball._id]: ball },
    venues: [
      ...content.venues,
      { name: '操场', seats: 60, offCampus: false },
      { name: '图书馆', seats: 40, offCampus: false },
    ],
    windows: [BY_DRAW],
    late: { ...content.late, teacherId: given.lateTeacher._id, venue: '图书馆' },
    fees: [FEES],
    ...more,
  }
}

export const writtenOf = (desk: PlanDesk): NonNullable<PlanDesk['draft']> => {
  if (desk.draft === null) throw new Error('nothing is written')
  return desk.draft
}

/** The spring plan of a school as the actions would have left it, made by the same rules. */
export async function writtenPlan(
  town: Town,
  given: GivenSchool,
  state: 'draft' | 'filed' | 'noted',
  publishing: Publishing | null = null,
): Promise<void> {
  const service: PlanService = {
    facts: serviceFacts({
      ...{ schoolId: given.school._id, persons: given.persons, city: CITY, files: [], providers: [] },
      training: given.trainings.find(({ termId }) => termId === NEXT._id) ?? null,
    }),
    from: NEXT.firstDay,
    lessons: {},
  }
  const facts = { ...given, persons: given.persons, others: [], inForce: null, seats: [], service }
  const ground = groundOf({ term: NEXT, city: { ...CITY, terms: [TERM, NEXT] }, ...facts })
  const schoolId = given.school._id
  const termId = NEXT._id
  const content = withStaffNames(madeWhole(given, emptyContent(schoolId, termId, ground)), ground)
  expect(planGaps(content, ground)).toEqual([])
  const decided = beginPlan({
    schoolId,
    termId,
    schoolName: given.school.name,
    draft: null,
    inForce: null,
    running: null,
    ground,
    from: 'empty',
    op: newOp(),
    byName: '许敏',
    now: 0,
  })
  if (!decided.ok || decided.value.kind !== 'new') throw new Error('not begun')
  const draft = { ...decided.value.draft, content }
  await town.cloud.db.insertMany('plan_drafts', [{ ...draft, state, publishing }])
  if (state === 'draft') return
  const filing = filePlan({
    draft,
    rev: draft.rev,
    op: newOp(),
    gaps: [],
    trouble: null,
    by: given.office._id,
    byName: '许敏',
    now: 0,
  })
  if (!filing.ok || filing.value.kind !== 'file') throw new Error('not filed')
  await town.cloud.db.insertMany('plan_versions', [{ ...filing.value.version, state }])
}
