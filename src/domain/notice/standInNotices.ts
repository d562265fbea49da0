/** Art. 13: who is told when a lesson or the children of a colleague go to somebody else. */
import { sessionTitle, type Session, type StandIn } from '../attendance/Session'
import type { PersonId, SchoolId } from '../ids'
import { clockText, type Day } from '../time'
import type { Notice } from './Notice'

interface Told {
  session: Session
  standIn: StandIn
  /** The act that causes it. */
  op: string
  now: number
}

const TEACHER_TODAY = 'pages/teacher/today/index'
const STAND_INS = 'pages/gate/standins/index'

const dutyLeader = (schoolId: SchoolId): Notice['to'] => ({ kind: 'role', schoolId, role: 'duty-leader' })

const told = (key: string, { session, op, now }: Told, to: Notice['to'], note: string): Notice => ({
  id: `stand-in:${session._id}:${key}:${op}`,
  template: 'stand-in',
  schoolId: session.schoolId,
  day: session.day,
  to,
  at: now,
  data: {
    session: sessionTitle(session),
    when: `${clockText(session.startsAtMinute)}–${clockText(session.endsAtMinute)}`,
    venue: session.venue,
    note,
  },
  page: to.kind === 'role' ? STAND_INS : TEACHER_TODAY,
})

const person = (personId: PersonId): Notice['to'] => ({ kind: 'person', personId })

export const standInAskedNotices = (facts: Told): Notice[] => [
  told('asked', facts, person(facts.standIn.to), `请您代课，${facts.standIn.fromName}有事`),
]

export function standInAnsweredNotices(facts: Told & { accept: boolean }): Notice[] {
  const { standIn, accept, session } = facts
  const note = accept ? `${standIn.toName}已接` : `请再找人，${standIn.toName}不能接`
  return [
    told('answered', facts, person(standIn.from), note),
    told('duty-leader', facts, dutyLeader(session.schoolId), note),
  ]
}

export const standInNamedNotices = (facts: Told): Notice[] => [
  told('named', facts, person(facts.standIn.to), `请您代课，${facts.standIn.byName}安排`),
  told('relieved', facts, person(facts.standIn.from), `由${facts.standIn.toName}代课`),
  told('duty-leader', facts, dutyLeader(facts.session.schoolId), `由${facts.standIn.toName}代课`),
]

/** Two lessons of one hour were given to one colleague: this one is its teacher's again. */
export const standInTakenBackNotices = (facts: Told): Notice[] => [
  told('taken-back', facts, person(facts.standIn.to), '同一时间有别的课，不用代了'),
  told('yours-again', facts, person(facts.standIn.from), '代课没有成，仍是您的课'),
  told('taken-back-duty', facts, dutyLeader(facts.session.schoolId), `请另找人，${facts.standIn.toName}有课`),
]

/** Loud: to the colleague whose children they were, and to the principal. */
export function takenOverNotices(facts: {
  schoolId: SchoolId
  day: Day
  op: string
  now: number
  from: PersonId
  fromName: string
  byName: string
  reason: string
}): Notice[] {
  const { schoolId, day, op, now, from, fromName, byName, reason } = facts
  const data = { who: byName, from: fromName, reason }
  const common = { template: 'taken-over', schoolId, day, at: now } as const
  return [
    {
      ...common,
      id: `taken-over:${op}:giver`,
      to: person(from),
      data: { ...data, note: '孩子已不在您名下' },
      page: TEACHER_TODAY,
    },
    {
      ...common,
      id: `taken-over:${op}:principal`,
      to: { kind: 'role', schoolId, role: 'principal' },
      data: { ...data, note: '紧急接管，请了解情况' },
      page: `pages/principal/digest/index?day=${day}`,
    },
  ]
}
