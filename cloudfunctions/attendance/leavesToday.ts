/** Today's custody documents follow the leaves; what a dying function left undone is finished by the timer. */
import { endOfLegs, withPlanned } from '@/domain/attendance/blockLeave'
import { standsOn, type Leave, type LeaveCancelled } from '@/domain/attendance/Leave'
import { EXPECTED, NOT_HELD, type Custody } from '@/domain/custody/Custody'
import { leaveAsked, leaveCancelled, leaveOf } from '@/domain/custody/onLeave'
import { itineraryOf } from '@/domain/enrolment/itinerary'
import { custodyId, weekId, type PupilId } from '@/domain/ids'
import { last } from '@/domain/lists'
import { dayOf, type Day } from '@/domain/time'
import { is, to } from '../_kit/operators'
import { dayKindOf, planOf } from '../_kit/plans'
import { store } from '../_kit/store'
import { taughtToday } from './taughtToday'

type Cancelled = Leave & { cancelled: LeaveCancelled }

/** Once per leave; does nothing when the day is not open yet, or when the child is here. */
export async function layLeave(pupilId: PupilId, day: Day, leave: Leave, now: number): Promise<void> {
  if (!standsOn(leave, day)) return
  const _id = custodyId(day, pupilId)
  const whole = { ...NOT_HELD, absence: null, status: 'leave' }
  if (leave.blocks === 'all') {
    await store.update(
      'custody',
      { _id, status: is.in(['expected', 'absent']), 'entries.op': is.not(leave.op) },
      { ...whole, entries: to.append(leaveAsked(leave, now)) },
    )
    return
  }
  await store.transaction(async (t) => {
    const custody = await t.get('custody', _id)
    if (custody === null || (custody.status !== 'expected' && custody.status !== 'absent')) return
    if (custody.entries.some((entry) => entry.op === leave.op)) return
    const left = leaveOf(leave, custody, now)
    await t.update('custody', _id, { ...(left.whole ? whole : left.day), entries: to.append(left.entry) })
  })
}

/** The day as the plan and her week have it, with whoever stands in today, without late care. */
async function plannedLegs({ schoolId, pupilId, day }: Custody) {
  const found = await planOf(schoolId, day)
  if (!found.ok) return []
  const plan = found.value
  const kind = dayKindOf(plan, day)
  const week = await store.get('weeks', weekId(pupilId, plan.termId))
  return week === null || !kind.ok || kind.value.kind !== 'service'
    ? []
    : taughtToday(itineraryOf(day, kind.value.timetable, week, plan))
}

/** She is expected again, or in her lessons again, unless the roll has moved her meanwhile. */
export async function liftLeave(pupilId: PupilId, day: Day, leave: Cancelled, now: number): Promise<void> {
  const { cancelled } = leave
  if (!cancelled.days.includes(day)) return
  const _id = custodyId(day, pupilId)
  const lifted = await store.update(
    'custody',
    { _id, status: 'leave', 'entries.op': is.not(cancelled.op) },
    { ...EXPECTED, entries: to.append(leaveCancelled(cancelled, now)) },
  )
  if (lifted > 0 || leave.blocks === 'all') return
  const before = await store.get('custody', _id)
  if (before === null) return
  const planned = await plannedLegs(before)
  const { op, by, byName, relation } = cancelled
  await store.transaction(async (t) => {
    const custody = await t.get('custody', _id)
    if (custody === null || custody.status === 'released') return
    const laid = custody.entries.find((entry) => entry.op === leave.op && entry.kind === 'block-leave')
    if (laid?.kind !== 'block-leave' || custody.entries.some((entry) => entry.op === op)) return
    const itinerary = withPlanned(planned, custody.itinerary)
    await t.update('custody', _id, {
      itinerary,
      endsAtMinute: endOfLegs(itinerary),
      entries: to.append({
        op,
        at: now,
        by,
        byName,
        kind: 'block-leave-cancelled',
        blocks: laid.blocks,
        relation,
      }),
    })
  })
}

async function healAsked(day: Day, now: number): Promise<Set<PupilId>> {
  const records = await store.findAll('leaves', { days: day })
  const ids = records.map((record) => custodyId(day, record.pupilId))
  const open = await store.findAll('custody', { _id: is.in(ids), status: is.in(['expected', 'absent']) }, [
    'pupilId',
    'entries',
  ])
  const waiting = new Map(open.map((custody) => [custody.pupilId, custody.entries]))
  for (const { pupilId, leaves } of records) {
    const leave = leaves.find((one) => standsOn(one, day))
    const entries = waiting.get(pupilId)
    if (leave === undefined || entries === undefined) continue
    if (!entries.some((entry) => entry.op === leave.op)) await layLeave(pupilId, day, leave, now)
  }
  return new Set(records.map((record) => record.pupilId))
}

/** On leave by what stands in the record: the whole day, or blocks not taken back. */
const isAway = ({ status, entries }: Pick<Custody, 'status' | 'entries'>): boolean =>
  status === 'leave' ||
  last(entries.filter(({ kind }) => kind === 'block-leave' || kind === 'block-leave-cancelled'))?.kind ===
    'block-leave'

async function healCancelled(day: Day, now: number, onLeave: Set<PupilId>): Promise<void> {
  const marked = await store.findAll(
    'custody',
    { day, status: is.not('released'), 'entries.kind': is.in(['leave-asked', 'block-leave']) },
    ['pupilId', 'status', 'entries'],
  )
  const pupilIds = marked
    .filter(isAway)
    .map((custody) => custody.pupilId)
    .filter((id) => !onLeave.has(id))
  for (const { pupilId, leaves } of await store.findAll('leaves', { pupilId: is.in(pupilIds) })) {
    const leave = last(leaves.filter((one) => one.cancelled?.days.includes(day) ?? false))
    const cancelled = leave?.cancelled ?? null
    if (leave !== undefined && cancelled !== null) await liftLeave(pupilId, day, { ...leave, cancelled }, now)
  }
}

export async function healLeaves(now: number): Promise<void> {
  const day = dayOf(now)
  const onLeave = await healAsked(day, now)
  await healCancelled(day, now, onLeave)
}
