import { z } from 'zod'
import type { PupilId, SchoolId } from '@/domain/ids'
import type { Role } from '@/domain/people/Person'

export const peopleInputs = { me: z.strictObject({}) }

export interface Me {
  name: string
  posts: { role: Role; schoolId: SchoolId | null; schoolName: string }[]
  wards: { pupilId: PupilId; schoolId: SchoolId; relation: string }[]
}

export interface PeopleApi {
  'people/me': { input: z.input<typeof peopleInputs.me>; output: Me }
}
