/** Art. 13: what a post or a child lets a person hear ends with it, that minute, also for what was written before. */
import { isGuardianOf } from '../access'
import type { Person } from '../people/Person'
import type { Day } from '../time'
import type { Message } from './Notice'

type Reader = Pick<Person, 'appointments' | 'wards'>

const worksAt = ({ appointments }: Reader, schoolId: string, today: Day): boolean =>
  appointments.some(
    (post) => post.schoolId === schoolId && post.from <= today && (post.to === null || today <= post.to),
  )

const hasChildAt = ({ wards }: Reader, schoolId: string): boolean =>
  wards.some((ward) => ward.schoolId === schoolId && ward.courtBarred !== true)

/** Of a child: her guardians today, without whom a court has barred. Of a post: whoever works at the school today. */
export function concerns(
  { audience, pupilId, schoolId }: Pick<Message, 'audience' | 'pupilId' | 'schoolId'>,
  reader: Person,
  today: Day,
): boolean {
  switch (audience) {
    case 'guardians':
      return pupilId !== null && isGuardianOf(reader, pupilId)
    case 'placed':
      return hasChildAt(reader, schoolId)
    case 'person':
      return worksAt(reader, schoolId, today) || hasChildAt(reader, schoolId)
    case 'homeroom-teacher':
    case 'role':
      return worksAt(reader, schoolId, today)
    default:
      return audience satisfies never
  }
}
