import { enrolmentInputs, type Placement } from '@/contract/enrolment'
import type { Caller } from '@/domain/access'
import { enrol, type EnrolDecision } from '@/domain/enrolment/enrol'
import type { PupilWeek } from '@/domain/enrolment/PupilWeek'
import { startsOn } from '@/domain/enrolment/startsOn'
import { weekId, type CourseId } from '@/domain/ids'
import { enrolledNotice } from '@/domain/notice/notices'
import type { Plan } from '@/domain/plan/Plan'
import { no, yes, type Result } from '@/domain/result'
import type { Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { planOf } from '../_kit/plans'
import { claimSeat, releaseSeat } from '../_kit/seats'
import { store } from '../_kit/store'
import { wardSchool } from './wardSchool'

/** Another change of the same pupil's week came first: decide again on what is there now. */
const DECIDE_AGAIN = 3

type Claim = Extract<EnrolDecision, { kind: 'claim' }>

interface Recording {
  week: PupilWeek
  decision: Claim
  caller: Caller
  op: string
  now: number
  since: Day
}

/** The record: places, entry and notice in one write, on exactly the week the decision was made on. */
async function record({ week, decision, caller, op, now, since }: Recording): Promise<boolean> {
  const { course, slots } = decision
  const places = Object.fromEntries(slots.map((key) => [`places.${key}`, { courseId: course._id, since }]))
  const changed = await store.update(
    'weeks',
    { _id: week._id, version: week.version },
    {
      ...places,
      version: to.add(1),
      entries: to.append({ op, at: now, by: caller.personId, kind: 'enrolled', courseId: course._id }),
      ...withNotices([
        enrolledNotice({
          now,
          schoolId: week.schoolId,
          pupilId: week.pupilId,
          pupilName: week.name,
          courseId: course._id,
          courseName: course.name,
          since,
        }),
      ]),
    },
  )
  return changed > 0
}

/** First come, first served: claim the seat, then record the place. Every step can be repeated. */
export const enrolOne = action({
  deed: 'enrolment/enrol',
  input: enrolmentInputs.enrol,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, courseId, op }, { caller, now }): Promise<Result<Placement>> {
    const found = await planOf(wardSchool(caller, pupilId), caller.today)
    if (!found.ok) return found
    const plan = found.value
    const since = startsOn(now, plan.term)
    let left: number | null | undefined
    for (let round = 0; round < DECIDE_AGAIN; round += 1) {
      const week = await store.get('weeks', weekId(pupilId, plan.termId))
      if (week === null) return no({ code: 'enrolment/no-week' })
      const decided = enrol({ now, plan, week, courseId })
      if (!decided.ok) {
        if (left !== undefined) await releaseSeat(courseId, pupilId, op)
        return decided
      }
      const decision = decided.value
      if (decision.kind === 'already') return yes(await placedAlready(plan, week, courseId))
      // Claimed anew each round: a withdrawal between two rounds may have given the seat back.
      if (decision.course.capacity === null) left = null
      else {
        const seats = await claimSeat({ seatsId: courseId, pupilId, by: caller.personId, at: now, op })
        if (seats === null) return no({ code: 'enrolment/full', course: decision.course.name })
        left = seats.left
      }
      if (await record({ week, decision, caller, op, now, since }))
        return yes({ courseId, state: 'placed', left, since })
    }
    return no({ code: 'busy/try-again' })
  },
})

async function placedAlready(plan: Plan, week: PupilWeek, courseId: CourseId): Promise<Placement> {
  const limited = plan.courses[courseId]?.capacity !== null
  const seats = limited ? await store.get('seats', courseId) : null
  const place = Object.values(week.places).find((p) => p.courseId === courseId)
  return { courseId, state: 'placed', left: seats?.left ?? null, since: place?.since ?? null }
}
