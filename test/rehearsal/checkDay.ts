/** What must be true when the last child has gone home. Returns complaints; none is the only good answer. */
import { createHash } from 'node:crypto'
import { brokenRules } from '@/domain/custody/rules'
import { fold } from '@/domain/custody/fold'
import type { Custody } from '@/domain/custody/Custody'
import type { DailyDigest } from '@/domain/digest/DailyDigest'
import type { Stage } from './Stage'

/** The state of a record as it stood at an instant: only what had been written by then. */
const statusAt = (custody: Custody, at: number): string => {
  const told = fold(custody.entries.filter((entry) => entry.at <= at))
  return told.ok ? told.state.status : 'broken'
}

/** A recount from the raw records that shares nothing with the digest but the fold. */
function recount(day: Custody[], at: number) {
  const count = (...statuses: string[]) => day.filter((c) => statuses.includes(statusAt(c, at))).length
  return {
    expected: day.length,
    present: count('held', 'released'),
    leave: count('leave'),
    unexplained: count('absent'),
    notYetCalled: count('expected'),
  }
}

function digestComplaints(digest: DailyDigest, day: Custody[]): string[] {
  const counted = recount(day, digest.at)
  return Object.entries(counted).flatMap(([name, value]) => {
    const told = digest.figures[name as keyof typeof counted]
    return told === value ? [] : [`${digest._id} 的 ${name} 报 ${told}，重数是 ${value}`]
  })
}

/** SHA-256 over what the record says now; recomputed here from the documents alone. */
export function rootOf(day: Custody[]): string {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([k, v]) => [k, sorted(v)]),
          )
        : value
  const lines = [...day]
    .sort((a, b) => (a.pupilId < b.pupilId ? -1 : 1))
    .flatMap(({ pupilId, entries }) => entries.map((entry) => JSON.stringify(sorted({ pupilId, entry }))))
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

export async function checkDay(stage: Stage): Promise<string[]> {
  const day = await stage.custody()
  const complaints = brokenRules(day).map((v) => `${v.rule} ${v.pupilId}：${v.what}`)
  for (const custody of day.filter((c) => c.status === 'held'))
    complaints.push(`${custody.name} 还在 ${custody.holderName} 手里`)
  for (const custody of day.filter((c) => c.status === 'expected'))
    complaints.push(`${custody.name} 没有点到`)
  const digests = await stage.digests()
  const schools = new Set(day.map((c) => c.schoolId))
  for (const schoolId of schools) {
    const own = digests.filter((d) => d.schoolId === schoolId)
    if (own.length === 0) complaints.push(`${schoolId} 没有日报`)
    for (const digest of own)
      complaints.push(
        ...digestComplaints(
          digest,
          day.filter((c) => c.schoolId === schoolId),
        ),
      )
  }
  const unsent = (await stage.messages()).filter((m) => m.status === 'queued' || m.status === 'sending')
  if (unsent.length > 0) complaints.push(`${unsent.length} 条消息还没有处理`)
  return complaints
}
