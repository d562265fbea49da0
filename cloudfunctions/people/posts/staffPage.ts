import type { MemberRow, PostRow, StaffPage } from '@/contract/posts'
import { holds, type Caller } from '@/domain/access'
import type { SchoolId } from '@/domain/ids'
import { isBound, ROLES, type Appointment, type Person } from '@/domain/people/Person'
import { maskedPhone, plainPhone } from '@/domain/people/phone'
import { isBureau, isPrincipal, rolesToGive } from '@/domain/people/posts/mayGive'
import type { Homeroom } from '@/domain/people/School'
import { store } from '../../_kit/store'

/** Everybody with a post at the school, begun or not. */
export const staffOf = (schoolId: SchoolId): Promise<Person[]> =>
  store.findAll('persons', { 'appointments.schoolId': schoolId })

interface Seen {
  caller: Caller
  schoolId: SchoolId
  staff: Person[]
  homerooms: Homeroom[]
}

function postOf(post: Appointment, { caller, schoolId, staff }: Seen): PostRow {
  const { person, today } = caller
  const place = { schoolId, today }
  const isOwnDeputy = post.deputyFor === caller.personId && isPrincipal(person, place)
  return {
    ...{ role: post.role, from: post.from, to: post.to },
    when: today < post.from ? 'later' : post.to !== null && post.to < today ? 'over' : 'now',
    deputyFor:
      post.deputyFor === undefined
        ? null
        : (staff.find(({ _id }) => _id === post.deputyFor)?.name ?? '已离任的同事'),
    mayEnd:
      post.role === 'principal'
        ? isBureau(person, today) || isOwnDeputy
        : rolesToGive(person, place).includes(post.role),
  }
}

const memberOf = (person: Person, seen: Seen): MemberRow => ({
  ...{ personId: person._id, name: person.name, isBound: isBound(person) },
  phone: person._id === seen.caller.personId ? plainPhone(person.phone) : maskedPhone(person.phone),
  isMe: person._id === seen.caller.personId,
  posts: person.appointments
    .filter(({ schoolId }) => schoolId === seen.schoolId)
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
    .map((post) => postOf(post, seen)),
  homerooms: seen.homerooms.filter(({ teacherId }) => teacherId === person._id).map(({ name }) => name),
})

/** As it stands: three reads, whatever the size of the staff. */
export async function staffPage(caller: Caller, schoolId: SchoolId): Promise<StaffPage> {
  const [school, staff, homerooms] = await Promise.all([
    store.get('schools', schoolId),
    staffOf(schoolId),
    store.find('homerooms', { schoolId }),
  ])
  const { person, today } = caller
  const place = { schoolId, today }
  const seen = { caller, schoolId, staff, homerooms }
  const nameOf = new Map(staff.map(({ _id, name }) => [_id, name]))
  return {
    schoolName: school?.name ?? '',
    members: staff.sort((a, b) => a.name.localeCompare(b.name, 'zh')).map((one) => memberOf(one, seen)),
    homerooms: homerooms
      .sort((a, b) => a.grade - b.grade || a.name.localeCompare(b.name, 'zh', { numeric: true }))
      .map(({ _id, name, teacherId }) => ({
        ...{ homeroomId: _id, name, teacherId },
        teacherName: (teacherId === null ? undefined : nameOf.get(teacherId)) ?? '',
      })),
    mayGive: rolesToGive(person, place),
    isPrincipal: isPrincipal(person, place),
    hasPrincipal: staff.some((one) => isPrincipal(one, place)),
    maySetHomerooms: (['office', 'principal'] as const).some((role) => holds(person, role, schoolId, today)),
  }
}
