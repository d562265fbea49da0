/** Who hands out the codes of a homeroom and answers for its families: the office, and its own teacher. */
import { holds } from '../../access'
import type { Day } from '../../time'
import type { Person } from '../Person'
import type { Homeroom } from '../School'

export const mayKeepHomeroom = (
  person: Person,
  { schoolId, teacherId }: Pick<Homeroom, 'schoolId' | 'teacherId'>,
  day: Day,
): boolean =>
  holds(person, 'office', schoolId, day) ||
  (teacherId === person._id && holds(person, 'teacher', schoolId, day))
