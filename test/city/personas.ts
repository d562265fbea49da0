/** Whom one can be: all of the staff, and the guardians worth meeting. */
import type { PersonId, SchoolId } from '@/domain/ids'
import type { Role } from '@/domain/people/Person'
import { families } from './families/families'
import type { Family, Guardian } from './families/Family'
import { openidOf } from './persons'
import { schoolOf, schools } from './schools'
import { outsiderDocs } from './service'
import { staff } from './staff/staff'
import type { StaffMember } from './staff/StaffMember'

/** `newcomer`: has WeChat and nothing else yet. */
export type PersonaRole = 'guardian' | 'newcomer' | Exclude<Role, 'inspector'>

export interface Persona {
  openid: string
  personId: PersonId
  name: string
  role: PersonaRole
  schoolId: SchoolId | null
  schoolName: string
  note: string
}

function childrenText({ children }: Family): string {
  const schoolIds = new Set(children.map((child) => child.homeroom.schoolId))
  return children
    .map(({ homeroom, name }) => `${schoolIds.size > 1 ? homeroom.school.name : ''}${homeroom.name}${name}`)
    .join('、')
}

export function guardianPersona(family: Family, guardian: Guardian): Persona {
  const [first] = family.children
  const who = `${childrenText(family)}的${guardian.relation}`
  return {
    openid: openidOf(guardian.personId),
    personId: guardian.personId,
    name: guardian.name,
    role: 'guardian',
    schoolId: first?.homeroom.schoolId ?? null,
    schoolName: first?.homeroom.school.name ?? '',
    note: family.story === null ? who : `${who}。${family.story}`,
  }
}

function roleOf({ _id, posts }: StaffMember): PersonaRole {
  const role = posts[0]?.role
  if (role === undefined || role === 'inspector') throw new Error(`${_id} has no screen`)
  return role
}

function parentText(member: StaffMember): string {
  const family = families.find((one) => one.guardians.some((g) => g.personId === member._id))
  const relation = family?.guardians.find((g) => g.personId === member._id)?.relation ?? ''
  return family === undefined ? '' : `，也是${childrenText(family)}的${relation}`
}

export function staffPersona(member: StaffMember): Persona {
  const code = member.posts[0]?.school ?? null
  const school = code === null ? null : schoolOf(code)
  return {
    openid: openidOf(member._id),
    personId: member._id,
    name: member.name,
    role: roleOf(member),
    schoolId: school?._id ?? null,
    schoolName: school?.name ?? '新沂市教育局',
    note: `${member.note}${parentText(member)}`,
  }
}

const isAcrossSchools = ({ children }: Family): boolean =>
  new Set(children.map((child) => child.homeroom.schoolId)).size > 1

/** Families that chance made and that are worth meeting too, three of each kind. */
const KINDS: { story: string; isOne: (family: Family) => boolean }[] = [
  { story: '两个孩子在两所学校', isOne: isAcrossSchools },
  { story: '两个孩子同校', isOne: (family) => family.children.length > 1 && !isAcrossSchools(family) },
  { story: '两位老人轮流来接', isOne: (family) => family.elders.length > 1 },
  { story: '同意自行离校', isOne: (family) => family.children.some((child) => child.walksAlone) },
]

const otherFamilies = (drawn: Family[]): Family[] =>
  KINDS.flatMap(({ story, isOne }) =>
    drawn
      .filter(isOne)
      .slice(0, 3)
      .map((family) => ({ ...family, story })),
  )

const isStaff = (personId: PersonId): boolean => staff.some((member) => member._id === personId)

const onePersona = (family: Family): Persona[] =>
  family.guardians.slice(0, 1).map((guardian) => guardianPersona(family, guardian))

const TERM_BEGAN = '2026-09-01'

/** 校外来带课的人: a file of papers each, and no course yet. */
const outsiders = (): Persona[] =>
  outsiderDocs(TERM_BEGAN).map(({ _id: personId, openid, name, appointments }): Persona => {
    const school = schools.find((one) => one._id === appointments[0]?.schoolId)
    if (school === undefined) throw new Error(`${name} serves nowhere`)
    return {
      ...{ openid, personId, name, role: 'teacher', schoolId: school._id, schoolName: school.name },
      note: '校外来带课的人，看「我的材料」',
    }
  })

export function cityPersonas(): Persona[] {
  const told = families.filter((family) => family.story !== null)
  const drawn = families.filter((family) => family.story === null)
  const guardians = [
    ...told.flatMap((family) => family.guardians.map((guardian) => guardianPersona(family, guardian))),
    ...otherFamilies(drawn).flatMap(onePersona),
  ].filter((persona) => !isStaff(persona.personId))
  const once = new Map(guardians.map((persona) => [persona.personId, persona]))
  return [...once.values(), ...staff.map(staffPersona), ...outsiders()]
}
