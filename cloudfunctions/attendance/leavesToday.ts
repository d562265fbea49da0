/** Today's custody documents follow the leaves; what a dying function left undone is finished by the timer. */
import { standsOn, type Leave, type LeaveCancelled } from '@/domain/attendance/Leave'
import { EXPECTED, NOT_HELD } from '@/domain/custody/Custody'
import { leaveAsked, leaveCancelled } from '@/domain/custody/onLeave'
import { custodyId, type PupilId } from '@/domain/ids'
import { last } from '@/domain/lists'
import { dayOf, type Day } from '@/domain/time'
import { is, to } from '../_kit/operators'
import { store } from '../_kit/store'

/** Once per leave; does nothing when the day is not open yet, or when the child is here. */
export async function layLeave(pupilId: PupilId, day: Day, leave: Leave, now: number): Promise<void> {
  if (!standsOn(leave, day)) return
  await store.update(
    'custody',
    { _id: custodyId(day, pupilId), status: is.in(['expected', 'absent']), 'entries.op': is.not(leave.op) },
    { ...NOT_HELD, status: 'leave', entries: to.append(leaveAsked(leave, now)) },
  )
}

/** She is expected again, unless the roll has moved her meanwhile. */
export async function liftLeave(
  pupilId: PupilId,
  day: Day,
  cancelled: LeaveCancelled,
  now: number,
): Promise<void> {
  if (!cancelled.days.includes(day)) return
  await store.update(
    'custody',
    { _id: custodyId(day, pupilId), status: 'leave', 'entries.op': is.not(cancelled.op) },
    { ...EXPECTED, entries: to.append(leaveCancelled(cancelled, now)) },
  )
}

async function healAsked(day: Day, now: number): Promise<Set<PupilId>> {
  const records = await store.findAll('leaves', { days: day })
  const ids = records.map((record) => custodyId(day, record.pupilId))
  const open = await store.findAll('custody', { _id: is.in(ids), status: is.in(['expected', 'absent']) }, [
    'pupilId',
  ])
  const waiting = new Set(open.map((custody) => custody.pupilId))
  for (const { pupilId, leaves } of records.filter((record) => waiting.has(record.pupilId))) {
    const leave = leaves.find((one) => standsOn(one, day))
    if (leave !== undefined) await layLeave(pupilId, day, leave, now)
  }
  return new Set(records.map((record) => record.pupilId))
}

async function healCancelled(day: Day, now: number, onLeave: Set<PupilId>): Promise<void> {
  const away = await store.findAll('custody', { day, status: 'leave', 'entries.kind': 'leave-asked' }, [
    'pupilId',
  ])
  const pupilIds = away.map((custody) => custody.pupilId).filter((id) => !onLeave.has(id))
  for (const { pupilId, leaves } of await store.findAll('leaves', { pupilId: is.in(pupilIds) })) {
    const cancelled = last(
      leaves.flatMap((leave) => leave.cancelled ?? []).filter((c) => c.days.includes(day)),
    )
    if (cancelled !== undefined) await liftLeave(pupilId, day, cancelled, now)
  }
}

export async function healLeaves(now: number): Promise<void> {
  const day = dayOf(now)
  const onLeave = await healAsked(day, now)
  await healCancelled(day, now, onLeave)
}
