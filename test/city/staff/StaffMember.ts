import type { PersonId } from '@/domain/ids'
import type { Role } from '@/domain/people/Person'
import type { SchoolCode } from '../schools'

export interface Post {
  /** `null`: for the whole city. */
  school: SchoolCode | null
  role: Role
}

export interface StaffMember {
  _id: PersonId
  name: string
  phone: string
  posts: Post[]
  /** What this person does, for the list of people one can be. */
  note: string
}
