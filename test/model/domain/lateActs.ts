/** 延时托管, by the domain's rules. */
import type { Deed } from './Act'
import { DAY } from './cast'
import { MIDNIGHT, type DaySheet, type Doing, type Happening } from './DaySheet'
import { LATE_CARE, lateRoomLeg } from './given'

export function lateAdd(day: DaySheet, { child, until }: Doing<'late-add'>, deed: Deed): string {
  const custody = day.one(child)
  const current = custody.itinerary.find((leg) => leg.block === 'late')
  if (current !== undefined) return current.endsAtMinute === until ? 'yes' : 'late/asked-already'
  const decided = day.rules.applyLatePickup({
    now: MIDNIGHT + deed.at,
    day: DAY,
    dayKind: { kind: 'service', timetable: 2, makeUpFor: null },
    late: LATE_CARE,
    untilMinute: until,
    hasItinerary: true,
    isOnLeave: custody.status === 'leave',
    collectorKnown: true,
  })
  if (!decided.ok) return decided.refusal.code
  if (custody.status === 'released') return 'custody/released-already'
  const itinerary = [...custody.itinerary, lateRoomLeg(until)]
  const what: Happening = { kind: 'late-added', untilMinute: until }
  day.write(child, deed, `${child}-mother`, what, { itinerary, endsAtMinute: until, rung: 0 })
  return 'yes'
}

export function lateCancel(day: DaySheet, { child }: Doing<'late-cancel'>, deed: Deed): string {
  const custody = day.one(child)
  const usual = custody.itinerary.filter((leg) => leg.block !== 'late')
  if (usual.length === custody.itinerary.length) return 'late/none'
  if (deed.at >= LATE_CARE.cutOffMinute * 60_000) return 'late/past-cut-off'
  if (custody.status === 'released') return 'yes'
  const endsAtMinute = Math.max(...usual.map((leg) => leg.endsAtMinute))
  day.write(child, deed, `${child}-mother`, { kind: 'late-cancelled' }, { itinerary: usual, endsAtMinute })
  return 'yes'
}
