/** What a dying function left undone about 延时托管 is finished here, and what nobody answered in time is told. */
import { isOverdue } from '@/domain/attendance/decideLate'
import { standsLate } from '@/domain/attendance/LatePickup'
import { standsOn } from '@/domain/attendance/Leave'
import { lateOverdue } from '@/domain/notice/lateNotices'
import { dayOf, type Day } from '@/domain/time'
import { is } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { dayKindOf, planOf } from '../_kit/plans'
import { store } from '../_kit/store'
import { giveBackLate } from './dropLate'
import { layPatterns } from './layPatterns'
import { leadToLateRoom } from './leadToLateRoom'

async function layAll(day: Day, now: number): Promise<void> {
  for (const { schoolId } of await store.findAll('days', { day }, ['schoolId'])) {
    const plan = await planOf(schoolId, day)
    const kind = plan.ok ? dayKindOf(plan.value, day) : plan
    if (plan.ok && kind.ok) await layPatterns(plan.value, kind.value, day, now)
  }
}

async function leadAll(day: Day, now: number): Promise<void> {
  const pickups = await store.findAll('late_pickups', { day, status: 'approved' })
  const there = await store.findAll('custody', { day, 'itinerary.block': 'late' }, ['pupilId', 'itinerary'])
  const ends = new Map(
    there.map((one) => [one.pupilId, one.itinerary.find((leg) => leg.block === 'late')?.endsAtMinute]),
  )
  for (const pickup of pickups.filter((one) => ends.get(one.pupilId) !== one.untilMinute)) {
    const plan = await planOf(pickup.schoolId, day)
    if (plan.ok) await leadToLateRoom(pickup, plan.value.late, now)
  }
}

async function giveBackAll(day: Day, now: number): Promise<void> {
  const pickups = (await store.findAll('late_pickups', { day })).filter(standsLate)
  const pupilIds = pickups.map((pickup) => pickup.pupilId)
  for (const { pupilId, leaves } of await store.findAll('leaves', { days: day, pupilId: is.in(pupilIds) })) {
    const leave = leaves.find((one) => standsOn(one, day))
    const pickup = pickups.find((one) => one.pupilId === pupilId)
    // Asked for again after the leave: she has come after all.
    if (leave !== undefined && pickup !== undefined && pickup.at <= leave.at)
      await giveBackLate(pupilId, { ...leave, days: [day] }, now)
  }
}

async function tellOverdue(now: number): Promise<void> {
  const due = await store.findAll('late_pickups', { status: 'pending', answerBy: is.atMost(now) })
  for (const pickup of due.filter((one) => isOverdue(one, now)))
    await store.update(
      'late_pickups',
      { _id: pickup._id, status: 'pending', op: pickup.op, overdueAt: null },
      { overdueAt: now, ...withNotices(lateOverdue(pickup, now)) },
    )
}

export async function healLate(now: number): Promise<void> {
  const day = dayOf(now)
  await layAll(day, now)
  await giveBackAll(day, now)
  await leadAll(day, now)
  await tellOverdue(now)
}
