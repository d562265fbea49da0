/** 校长日报: on every service day at the school's time, and again if the day was not finished then. */
import { digestReceivers } from '@/domain/digest/digestReceivers'
import { roundDue } from '@/domain/digest/roundDue'
import { SAFETY_TEMPLATES } from '@/domain/notice/Notice'
import { digestNotice } from '@/domain/notice/digestNotice'
import type { School } from '@/domain/people/School'
import { dayOf, type Day } from '@/domain/time'
import { log } from '../_kit/log'
import { is } from '../_kit/operators'
import { bornWithNotices } from '../_kit/outbox'
import { sideBySide } from '../_kit/sideBySide'
import { stopwatch } from '../_kit/stopwatch'
import { store } from '../_kit/store'
import { digestGrants } from './digestGrants'
import { digestId, digestOf, readDay } from './makeDigest'

/** Days held in memory at once, each of at most some thousand children. */
const SCHOOLS_AT_ONCE = 4
/** Of the function's 60 seconds. A school not begun by then is due still, and the next minute's run takes it. */
const BEGINS_WITHIN = 40_000

type Due = { school: School; round: 1 | 2 }

/** Six requests; the digest and its notices are one document, so that it is told whole or not at all. */
async function tell({ school, round }: Due, day: Day, now: number): Promise<void> {
  const schoolId = school._id
  const messagesFailed = await store.count('messages', {
    schoolId,
    day,
    template: is.in(SAFETY_TEMPLATES),
    status: is.in(['failed', 'no-grant']),
  })
  const made = digestOf({ school, day, round, now, messagesFailed }, await readDay(schoolId, day))
  const staff = await store.findAll('persons', { 'appointments.schoolId': schoolId }, ['appointments'])
  const receivers = digestReceivers(school, staff, day)
  const grantsOf = await digestGrants(receivers)
  const { figures, rootHash, schoolName } = made
  const facts = { now, schoolId, schoolName, day, round, figures, rootHash }
  const notices = receivers.map((to) => digestNotice({ ...facts, to, grants: grantsOf(to) }))
  await store.add('digests', [{ ...made, ...bornWithNotices(notices) }])
}

async function due(day: Day, now: number): Promise<Due[]> {
  const open = await store.findAll('days', { day }, ['schoolId'])
  if (open.length === 0) return []
  const schoolIds = open.map(({ schoolId }) => schoolId)
  const schools = await store.findAll('schools', { _id: is.in(schoolIds) })
  const ids = schoolIds.flatMap((id) => [digestId(id, day, 1), digestId(id, day, 2)])
  const fields = ['schoolId', 'round', 'at', 'figures', 'stillHeld']
  const made = await store.findAll('digests', { _id: is.in(ids) }, fields)
  return schools.flatMap((school): Due[] => {
    const own = made.filter(({ schoolId }) => schoolId === school._id)
    const round = roundDue(school, own, now)
    return round === null ? [] : [{ school, round }]
  })
}

/** One school's fault keeps no other from being told; it is thrown when all had their turn, for somebody to see. */
export async function sendDigests(now: number): Promise<void> {
  const elapsed = stopwatch()
  const day = dayOf(now)
  const schools = await due(day, now)
  if (schools.length === 0) return
  const faults: unknown[] = []
  await sideBySide(schools, SCHOOLS_AT_ONCE, async (one) => {
    if (elapsed() > BEGINS_WITHIN) return
    await tell(one, day, now).catch((fault: unknown) => faults.push(fault))
  })
  log.info('digests told', { day, schools: schools.length, faults: faults.length, ms: Math.round(elapsed()) })
  if (faults.length > 0) throw faults[0]
}
