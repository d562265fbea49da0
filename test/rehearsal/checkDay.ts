/** What must be true when the last child has gone home. Returns complaints; none is the only good answer. */
import { brokenRules } from '@/domain/custody/rules'
import { fold } from '@/domain/custody/fold'
import { last } from '@/domain/lists'
import type { Custody } from '@/domain/custody/Custody'
import type { Session } from '@/domain/attendance/Session'
import type { DailyDigest } from '@/domain/digest/DailyDigest'
import { atMinute } from '@/domain/time'
import type { Stage } from './Stage'

/** The state of a record as it stood at an instant: only what had been written by then. */
const statusAt = (custody: Custody, at: number): string => {
  const told = fold(custody.entries.filter((entry) => entry.at <= at))
  return told.ok ? told.state.status : 'broken'
}

const ABOUT_ABSENCE: readonly string[] = ['away', 'absence-answered', 'absence-closed']

/** Absent, and the last word about it was that of whoever explained it. */
const isExplainedAt = (custody: Custody, at: number): boolean => {
  const told = custody.entries.filter((entry) => entry.at <= at && ABOUT_ABSENCE.includes(entry.kind))
  return last(told)?.kind === 'absence-closed'
}

const ROLL_ALARM_MINUTES = 10

/** Begun ten minutes before, led through by somebody, and no roll by then. */
const isMissingAt = ({ _id, startsAtMinute, roll, day: on }: Session, day: Custody[], at: number): boolean =>
  at >= atMinute(on, startsAtMinute + ROLL_ALARM_MINUTES) &&
  (roll === null || roll.at > at) &&
  day.some((custody) => custody.itinerary.some((leg) => leg.sessionId === _id))

/** Who walks with a group is awaited at her stop; who stays late does not walk. */
function homeMinute({ escort, endsAtMinute, itinerary }: Custody): number {
  if (escort === null || itinerary.some((leg) => leg.block === 'late')) return endsAtMinute
  return Math.max(endsAtMinute, escort.stopMinute + escort.delayMinutes)
}

/** A recount from the raw records that shares nothing with the digest but the fold. */
function recount(day: Custody[], sessions: Session[], at: number) {
  const count = (...statuses: string[]) => day.filter((c) => statuses.includes(statusAt(c, at))).length
  const absent = day.filter((c) => statusAt(c, at) === 'absent')
  const explained = absent.filter((c) => isExplainedAt(c, at)).length
  return {
    expected: day.length,
    present: count('held', 'released'),
    leave: count('leave'),
    explained,
    unexplained: absent.length - explained,
    notYetCalled: count('expected'),
    uncollected: day.filter((c) => statusAt(c, at) === 'held' && at >= atMinute(c.day, homeMinute(c))).length,
    lateCare: day.filter((c) => c.itinerary.some((leg) => leg.block === 'late')).length,
    rollsNotTaken: sessions.filter((session) => isMissingAt(session, day, at)).length,
  }
}

function digestComplaints(digest: DailyDigest, day: Custody[], sessions: Session[]): string[] {
  const counted = recount(day, sessions, digest.at)
  return Object.entries(counted).flatMap(([name, value]) => {
    const told = digest.figures[name as keyof typeof counted]
    return told === value ? [] : [`${digest._id} 的 ${name} 报 ${told}，重数是 ${value}`]
  })
}

export async function checkDay(stage: Stage): Promise<string[]> {
  const day = await stage.custody()
  const complaints = brokenRules(day).map((v) => `${v.rule} ${v.pupilId}：${v.what}`)
  for (const custody of day.filter((c) => c.status === 'held'))
    complaints.push(`${custody.name} 还在 ${custody.holderName} 手里`)
  for (const custody of day.filter((c) => c.status === 'expected'))
    complaints.push(`${custody.name} 没有点到`)
  const digests = await stage.digests()
  const sessions = await stage.sessions()
  const schools = new Set(day.map((c) => c.schoolId))
  for (const schoolId of schools) {
    const own = digests.filter((d) => d.schoolId === schoolId)
    if (own.length === 0) complaints.push(`${schoolId} 没有日报`)
    for (const digest of own)
      complaints.push(
        ...digestComplaints(
          digest,
          day.filter((c) => c.schoolId === schoolId),
          sessions.filter((s) => s.schoolId === schoolId),
        ),
      )
  }
  const unsent = (await stage.messages()).filter((m) => m.status === 'queued' || m.status === 'sending')
  if (unsent.length > 0) complaints.push(`${unsent.length} 条消息还没有处理`)
  return complaints
}
