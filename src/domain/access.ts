/** Art. 9, 13: who may do what to which child or school. One table of sentences; what is not in it is refused. */
import type { DeskId } from './desk/Desk'
import type { PersonId, PupilId, SchoolId } from './ids'
import type { Person, Role } from './people/Person'
import { ATTENDANCE_RIGHTS } from './rights/attendance'
import { CUSTODY_RIGHTS } from './rights/custody'
import { DESK_RIGHTS } from './rights/desk'
import { ENROLMENT_RIGHTS } from './rights/enrolment'
import { FINANCE_RIGHTS } from './rights/finance'
import { NOTICE_RIGHTS } from './rights/notice'
import { PEOPLE_RIGHTS } from './rights/people'
import { PLAN_RIGHTS } from './rights/plan'
import type { Rights, Sentence } from './rights/Sentence'
import type { Day } from './time'

/** Every action of every function. */
export const RIGHTS = {
  ...PEOPLE_RIGHTS,
  ...DESK_RIGHTS,
  ...PLAN_RIGHTS,
  ...ENROLMENT_RIGHTS,
  ...ATTENDANCE_RIGHTS,
  ...CUSTODY_RIGHTS,
  ...NOTICE_RIGHTS,
  ...FINANCE_RIGHTS,
} as const satisfies Rights

export type Deed = keyof typeof RIGHTS

/** Whom or what a deed touches, as the input names it. */
export interface Subject {
  pupilId?: PupilId | undefined
  schoolId?: SchoolId | undefined
}

export interface Caller {
  personId: PersonId
  name: string
  person: Person
  today: Day
  /** Called from a computer; the person then holds the posts that have a desk, and nothing else. */
  deskId?: DeskId
}

/** Whether the person holds a role at the school on that day; city roles answer for every school. */
export const holds = (person: Person, role: Role, schoolId: SchoolId | undefined, day: Day): boolean =>
  person.appointments.some(
    (a) =>
      a.role === role &&
      a.from <= day &&
      (a.to === null || day <= a.to) &&
      (a.schoolId === null ? role === 'bureau' || role === 'inspector' : a.schoolId === schoolId),
  )

export const isGuardianOf = (person: Person, pupilId: PupilId | undefined): boolean =>
  pupilId !== undefined && person.wards.some((ward) => ward.pupilId === pupilId && ward.courtBarred !== true)

/** 法院裁定禁止接送: bound to the child still, and without a say (decision 012). */
export const isCourtBarred = (person: Person, pupilId: PupilId | undefined): boolean =>
  pupilId !== undefined && person.wards.some((ward) => ward.pupilId === pupilId && ward.courtBarred === true)

/** A post of the city answers for every school, but for one that was named; the same word at a school is not that post. */
function holdsInCity({ person, today }: Caller, role: 'bureau' | 'inspector', subject: Subject): boolean {
  const appointments = person.appointments.filter((appointment) => appointment.schoolId === null)
  return subject.schoolId !== undefined && holds({ ...person, appointments }, role, subject.schoolId, today)
}

/** A post of the city, where no single school is asked about. */
const holdsCityPost = ({ person, today }: Caller, role: 'bureau' | 'inspector'): boolean =>
  person.appointments.some(
    (a) => a.schoolId === null && a.role === role && a.from <= today && (a.to === null || today <= a.to),
  )

function isTrue(sentence: Sentence, caller: Caller, subject: Subject): boolean {
  switch (sentence) {
    case 'anyone at all':
    case 'anyone whom WeChat names':
    case 'anyone who is known':
      return true
    case 'a guardian of the child':
      return isGuardianOf(caller.person, subject.pupilId)
    case 'a guardian a court has barred from the child':
      return isCourtBarred(caller.person, subject.pupilId)
    case 'bureau of the city':
      return holdsInCity(caller, 'bureau', subject)
    case 'inspector of the city':
      return holdsInCity(caller, 'inspector', subject)
    case 'bureau, for the whole city':
      return holdsCityPost(caller, 'bureau')
    case 'inspector, for the whole city':
      return holdsCityPost(caller, 'inspector')
    case 'the platform’s timer':
      return false
    default: {
      const role = sentence.slice(0, -' of the school'.length) as Role
      return subject.schoolId !== undefined && holds(caller.person, role, subject.schoolId, caller.today)
    }
  }
}

/** Unknown means no. */
export function allowed(deed: Deed, caller: Caller, subject: Subject): boolean {
  const sentences: readonly Sentence[] = Object.keys(RIGHTS).includes(deed) ? RIGHTS[deed] : []
  return sentences.some((sentence) => isTrue(sentence, caller, subject))
}

/** Deeds for which nobody needs to be known: what a school publishes, and what everybody may check. */
export const isForAnyone = (deed: Deed): boolean =>
  (RIGHTS[deed] as readonly Sentence[]).includes('anyone at all')

/** Deeds for which WeChat's word is enough: how somebody becomes known. */
export const isForAnyoneNamed = (deed: Deed): boolean =>
  (RIGHTS[deed] as readonly Sentence[]).includes('anyone whom WeChat names')
