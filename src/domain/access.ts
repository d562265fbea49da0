/** Art. 9, 13: who may do what to which child or school. One table of sentences; what is not in it is refused. */
import type { PersonId, PupilId, SchoolId } from './ids'
import type { Person, Role } from './people/Person'
import type { Day } from './time'

export type Sentence =
  | 'anyone at all'
  | 'anyone who is known'
  | 'a guardian of the child'
  | 'a guardian a court has barred from the child'
  | `${Role} of the school`
  | 'bureau of the city'
  | 'bureau, for the whole city'
  | 'inspector, for the whole city'
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

/** Who enters and lifts a court’s order, and reads who is barred. */
const COURT_PAPERS = [
  'principal of the school',
  'duty-leader of the school',
  'office of the school',
] as const satisfies readonly Sentence[]

/** Who writes the school's plan and runs its enrolment. */
const PLAN_DESK = ['office of the school', 'principal of the school'] as const satisfies readonly Sentence[]

/** What a barred guardian may ask for is asked, refused in anybody’s words, and told to the duty leader. */
const ANY_GUARDIAN = [
  'a guardian of the child',
  'a guardian a court has barred from the child',
] as const satisfies readonly Sentence[]

/** 延时托管 beyond the rule: which teacher it is, the rule looks at. */
const LATE_DESK = [
  'teacher of the school',
  'duty-leader of the school',
  'principal of the school',
] as const satisfies readonly Sentence[]

/** Every action of every function. The duty itself (whose session, whose hands) is the rule's business, not this table's. */
export const RIGHTS = {
  'people/me': ['anyone who is known'],
  'plan/guide': ['anyone at all'],
  'plan/guides': ['anyone at all'],
  'plan/desk': PLAN_DESK,
  'plan/begin': PLAN_DESK,
  'plan/save': PLAN_DESK,
  'plan/file': PLAN_DESK,
  'plan/takeBack': PLAN_DESK,
  'plan/decide': ['bureau of the city'],
  'plan/publish': PLAN_DESK,
  'plan/versions': [...PLAN_DESK, 'bureau of the city', 'inspector of the city'],
  'plan/version': [...PLAN_DESK, 'bureau of the city', 'inspector of the city'],
  'plan/waiting': PLAN_DESK,
  'plan/filings': ['bureau, for the whole city', 'inspector, for the whole city'],
  'plan/calendar': [...PLAN_DESK, 'duty-leader of the school', 'bureau of the city'],
  'plan/decideMakeUp': PLAN_DESK,
  'plan/setClosed': PLAN_DESK,
  'plan/sessions': PLAN_DESK,
  'plan/changeSession': PLAN_DESK,
  'plan/undoChange': PLAN_DESK,
  'plan/cityCalendar': ['bureau, for the whole city'],
  'plan/correctDay': ['bureau, for the whole city'],
  'plan/enterYear': ['bureau, for the whole city'],
  'plan/saveTerm': ['bureau, for the whole city'],
  'enrolment/board': ['a guardian of the child'],
  'enrolment/enrol': ['a guardian of the child'],
  'enrolment/withdraw': ['a guardian of the child'],
  'enrolment/swap': ['a guardian of the child'],
  'enrolment/wait': ['a guardian of the child'],
  'enrolment/stopWaiting': ['a guardian of the child'],
  'enrolment/accept': ['a guardian of the child'],
  'enrolment/decline': ['a guardian of the child'],
  'enrolment/wishes': ['a guardian of the child'],
  'enrolment/findPupil': ['office of the school'],
  'enrolment/paperBoard': ['office of the school'],
  'enrolment/onPaper': ['office of the school'],
  'enrolment/draw': ['anyone at all'],
  'enrolment/drawList': ['anyone at all'],
  'enrolment/drawDesk': PLAN_DESK,
  'enrolment/enterNumber': PLAN_DESK,
  'enrolment/confirmNumber': [...PLAN_DESK, 'duty-leader of the school', 'inspector of the city'],
  'enrolment/renameSource': PLAN_DESK,
  'enrolment/runDraw': PLAN_DESK,
  'enrolment/coverage': [...PLAN_DESK, 'bureau of the city', 'inspector of the city'],
  'enrolment/cityCoverage': ['bureau, for the whole city', 'inspector, for the whole city'],
  'attendance/duties': ['teacher of the school'],
  'attendance/roll': ['teacher of the school'],
  'attendance/submitRoll': ['teacher of the school'],
  'attendance/correctMark': ['teacher of the school'],
  'attendance/saveSweep': ['teacher of the school'],
  'attendance/standInColleagues': [
    'teacher of the school',
    'duty-leader of the school',
    'office of the school',
  ],
  'attendance/askStandIn': ['teacher of the school'],
  'attendance/withdrawStandIn': ['teacher of the school'],
  'attendance/answerStandIn': ['teacher of the school'],
  'attendance/nameStandIn': ['duty-leader of the school', 'office of the school'],
  'attendance/standIns': ['duty-leader of the school', 'office of the school'],
  'attendance/lateOptions': ['a guardian of the child'],
  'attendance/applyLate': ['a guardian of the child'],
  'attendance/cancelLate': ['a guardian of the child'],
  'attendance/changeLate': ['a guardian of the child'],
  'attendance/setLatePattern': ['a guardian of the child'],
  'attendance/stopLatePattern': ['a guardian of the child'],
  'attendance/lateDesk': LATE_DESK,
  'attendance/findToday': LATE_DESK,
  'attendance/decideLate': LATE_DESK,
  'attendance/phoneLate': ['teacher of the school', 'duty-leader of the school'],
  'attendance/homeroomToday': ['teacher of the school', 'duty-leader of the school'],
  'attendance/phoneLeave': ['teacher of the school', 'duty-leader of the school'],
  'attendance/leaveOptions': ['a guardian of the child'],
  'attendance/askLeave': ['a guardian of the child'],
  'attendance/cancelLeave': ['a guardian of the child'],
  'attendance/answerAbsence': ['a guardian of the child'],
  'attendance/settleAbsence': ['teacher of the school', 'duty-leader of the school'],
  'attendance/absences': ['teacher of the school', 'duty-leader of the school', 'principal of the school'],
  'custody/family': ['anyone who is known'],
  'custody/pickupCode': ['a guardian of the child'],
  'custody/hands': ON_DUTY,
  'custody/offer': ON_DUTY,
  'custody/withdraw': ON_DUTY,
  'custody/answer': ON_DUTY,
  'custody/gateDay': ['gate of the school', 'duty-leader of the school', 'principal of the school'],
  'custody/shift': ON_DUTY,
  'custody/closeShift': ON_DUTY,
  'custody/reopenShift': ON_DUTY,
  'custody/reportMissing': ON_DUTY,
  'custody/reportFound': ON_DUTY,
  'custody/countHands': ON_DUTY,
  'custody/callList': ON_DUTY,
  'custody/logCall': ON_DUTY,
  'custody/stay': ON_DUTY,
  'custody/reconcile': ['duty-leader of the school'],
  'custody/closeDay': ['gate of the school', 'duty-leader of the school'],
  'custody/confirmClose': ['gate of the school', 'duty-leader of the school', 'principal of the school'],
  'custody/gate': ['gate of the school', 'duty-leader of the school', 'principal of the school'],
  'custody/gateBook': ['gate of the school', 'duty-leader of the school'],
  'custody/look': ['gate of the school', 'duty-leader of the school', 'teacher of the school'],
  'custody/release': ['gate of the school', 'duty-leader of the school', 'teacher of the school'],
  'custody/whoComes': ['gate of the school', 'duty-leader of the school', 'teacher of the school'],
  'custody/refuseRelease': ['gate of the school', 'duty-leader of the school', 'teacher of the school'],
  'custody/collectors': ['a guardian of the child'],
  'custody/delegationCode': ['a guardian of the child'],
  'custody/addCollector': ANY_GUARDIAN,
  'custody/removeCollector': ANY_GUARDIAN,
  'custody/setCollectorPhoto': ANY_GUARDIAN,
  'custody/askToBar': ANY_GUARDIAN,
  'custody/takeBackBar': ANY_GUARDIAN,
  'custody/delegate': ANY_GUARDIAN,
  'custody/cancelDelegation': ANY_GUARDIAN,
  'custody/consentWalkAlone': ANY_GUARDIAN,
  'custody/findPupil': COURT_PAPERS,
  'custody/schoolCollectors': COURT_PAPERS,
  'custody/barCollector': COURT_PAPERS,
  'custody/unbarCollector': COURT_PAPERS,
  'custody/takeOver': ['duty-leader of the school'],
  'custody/escorts': [...ON_DUTY, 'principal of the school'],
  'custody/departEscort': ON_DUTY,
  'custody/reachStop': ON_DUTY,
  'custody/releaseAtStop': ON_DUTY,
  'custody/leaveStop': ON_DUTY,
  'custody/returnEscort': ON_DUTY,
  'custody/nameEscort': ['duty-leader of the school', 'office of the school'],
  'custody/delayEscort': ['a guardian of the child'],
  'custody/escortGroups': ['office of the school', 'duty-leader of the school', 'principal of the school'],
  'custody/escortPupils': ['office of the school', 'duty-leader of the school'],
  'custody/saveEscortGroup': ['office of the school', 'duty-leader of the school'],
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
  'notice/inbox': ['anyone who is known'],
  'notice/read': ['anyone who is known'],
  'notice/readAll': ['anyone who is known'],
  'notice/bell': ['anyone who is known'],
  'notice/acknowledge': ['anyone who is known'],
  'notice/settings': ['anyone who is known'],
  'notice/mute': ['anyone who is known'],
  'notice/calls': ['duty-leader of the school', 'principal of the school'],
  'notice/callMade': ['duty-leader of the school', 'principal of the school'],
  'notice/failures': ['office of the school', 'principal of the school'],
  'notice/digestReaders': ['principal of the school', 'office of the school'],
  'notice/setDigestReaders': ['principal of the school'],
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
