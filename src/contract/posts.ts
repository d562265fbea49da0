import { z } from 'zod'
import type { HomeroomId, PersonId } from '@/domain/ids'
import { NAME_MAX, NAME_MIN, PHONE_SHAPE } from '@/domain/people/collectors'
import { ROLES, type Role } from '@/domain/people/Person'
import type { ShownPhone } from '@/domain/people/phone'
import type { Day } from '@/domain/time'
import { dayReader, idOf, opReader } from './readers'

const schoolId = idOf<'School'>()
const personId = idOf<'Person'>()
const role = z.enum(ROLES)
const days = { from: dayReader, to: dayReader.nullable() }
const act = { schoolId, op: opReader }

/** A member begins with at most so many posts. */
const POSTS_MOST = 5

export const postsInputs = {
  staff: z.strictObject({ schoolId }),
  member: z.strictObject({ schoolId, personId }),
  addMember: z.strictObject({
    ...act,
    name: z.string().trim().min(NAME_MIN).max(NAME_MAX),
    phone: z.string().regex(PHONE_SHAPE),
    posts: z
      .array(z.strictObject({ role, ...days }))
      .min(1)
      .max(POSTS_MOST),
  }),
  appoint: z.strictObject({ ...act, personId, role, ...days, deputyFor: personId.nullable() }),
  endPost: z.strictObject({ ...act, personId, role }),
  handOver: z.strictObject({ ...act, personId, role, to: personId }),
  setHomeroomTeacher: z.strictObject({ ...act, homeroomId: idOf<'Homeroom'>(), personId }),
  issueStaffInvite: z.strictObject({ ...act, personId }),
}

export interface PostRow {
  role: Role
  from: Day
  to: Day | null
  /** Not begun yet, holding, or over. */
  when: 'later' | 'now' | 'over'
  /** 代理: in whose place; null for a post of one's own. */
  deputyFor: string | null
  mayEnd: boolean
}

export interface MemberRow {
  personId: PersonId
  name: string
  /** One's own whole, anybody else's masked. */
  phone: ShownPhone
  isBound: boolean
  isMe: boolean
  posts: PostRow[]
  /** 班主任 of these. */
  homerooms: string[]
}

/** 教职工. */
export interface StaffPage {
  schoolName: string
  members: MemberRow[]
  homerooms: { homeroomId: HomeroomId; name: string; teacherId: PersonId | null; teacherName: string }[]
  /** What the caller may give. */
  mayGive: Role[]
  /** The caller is the principal: may hand the post on, and name a deputy. */
  isPrincipal: boolean
  hasPrincipal: boolean
  maySetHomerooms: boolean
}

/** One member, and everything they still stand in: whoever ends the posts has to find somebody for it. */
export interface MemberPage {
  personId: PersonId
  name: string
  standsIn: {
    homerooms: string[]
    courses: string[]
    sessions: number
    escortGroups: string[]
    late: boolean
  }
  /** Children in their hands today; the bureau sees the number alone. */
  held: { count: number; names: string[] }
  past: { role: Role; from: Day; to: Day | null; endedAt: number; endedByName: string }[]
}

export interface StaffInvited {
  personId: PersonId
  name: string
  schoolName: string
  code: string
  validUntil: number
}

type Input<Name extends keyof typeof postsInputs> = z.input<(typeof postsInputs)[Name]>
export interface PostsApi {
  'people/staff': { input: Input<'staff'>; output: StaffPage }
  'people/member': { input: Input<'member'>; output: MemberPage }
  'people/addMember': { input: Input<'addMember'>; output: StaffPage }
  'people/appoint': { input: Input<'appoint'>; output: StaffPage }
  'people/endPost': { input: Input<'endPost'>; output: StaffPage }
  'people/handOver': { input: Input<'handOver'>; output: StaffPage }
  'people/setHomeroomTeacher': { input: Input<'setHomeroomTeacher'>; output: StaffPage }
  'people/issueStaffInvite': { input: Input<'issueStaffInvite'>; output: StaffInvited }
}
