import type { Wishes } from '@/domain/draw/Draw'
import { placeByDraw, type PlaceDecision } from '@/domain/draw/placeByDraw'
import { isSigned } from '@/domain/enrolment/consent'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { startsOn } from '@/domain/enrolment/startsOn'
import type { CourseId } from '@/domain/ids'
import { drawResultNotice, drawResultNoticeId } from '@/domain/notice/drawNotice'
import type { Plan } from '@/domain/plan/Plan'
import type { Documents } from '../../_kit/documents'
import { to } from '../../_kit/operators'
import { withNotices } from '../../_kit/outbox'
import { store } from '../../_kit/store'

/** The family may change the same week meanwhile. */
const ROUNDS = 6

type Week = Documents['weeks']

export interface WeekRecord {
  plan: Plan
  drawId: string
  op: string
  now: number
  wishes: Pick<Wishes, 'by' | 'consent'>
  got: CourseId[]
  /** For how many courses the child waits now. */
  waiting: number
}

/** Places, entries, consent and notice of one child, in one write. */
function changeOf(week: PupilWeek, decision: PlaceDecision, record: WeekRecord): Record<string, unknown> {
  const { plan, drawId, op, now, wishes, waiting } = record
  const since = startsOn(now, plan.term)
  const places = decision.take.flatMap(({ course, slots }) =>
    slots.map((key) => [`places.${key}`, { courseId: course._id, since }] as const),
  )
  const entries = decision.take.map(({ course }) => ({
    op,
    at: now,
    by: wishes.by,
    kind: 'enrolled' as const,
    courseId: course._id,
    how: 'draw' as const,
    from: since,
    words: '',
  }))
  const notice = drawResultNotice({
    now,
    drawId,
    schoolId: week.schoolId,
    pupilId: week.pupilId,
    pupilName: week.name,
    got: decision.take.map(({ course }) => course.name),
    missed: decision.missed.length,
    waiting,
    since,
  })
  return {
    ...Object.fromEntries(places),
    ...(entries.length > 0 ? { entries: to.append(...entries) } : {}),
    // Who waits may accept an offer by one tap: the application counts, whatever the lot said.
    ...(isSigned(week) ? {} : { consent: wishes.consent }),
    version: to.add(1),
    ...withNotices([notice]),
  }
}

/** Served by this draw before, or told that it got nothing and not heard of it yet. */
const isRecorded = ({ entries, outbox = [], pupilId }: Week, { op, drawId }: WeekRecord): boolean =>
  entries.some((entry) => entry.op === op) ||
  outbox.some(({ id }) => id === drawResultNoticeId(drawId, pupilId))

/** Enters what one child received, as far as it fits; a second time it finds its own trace and leaves the week alone. */
export async function recordWeek(first: Week, record: WeekRecord): Promise<void> {
  let week: Week | null = first
  for (let round = 0; round < ROUNDS && week !== null; round += 1) {
    if (isRecorded(week, record)) return
    const decision = placeByDraw({ ...record, week })
    const same = { _id: week._id, version: week.version }
    if ((await store.update('weeks', same, changeOf(week, decision, record))) > 0) return
    week = await store.get('weeks', week._id)
  }
  if (week !== null) throw new Error(`the week ${week._id} changes too often to be recorded`)
}
