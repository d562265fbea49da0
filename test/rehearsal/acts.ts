/** What people do in an afternoon, each act through the real functions. */
import type { Session, RollMark } from '@/domain/attendance/Session'
import type { PersonId, PupilId, SchoolId } from '@/domain/ids'
import type { Cast } from './Cast'
import type { Stage } from './Stage'

/** What an act needs: somebody's phone, and who is who. */
export interface Acting {
  stage: Pick<Stage, 'ask' | 'newOp'>
  cast: Cast
}

export interface Afternoon extends Acting {
  stage: Stage
  /** A number in [0, 1) that is the same for the same child in every rehearsal. */
  chance(id: string, salt: string): number
}

/** Deterministic dice: FNV-1a over the words. */
export function chance(id: string, salt: string): number {
  let hash = 2166136261
  for (const character of id + salt) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619)
  return ((hash >>> 0) % 10_000) / 10_000
}

/** The teacher loads the list and submits it. Children of `absent` are not there; whoever is elsewhere is left to a handover. */
export async function takeRoll(
  { stage, cast }: Acting,
  session: Session,
  markOf: (pupilId: PupilId) => RollMark,
): Promise<void> {
  const openid = cast.openid(session.teacherId)
  const { schoolId, _id: sessionId } = session
  const roll = await stage.ask(openid, 'attendance/roll', { schoolId, sessionId })
  if (roll.rows.length === 0) return
  const marks = Object.fromEntries(
    roll.rows.map((row) => [
      row.pupilId,
      row.mark ?? (row.status === 'released' ? 'leave' : markOf(row.pupilId)),
    ]),
  ) as Record<string, 'present' | 'late' | 'leave' | 'absent'>
  await stage.ask(openid, 'attendance/submitRoll', { schoolId, sessionId, op: stage.newOp(), marks })
}

/** Offers everyone who goes on to somebody else by `untilMinute`, and the receivers accept. */
export async function handOn(
  { stage, cast }: Acting,
  schoolId: SchoolId,
  giver: PersonId,
  untilMinute: number,
): Promise<number> {
  const openid = cast.openid(giver)
  const hands = await stage.ask(openid, 'custody/hands', { schoolId })
  let count = 0
  for (const group of hands.groups.filter((g) => g.startsAtMinute <= untilMinute)) {
    const pupilIds = group.children.map((child) => child.pupilId)
    const offered = await stage.ask(openid, 'custody/offer', {
      schoolId,
      op: stage.newOp(),
      to: group.to,
      pupilIds,
    })
    const answered = await stage.ask(cast.openid(group.to), 'custody/answer', {
      schoolId,
      op: stage.newOp(),
      accept: offered.moved,
      decline: [],
    })
    count += answered.moved.length
  }
  return count
}

/** A guardian shows today's code at the gate, the guard scans it and lets the child go. Returns who came; null: nobody with the app. */
export async function collectByCode(
  { stage, cast }: Acting,
  schoolId: SchoolId,
  pupilId: PupilId,
  guard = cast.first('gate', schoolId).openid,
): Promise<string | null> {
  const collector = cast.collectorOf(pupilId)
  if (collector === null) return null
  const shown = await stage.ask(collector.person.openid, 'custody/pickupCode', { pupilId })
  const code = shown.codes[0]?.code ?? ''
  const seen = await stage.ask(guard, 'custody/look', {
    schoolId,
    op: stage.newOp(),
    scanned: `${shown.token}.${code}`,
  })
  if (seen.verdict.is !== 'yes') throw new Error(`code refused for ${pupilId}`)
  await stage.ask(guard, 'custody/release', {
    schoolId,
    op: stage.newOp(),
    pupilId,
    claim: { how: 'code', code },
  })
  return cast.collectorText(pupilId, collector.collectorId)
}

/** The guard knows the grandmother by sight and writes down why. Returns who came. */
export async function collectByEye(
  { stage, cast }: Acting,
  schoolId: SchoolId,
  pupilId: PupilId,
  guard = cast.first('gate', schoolId).openid,
): Promise<string> {
  const seen = await stage.ask(guard, 'custody/look', { schoolId, op: stage.newOp(), pupilId })
  const pupil = cast.pupils.get(pupilId)
  const allowed = [...seen.collectors]
    .reverse()
    .find((c) => !(pupil?.barred ?? []).some((b) => b.collectorId === c.id || b.name === c.name))
  if (allowed === undefined) throw new Error(`nobody may collect ${pupilId}`)
  await stage.ask(guard, 'custody/release', {
    schoolId,
    op: stage.newOp(),
    pupilId,
    claim: { how: 'eye', collectorId: allowed.id, reason: '手机没电，核对照片和姓名' },
  })
  return cast.collectorText(pupilId, allowed.id)
}
