/** Art. 9, 13: who may do what to which child or school. One table of sentences; what is not in it is refused. */
import type { PersonId, PupilId, SchoolId } from './ids'
import type { Person, Role } from './people/Person'
import type { Day } from './time'

export type Sentence =
  | 'anyone who is known'
  | 'a guardian of the child'
  | `${Role} of the school`
  | 'bureau of the city'
  | 'inspector of the city'
  | 'the platform’s timer'

/** 能照看孩子的岗位: every post that may hold a child. */
const ON_DUTY = [
  'teacher of the school',
  'gate of the school',
  'duty-leader of the school',
  'office of the school',
  'clinic of the school',
] as const satisfies readonly Sentence[]

/** Every action of every function. The duty itself (whose session, whose hands) is the rule's business, not this table's. */
export const RIGHTS = {
  'people/me': ['anyone who is known'],
  'plan/guide': ['anyone who is known'],
  'enrolment/board': ['a guardian of the child'],
  'enrolment/enrol': ['a guardian of the child'],
  'enrolment/withdraw': ['a guardian of the child'],
  'attendance/duties': ['teacher of the school'],
  'attendance/roll': ['teacher of the school'],
  'attendance/submitRoll': ['teacher of the school'],
  'attendance/correctMark': ['teacher of the school'],
  'attendance/lateOptions': ['a guardian of the child'],
  'attendance/applyLate': ['a guardian of the child'],
  'attendance/cancelLate': ['a guardian of the child'],
  'attendance/leaveOptions': ['a guardian of the child'],
  'attendance/askLeave': ['a guardian of the child'],
  'attendance/cancelLeave': ['a guardian of the child'],
  'custody/family': ['anyone who is known'],
  'custody/pickupCode': ['a guardian of the child'],
  'custody/hands': ON_DUTY,
  'custody/offer': ON_DUTY,
  'custody/withdraw': ON_DUTY,
  'custody/answer': ON_DUTY,
  'custody/gate': ['gate of the school', 'duty-leader of the school', 'principal of the school'],
  'custody/look': ['gate of the school', 'duty-leader of the school', 'teacher of the school'],
  'custody/release': ['gate of the school', 'duty-leader of the school', 'teacher of the school'],
  'custody/exportDay': [
    'principal of the school',
    'duty-leader of the school',
    'bureau of the city',
    'inspector of the city',
  ],
  'custody/childRecord': [
    'principal of the school',
    'duty-leader of the school',
    'teacher of the school',
    'gate of the school',
  ],
  'notice/digest': ['principal of the school', 'duty-leader of the school'],
  'notice/grant': ['anyone who is known'],
} as const satisfies Record<string, readonly Sentence[]>

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
  pupilId !== undefined && person.wards.some((ward) => ward.pupilId === pupilId)

/** A post of the city answers for every school, but for one that was named; the same word at a school is not that post. */
function holdsInCity({ person, today }: Caller, role: 'bureau' | 'inspector', subject: Subject): boolean {
  const appointments = person.appointments.filter((appointment) => appointment.schoolId === null)
  return subject.schoolId !== undefined && holds({ ...person, appointments }, role, subject.schoolId, today)
}

function isTrue(sentence: Sentence, caller: Caller, subject: Subject): boolean {
  switch (sentence) {
    case 'anyone who is known':
      return true
    case 'a guardian of the child':
      return isGuardianOf(caller.person, subject.pupilId)
    case 'bureau of the city':
      return holdsInCity(caller, 'bureau', subject)
    case 'inspector of the city':
      return holdsInCity(caller, 'inspector', subject)
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
