/** Somebody of the city by what they do, for tests and rehearsals. Everybody can be found, not the listed ones alone. */
import {
  asId,
  type CourseId,
  type HomeroomId,
  type PersonId,
  type PupilId,
  type SchoolId,
} from '@/domain/ids'
import type { Role } from '@/domain/people/Person'
import { children, families } from './families/families'
import { homerooms } from './homerooms'
import { guardianPersona, staffPersona, type Persona } from './personas'
import { clubsOf } from './plan/clubs'
import { schoolOf, schools } from './schools'
import { staff, staffMember, teacherId } from './staff/staff'

function sure<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the city has no ${what}`)
  return found
}

function onStaff(role: Role, schoolId: SchoolId): Persona[] {
  const { code } = schoolOf(schoolId)
  return staff
    .filter((member) => member.posts.some((post) => post.role === role && post.school === code))
    .map(staffPersona)
}

/** Guardians bound to the child, as the family is written; the barred one is among them. */
function guardiansOf(pupilId: PupilId): Persona[] {
  const { family } = sure(
    children.find((child) => child.pupilId === pupilId),
    pupilId,
  )
  return family.guardians.map((guardian) => guardianPersona(family, guardian))
}

function barredGuardianOf(pupilId: PupilId): Persona | undefined {
  const family = families.find((one) => one.children.some((child) => child.pupilId === pupilId))
  return guardiansOf(pupilId).find((persona) => family?.barred.some((b) => b.personId === persona.personId))
}

export const findPersona = {
  /** A guardian who may collect the child. */
  guardianOf: (pupilId: PupilId): Persona =>
    sure(
      guardiansOf(pupilId).find((persona) => persona.personId !== barredGuardianOf(pupilId)?.personId),
      `guardian of ${pupilId}`,
    ),
  guardiansOf,
  barredGuardianOf,
  teacherOf: (homeroomId: HomeroomId): Persona => {
    const homeroom = sure(
      homerooms.find((one) => one._id === homeroomId),
      homeroomId,
    )
    return staffPersona(staffMember(homeroom.teacherId))
  },
  clubTeacherOf: (courseId: CourseId): Persona => {
    const clubs = schools.flatMap(({ code }) => clubsOf(code))
    const club = sure(
      clubs.find((one) => one._id === courseId),
      courseId,
    )
    return staffPersona(staffMember(teacherId(club.teacher)))
  },
  lateTeacherOf: (schoolId: SchoolId): Persona =>
    staffPersona(staffMember(teacherId(`${schoolOf(schoolId).code}-late`))),
  gateOf: (schoolId: SchoolId): Persona => sure(onStaff('gate', schoolId)[0], 'guard'),
  dutyLeaderOf: (schoolId: SchoolId): Persona => sure(onStaff('duty-leader', schoolId)[0], 'duty leader'),
  principalOf: (schoolId: SchoolId): Persona => sure(onStaff('principal', schoolId)[0], 'principal'),
  financeOf: (schoolId: SchoolId): Persona => sure(onStaff('finance', schoolId)[0], 'finance'),
  officeOf: (schoolId: SchoolId): Persona => sure(onStaff('office', schoolId)[0], 'office'),
  bureau: (): Persona => staffPersona(staffMember(asId<'Person'>('b-xinyi'))),
  byId: (personId: PersonId): Persona => {
    const member = staff.find((one) => one._id === personId)
    if (member !== undefined) return staffPersona(member)
    const family = families.find((one) => one.guardians.some((g) => g.personId === personId))
    const guardian = family?.guardians.find((g) => g.personId === personId)
    if (family === undefined || guardian === undefined) throw new Error(`the city has no ${personId}`)
    return guardianPersona(family, guardian)
  },
}
