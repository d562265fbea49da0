import { closingInputs, type DayState, type GateDay } from '@/contract/closing'
import { dayAudit } from '@/domain/audit/deskAudits'
import { closeDay as mayClose, confirmClose as mayConfirm } from '@/domain/custody/closeDay'
import { adultsThere, mayLeave } from '@/domain/custody/Shift'
import { dayId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { schoolDayOf } from '@/domain/time'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { withAudit } from '../_kit/outbox'
import { backOnDuty } from '../_kit/shifts'
import { store } from '../_kit/store'
import { dayOfSchool, openToday, stayNoMore, stayOn, waitingNow } from './closingFacts'

const REOPENED = { closing: null, confirmed: null }

/** 我留下: two adults stay until the last child has left; who goes is looked at after he has gone, so that two cannot leave at once. */
export const stay = action({
  deed: 'custody/stay',
  input: closingInputs.stay,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, staying }, { caller, now }): Promise<Result<{ staying: GateDay['staying'] }>> {
    const { personId, name, today: day } = caller
    const before = await dayOfSchool(schoolId, day)
    if (before === null) return no({ code: 'closing/day-not-opened' })
    const mine = { personId, name, at: now }
    if (staying) {
      await stayOn(schoolId, day, mine)
      await backOnDuty(schoolId, day, personId, `${op}-back`, now)
    } else {
      await stayNoMore(schoolId, day, personId)
      const { uncollected, holders } = await waitingNow(schoolId, day, now)
      const others = ((await dayOfSchool(schoolId, day))?.staying ?? []).map((one) => one.personId)
      const decided = mayLeave(uncollected, adultsThere(others, holders, personId))
      if (!decided.ok) {
        await stayOn(schoolId, day, before.staying.find((one) => one.personId === personId) ?? mine)
        return decided
      }
    }
    return yes({ staying: (await dayOfSchool(schoolId, day))?.staying ?? [] })
  },
})

/** 清校, the first adult: at zero and not before. Written, then looked at again: a child may have come in meanwhile. */
export const closeDay = action({
  deed: 'custody/closeDay',
  input: closingInputs.closeDay,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op }, { caller, now }): Promise<Result<DayState>> {
    const day = caller.today
    const _id = dayId(schoolId, day)
    const before = await dayOfSchool(schoolId, day)
    if (before === null) return no({ code: 'closing/day-not-opened' })
    const decided = mayClose(await openToday(schoolId, day, now))
    if (!decided.ok) return decided
    if (before.closing === null)
      await store.update(
        'days',
        { _id, closing: null },
        {
          closing: { op, by: caller.personId, byName: caller.name, at: now },
          ...withAudit(dayAudit(schoolId, day, 'closed', { op, now, by: caller })),
        },
      )
    const again = mayClose(await openToday(schoolId, day, now))
    if (!again.ok) {
      await store.update('days', { _id, 'closing.op': op, confirmed: null }, REOPENED)
      return again
    }
    const { closing, confirmed } = (await dayOfSchool(schoolId, day)) ?? REOPENED
    return yes({ closing, confirmed })
  },
})

/** 清校, the second adult. */
export const confirmClose = action({
  deed: 'custody/confirmClose',
  input: closingInputs.confirmClose,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op }, { caller, now }): Promise<Result<DayState>> {
    const day = caller.today
    const _id = dayId(schoolId, day)
    const before = await dayOfSchool(schoolId, day)
    if (before === null) return no({ code: 'closing/day-not-opened' })
    const decided = mayConfirm(await openToday(schoolId, day, now), before.closing, caller.personId)
    if (!decided.ok) return decided
    await store.update(
      'days',
      { _id, 'closing.op': decided.value.op, confirmed: null },
      {
        confirmed: { op, by: caller.personId, byName: caller.name, at: now },
        ...withAudit(dayAudit(schoolId, day, 'confirmed', { op, now, by: caller })),
      },
    )
    const { closing, confirmed } = (await dayOfSchool(schoolId, day)) ?? REOPENED
    return yes({ closing, confirmed })
  },
})

/** A child who came after the closing opens the day again; the two adults look once more. */
export async function reopenDays(now: number): Promise<void> {
  const day = schoolDayOf(now)
  const closed = await store.findAll('days', { day, closing: is.not(null) })
  for (const { _id, schoolId, closing } of closed) {
    if (closing === null) continue
    const inside = await store.count('custody', { schoolId, day, status: 'held' })
    if (inside > 0) await store.update('days', { _id, 'closing.op': closing.op }, REOPENED)
  }
}
