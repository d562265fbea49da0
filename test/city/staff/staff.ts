import { asId, type PersonId } from '@/domain/ids'
import type { Role } from '@/domain/people/Person'
import { diceFor } from '../dice'
import { homerooms } from '../homerooms'
import { drawParent } from '../names/adultNames'
import { drawSurname } from '../names/surnames'
import { phoneBook } from '../phones'
import { clubsOf } from '../plan/clubs'
import { schools, type SchoolCode } from '../schools'
import { namedStaff } from './namedStaff'
import type { Post, StaffMember } from './StaffMember'

/** A place to be filled: what the person does, before anyone has a name. */
interface Opening {
  key: string
  posts: Post[]
  note: string
}

const LETTER = {
  teacher: 't',
  gate: 'g',
  'duty-leader': 'd',
  principal: 'm',
  office: 'o',
  clinic: 'n',
  finance: 'f',
  bureau: 'b',
} as const

const at = (school: SchoolCode, role: Role): Post[] => [{ school, role }]

const homeroomTeachers = (): Opening[] =>
  homerooms.map(({ key, school, name }) => ({
    key,
    posts: at(school.code, 'teacher'),
    note: `${name}班主任`,
  }))

/** Who teaches a club holds a post at every school where she teaches one. */
function clubTeachers(): Opening[] {
  const lessons = schools.flatMap(({ code }) => clubsOf(code).map((club) => ({ code, club })))
  return [...new Set(lessons.map(({ club }) => club.teacher))].map((key) => {
    const own = lessons.filter(({ club }) => club.teacher === key)
    const codes = [...new Set(own.map(({ code }) => code))]
    const posts = codes.flatMap((code) => at(code, 'teacher'))
    const names = [...new Set(own.map(({ club }) => club.name))].join('、')
    return { key, posts, note: codes.length > 1 ? `教${names}，在两所学校` : `教${names}` }
  })
}

const others = (): Opening[] =>
  schools.flatMap(({ code }) => [
    { key: `${code}-late`, posts: at(code, 'teacher'), note: '延时托管老师' },
    { key: `${code}-gate1`, posts: at(code, 'gate'), note: '东门保安' },
    { key: `${code}-gate2`, posts: at(code, 'gate'), note: '西门保安' },
    { key: `${code}-duty1`, posts: at(code, 'duty-leader'), note: '值班领导，副校长' },
    { key: `${code}-duty2`, posts: at(code, 'duty-leader'), note: '值班领导，德育主任' },
    { key: `${code}-head`, posts: at(code, 'principal'), note: '校长' },
    { key: `${code}-office`, posts: at(code, 'office'), note: '教务处' },
    { key: `${code}-clinic`, posts: at(code, 'clinic'), note: '校医' },
  ])

/** After everybody else, so that nobody's drawn name moves. */
const finance = (): Opening[] =>
  schools.map(({ code }) => ({ key: `${code}-finance`, posts: at(code, 'finance'), note: '财务' }))

const bureau = (): Opening[] => [
  { key: 'xinyi', posts: [{ school: null, role: 'bureau' }], note: '市教育局基础教育科' },
]

function letterOf(role: Role | undefined): string {
  if (role === undefined || role === 'inspector') throw new Error('no such post in this city')
  return LETTER[role]
}

function fill(openings: Opening[]): StaffMember[] {
  const dice = diceFor('staff')
  const phone = phoneBook(10)
  const taken = new Set(Object.values(namedStaff))
  const newName = (): string => {
    const surname = drawSurname(dice)
    const name = drawParent(dice, dice.chance(0.66) ? 'woman' : 'man', surname)
    if (taken.has(name)) return newName()
    taken.add(name)
    return name
  }
  return openings.map(({ key, posts, note }) => ({
    _id: asId<'Person'>(`${letterOf(posts[0]?.role)}-${key}`),
    name: namedStaff[key] ?? newName(),
    phone: phone(),
    posts,
    note,
  }))
}

export const staff: StaffMember[] = fill([
  ...homeroomTeachers(),
  ...clubTeachers(),
  ...others(),
  ...bureau(),
  ...finance(),
])

const byId = new Map(staff.map((member) => [member._id, member]))

export function staffMember(id: PersonId): StaffMember {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`nobody on the staff is ${id}`)
  return found
}

export const teacherId = (key: string): PersonId => asId(`t-${key}`)
