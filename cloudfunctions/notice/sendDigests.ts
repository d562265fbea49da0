/** 校长日报: on every service day at the school's time, and again if the day was not finished then. */
import { holds } from '@/domain/access'
import { dayIsFinished, type DailyDigest } from '@/domain/digest/DailyDigest'
import { dayId } from '@/domain/ids'
import { SAFETY_TEMPLATES } from '@/domain/notice/Notice'
import { digestNotice } from '@/domain/notice/notices'
import type { School } from '@/domain/people/School'
import { dayOf, minuteOf, type Day } from '@/domain/time'
import { is } from '../_kit/operators'
import { bornWithNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { makeDigest } from './makeDigest'

/** The second round, for a day that was not finished at the first: 20:30, when the latest care has ended. */
const SECOND_ROUND_MINUTE = 20 * 60 + 30

function roundDue(school: School, made: DailyDigest[], minute: number): 1 | 2 | null {
  const first = made.find((d) => d.round === 1)
  if (first === undefined) return minute >= school.digestAtMinute ? 1 : null
  const finished = dayIsFinished(first.figures, first.stillHeld)
  if (made.some((d) => d.round === 2) || finished) return null
  return minute >= Math.max(SECOND_ROUND_MINUTE, school.digestAtMinute + 60) ? 2 : null
}

async function sendOne(school: School, day: Day, round: 1 | 2, now: number): Promise<void> {
  const schoolId = school._id
  const messagesFailed = await store.count('messages', {
    schoolId,
    day,
    template: is.in(SAFETY_TEMPLATES),
    status: is.in(['failed', 'no-grant']),
  })
  const made = await makeDigest(school, day, round, now, messagesFailed)
  const staff = await store.find('persons', { 'appointments.schoolId': school._id })
  const principals = staff.filter((person) => holds(person, 'principal', school._id, day))
  const notices = principals.map((person) =>
    digestNotice({
      now,
      schoolId: school._id,
      schoolName: school.name,
      day,
      round,
      figures: made.figures,
      to: person._id,
    }),
  )
  await store.add('digests', [{ ...made, ...bornWithNotices(notices) }])
}

export async function sendDigests(now: number): Promise<void> {
  const day = dayOf(now)
  const open = await store.findAll('days', { day })
  if (open.length === 0) return
  const schools = await store.findAll('schools', { _id: is.in(open.map((d) => d.schoolId)) })
  const made = await store.findAll('digests', { day })
  for (const school of schools) {
    if (!open.some((d) => d._id === dayId(school._id, day))) continue
    const round = roundDue(
      school,
      made.filter((d) => d.schoolId === school._id),
      minuteOf(now),
    )
    if (round !== null) await sendOne(school, day, round, now)
  }
}
