/** Art. 13 · 考勤: who hears of an absence after the roll: that it climbed, what was said of it, that she has come. */
import type { Absence, AbsenceVoice } from '../attendance/Absence'
import type { AbsenceSaid } from '../attendance/answerAbsence'
import { whereWord } from '../attendance/absenceWords'
import type { Custody, Entry } from '../custody/Custody'
import { fold } from '../custody/fold'
import type { PersonId } from '../ids'
import { last } from '../lists'
import { clockTextAt } from '../time'
import type { Audience, Notice } from './Notice'

const STAFF_PAGE = 'pages/teacher/absences/index'
const FAMILY_PAGE = 'pages/guardian/today/index'

type Of = Pick<Custody, '_id' | 'schoolId' | 'day' | 'pupilId' | 'name'>
/** The entry of the roll that missed her last. */
export const missedBy = ({ entries }: Pick<Custody, 'entries'>): Entry | null =>
  last(entries.filter((entry) => entry.kind === 'away' && entry.mark === 'absent')) ?? null

const leaders = ({ schoolId }: Of): Audience => ({ kind: 'role', schoolId, role: 'duty-leader' })

function climbNote({ answer }: Absence, barred: boolean): string {
  if (barred) return '禁止接送的人说了去向，请核实'
  if (answer === null) return '没有人说明去向，请处理'
  return answer.where === 'on-way' ? '说在路上，还没有到' : `不知道在哪里，${answer.byName}说的`
}

/** `key` names the deadline or the answer that made it climb: told once for each. */
export const absenceClimbedNotice = (
  custody: Of,
  absence: Absence,
  { key, now, barred = false }: { key: string; now: number; barred?: boolean },
): Notice => ({
  id: `absence-climbed:${custody._id}:${key}`,
  template: 'absence',
  schoolId: custody.schoolId,
  day: custody.day,
  to: leaders(custody),
  at: now,
  data: {
    child: custody.name,
    session: absence.lesson,
    time: clockTextAt(absence.at),
    note: climbNote(absence, barred),
  },
  page: STAFF_PAGE,
})

interface Told {
  where: string
  note: string
  now: number
  id: string
}

/** One id for all of them: who is two of them at once gets one message. */
const news = (custody: Of, to: Audience, { where, note, now, id }: Told): Notice => ({
  id: `${id}:${custody._id}`,
  template: 'absence-answered',
  schoolId: custody.schoolId,
  day: custody.day,
  to,
  at: now,
  data: { child: custody.name, where, time: clockTextAt(now), note },
  page: to.kind === 'guardians' ? FAMILY_PAGE : STAFF_PAGE,
})

export interface Answered {
  op: string
  now: number
  voice: AbsenceVoice
  by: PersonId
  byName: string
  said: AbsenceSaid
  words: string
}

/**
 * What was said reaches who looks for her: the teacher who missed her, the homeroom teacher, the duty leader once it has
 * climbed; and the family, when the school closed it. Nobody is told of their own answer.
 */
export function absenceAnsweredNotices(custody: Of & Custody, after: Absence, answered: Answered): Notice[] {
  const { op, now, voice, by, byName, said, words } = answered
  const told: Told = {
    where: said === 'verified' ? '已核实' : whereWord(said),
    note: words === '' ? `${byName}说的` : `${words}（${byName}）`,
    now,
    id: `absence-answered:${op}`,
  }
  const teacher = missedBy(custody)?.by
  const isClosedBySchool = voice !== 'guardian' && after.closed !== null
  const audiences: Audience[] = [
    ...(teacher === undefined || teacher === by ? [] : [{ kind: 'person' as const, personId: teacher }]),
    ...(voice === 'homeroom-teacher'
      ? []
      : [{ kind: 'homeroom-teacher' as const, pupilId: custody.pupilId }]),
    ...(voice === 'duty-leader' || after.climbedAt === null ? [] : [leaders(custody)]),
    ...(isClosedBySchool ? [{ kind: 'guardians' as const, pupilId: custody.pupilId }] : []),
  ]
  return audiences.map((to) => news(custody, to, told))
}

/** Her record up to the act that received her, in this try or one that was cut short; empty when nobody missed her. */
function missedUntil({ status, entries }: Custody, ops: string[]): Entry[] {
  if (status === 'absent') return entries
  const received = entries.findIndex((entry) => entry.kind === 'received' && ops.includes(entry.op))
  const before = entries.slice(0, Math.max(received, 0))
  const told = fold(before)
  return told.ok && told.state.status === 'absent' ? before : []
}

export interface Arrival {
  /** The acts that receive her: what an earlier try of them did is told again, under the same id. */
  ops: string[]
  teacherName: string
  now: number
}

/** She has come after all: everybody who was alarmed is told, once for each absence. */
export const arrivedNotices = (arrived: Custody[], { ops, teacherName, now }: Arrival): Notice[] =>
  arrived.flatMap((custody) => {
    const { pupilId } = custody
    const entries = missedUntil(custody, ops)
    const missed = missedBy({ entries })
    if (missed === null) return []
    const hasClimbed = entries.slice(entries.indexOf(missed)).some(({ kind }) => kind === 'absence-climbed')
    const id = `absence-arrived:${missed.op}`
    const told = { where: '已点到', note: `在${teacherName}身边`, now, id }
    const audiences: Audience[] = [
      { kind: 'guardians', pupilId },
      { kind: 'homeroom-teacher', pupilId },
      ...(hasClimbed ? [leaders(custody)] : []),
    ]
    return audiences.map((to) => news(custody, to, told))
  })
