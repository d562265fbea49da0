/** 每周固定的延时托管: set, changed and taken back by a guardian. */
import { lateInputs, type LateSaved } from '@/contract/late'
import {
  latePatternId,
  patternFrom,
  setLatePattern as decideSet,
  standsNow,
  stopLatePattern as decideStop,
  type LatePattern,
} from '@/domain/attendance/LatePattern'
import { collectorFor } from '@/domain/attendance/LatePickup'
import { no, yes, type Result } from '@/domain/result'
import { dayOf } from '@/domain/time'
import { action } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { store } from '../_kit/store'
import { savedLate } from './applyLate'
import { lateFacts, type LateFacts } from './lateFacts'
import { seatsLeft } from './lateSeats'
import { layPatterns } from './layPatterns'

/** The first pattern of the term, or the next version of it. False: somebody changed it meanwhile. */
async function record(before: LatePattern | null, pattern: LatePattern): Promise<boolean> {
  if (before === null) return store.add('late_patterns', [pattern])
  const { _id, ...fields } = pattern
  const changed = await store.update(
    'late_patterns',
    { _id, version: before.version, ops: is.not(pattern.op) },
    { ...fields, ops: to.append(pattern.op) },
  )
  return changed > 0
}

/** Today's application, once the pattern has made it. */
async function savedToday({ plan, pupil }: LateFacts, day: string, now: number): Promise<LateSaved> {
  const facts = await lateFacts(day, pupil._id, day)
  const current = facts.ok ? facts.value.current : null
  return current === null
    ? { untilMinute: null, left: await seatsLeft(plan, day) }
    : savedLate(plan, current, now)
}

/** From today while the cut-off has not come; an application that stands for today is not touched. */
export const setLatePattern = action({
  deed: 'attendance/setLatePattern',
  input: lateInputs.setLatePattern,
  subject: ({ pupilId }) => ({ pupilId }),
  async run(
    { pupilId, op, weekdays, untilMinute, collectorId },
    { caller, now },
  ): Promise<Result<LateSaved>> {
    const today = dayOf(now)
    const found = await lateFacts(today, pupilId, today)
    if (!found.ok) return found
    const facts = found.value
    const { plan, pupil, pattern: before, dayKind } = facts
    const collector = collectorFor(pupil, collectorId)
    if (before?.ops.includes(op) !== true) {
      const decided = decideSet({
        weekdays,
        untilMinute,
        late: plan.late,
        collectorKnown: collector !== null,
      })
      if (!decided.ok) return decided
      const pattern: LatePattern = {
        _id: latePatternId(pupilId, plan.termId),
        schoolId: plan.schoolId,
        termId: plan.termId,
        pupilId,
        pupilName: pupil.name,
        weekdays: decided.value.weekdays,
        untilMinute,
        collectorId,
        collectorText: collector?.text ?? '',
        from: patternFrom(now, plan.late.cutOffMinute),
        to: null,
        ops: [op],
        op,
        by: caller.personId,
        byName: caller.name,
        at: now,
        version: (before?.version ?? 0) + 1,
      }
      if (!(await record(before, pattern))) return no({ code: 'busy/try-again' })
    }
    await layPatterns(plan, dayKind, today, now)
    return yes(await savedToday(facts, today, now))
  },
})

/** 不再固定, from a day to come. What stands today stays until it is cancelled by itself. */
export const stopLatePattern = action({
  deed: 'attendance/stopLatePattern',
  input: lateInputs.stopLatePattern,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, from }, { caller, now }): Promise<Result<LateSaved>> {
    const today = dayOf(now)
    const found = await lateFacts(today, pupilId, today)
    if (!found.ok) return found
    const { pattern } = found.value
    if (pattern?.ops.includes(op)) return yes(await savedToday(found.value, today, now))
    const decided = decideStop({ now, from, pattern })
    if (!decided.ok) return decided
    if (pattern === null || !standsNow(pattern, today)) return no({ code: 'late/no-pattern' })
    const changed = await store.update(
      'late_patterns',
      { _id: pattern._id, version: pattern.version },
      {
        to: decided.value.to,
        version: to.add(1),
        ops: to.append(op),
        op,
        by: caller.personId,
        byName: caller.name,
        at: now,
      },
    )
    return changed === 0 ? no({ code: 'busy/try-again' }) : yes(await savedToday(found.value, today, now))
  },
})
