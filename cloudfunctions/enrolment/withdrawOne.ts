import { enrolmentInputs, type Placement } from '@/contract/enrolment'
import { withdraw } from '@/domain/enrolment/withdraw'
import { weekId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { to } from '../_kit/operators'
import { planOf } from '../_kit/plans'
import { store } from '../_kit/store'
import { wardSchool } from './wardSchool'

/** Leaves a course: the place and the seat change together, or not at all. */
export const withdrawOne = action({
  deed: 'enrolment/withdraw',
  input: enrolmentInputs.withdraw,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, courseId, op }, { caller, now }): Promise<Result<Placement>> {
    const found = await planOf(wardSchool(caller, pupilId), caller.today)
    if (!found.ok) return found
    const plan = found.value
    return store.transaction(async (t): Promise<Result<Placement>> => {
      const week = await t.get('weeks', weekId(pupilId, plan.termId))
      if (week === null) return no({ code: 'enrolment/no-week' })
      const decided = withdraw({ now, plan, week, courseId })
      if (!decided.ok) return decided
      const seats = await t.get('seats', courseId)
      const hasClaim = seats?.claims[pupilId] !== undefined
      const left = seats === null ? null : seats.left + (hasClaim ? 1 : 0)
      if (decided.value.kind === 'already')
        return yes({ courseId, state: 'free', left: seats?.left ?? null, since: null })
      await t.update('weeks', week._id, {
        ...Object.fromEntries(decided.value.slots.map((key) => [`places.${key}`, to.remove()])),
        version: to.add(1),
        entries: to.append({ op, at: now, by: caller.personId, kind: 'withdrawn', courseId }),
      })
      if (hasClaim) await t.update('seats', courseId, { left: to.add(1), [`claims.${pupilId}`]: to.remove() })
      return yes({ courseId, state: 'free', left, since: null })
    })
  },
})
