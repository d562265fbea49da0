/** B5 · 候补: a freed seat goes down the line as an offer, each by one conditional update with its notice in the same write. */
import type { PupilWeek, Seats } from '@/domain/enrolment/PupilWeek'
import { isOver } from '@/domain/enrolment/startsOn'
import { lapsedOffers, lineOf, nextInLine, offerUntil, type InLine } from '@/domain/enrolment/waitingList'
import { weekId, type PupilId } from '@/domain/ids'
import { offerLapsedNotice, seatOfferNotice } from '@/domain/notice/enrolmentNotices'
import type { Plan } from '@/domain/plan/Plan'
import { is, to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { pause, store } from '../_kit/store'

/** Others move the same line at the same time; so often it is looked at again. */
const LOOKS = 20

type Told = (pupilId: PupilId) => Pick<PupilWeek, 'schoolId' | 'pupilId' | 'name'>

async function namesOf(seats: Seats, pupilIds: PupilId[]): Promise<Told> {
  const ids = pupilIds.map((pupilId) => weekId(pupilId, seats.termId))
  const weeks = ids.length === 0 ? [] : await store.findAll('weeks', { _id: is.in(ids) }, ['pupilId', 'name'])
  const names = new Map(weeks.map((week) => [week.pupilId, week.name]))
  return (pupilId) => ({ schoolId: seats.schoolId, pupilId, name: names.get(pupilId) ?? '孩子' })
}

/** Only on the very line it was decided on: nobody who joined meanwhile is overtaken. Null: something has changed. */
const offer = (seats: Seats, next: InLine, plan: Plan, name: string, told: Told, now: number) => {
  const until = offerUntil(now, plan.offerHours)
  const course = { _id: seats.courseId, name }
  return store.updateAndReturn(
    'seats',
    {
      _id: seats._id,
      left: is.above(0),
      joined: seats.joined,
      [`waiters.${next.pupilId}`]: next.order,
    },
    {
      left: to.add(-1),
      waiting: to.add(-1),
      offered: to.add(1),
      [`waiters.${next.pupilId}`]: to.remove(),
      [`offers.${next.pupilId}`]: { at: now, until, order: next.order },
      touchedAt: now,
      ...withNotices([seatOfferNotice({ now, week: told(next.pupilId), course, until })]),
    },
  )
}

/** The seat of an offer is free again; with the notice, if there is one to give. False: it was taken or gone. */
export const endOffer = (
  seats: Seats,
  pupilId: PupilId,
  until: number,
  now: number,
  notices: Parameters<typeof withNotices>[0],
): Promise<Seats | null> =>
  store.updateAndReturn(
    'seats',
    { _id: seats._id, [`offers.${pupilId}.until`]: until },
    {
      left: to.add(1),
      offered: to.add(-1),
      [`offers.${pupilId}`]: to.remove(),
      touchedAt: now,
      ...withNotices(notices),
    },
  )

/** What has lapsed goes back, what is free goes to the next in line. Safe to run twice and at the same time. The seats as they then are. */
export async function settleLine(found: Seats, plan: Plan, now: number): Promise<Seats> {
  const name = plan.courses[found.courseId]?.name
  if (name === undefined) return found
  const lapsed = lapsedOffers(found, now)
  const mayBeNext = lineOf(found).slice(0, found.left + lapsed.length)
  const told = await namesOf(
    found,
    [...lapsed, ...mayBeNext].map(({ pupilId }) => pupilId),
  )
  let seats = found
  for (const { pupilId, until } of lapsed) {
    const course = { _id: found.courseId, name }
    const notice = offerLapsedNotice({ now, week: told(pupilId), course, until })
    seats = (await endOffer(seats, pupilId, until, now, [notice])) ?? seats
  }
  for (let look = 1; look <= LOOKS && !isOver(now, plan.term);) {
    const next = seats.left > 0 ? nextInLine(seats) : null
    if (next === null) break
    const after = await offer(seats, next, plan, name, told, now)
    if (after === null) {
      await pause(look)
      look += 1
    }
    seats = after ?? (await store.get('seats', seats._id)) ?? seats
  }
  return seats
}

/** After an act that has freed a seat: at once to the next in line, if somebody waits. */
export async function passOn(seats: Seats | null, plan: Plan, now: number): Promise<Seats | null> {
  if (seats === null || seats.waiting <= 0 || seats.left <= 0) return seats
  const found = await store.get('seats', seats._id)
  return found === null ? null : settleLine(found, plan, now)
}
