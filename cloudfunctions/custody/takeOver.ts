import { standInInputs, type TakenOver } from '@/contract/standIn'
import { takeOverAudit } from '@/domain/audit/actAudits'
import { NOT_HELD } from '@/domain/custody/Custody'
import { canTakeOver } from '@/domain/custody/takeOver'
import { takenOverNotices } from '@/domain/notice/standInNotices'
import { calledAs } from '@/domain/people/Person'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { withAudit, withNotices } from '../_kit/outbox'
import { backOnDuty } from '../_kit/shifts'
import { store } from '../_kit/store'

/**
 * 紧急接管: the children of a colleague who can no longer act, into the duty leader's own hands, in one conditional
 * write whatever their number. The giver and the principal are told with the same write.
 */
export const takeOver = action({
  deed: 'custody/takeOver',
  input: standInInputs.takeOver,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, from, pupilIds, reason }, { caller, now }): Promise<Result<TakenOver>> {
    const day = caller.today
    const may = canTakeOver({ by: caller.personId, from, reason })
    if (!may.ok) return may
    const giver = await store.get('persons', from)
    if (giver === null) return no({ code: 'take-over/nobody' })
    const fromName = calledAs(giver)
    const author = { op, at: now, by: caller.personId, byName: caller.name }
    await store.update(
      'custody',
      {
        schoolId,
        day,
        status: 'held',
        holder: from,
        ...(pupilIds === undefined ? {} : { pupilId: is.in(pupilIds) }),
        'entries.op': is.not(op),
      },
      {
        ...NOT_HELD,
        status: 'held',
        holder: caller.personId,
        holderName: caller.name,
        since: now,
        entries: to.append({ ...author, kind: 'taken-over', from, fromName, reason }),
        ...withAudit(takeOverAudit({ schoolId, op, now, by: caller }, { id: from, name: fromName }, reason)),
        ...withNotices(
          takenOverNotices({ schoolId, day, op, now, from, fromName, byName: caller.name, reason }),
        ),
      },
    )
    const after = (
      await store.find('custody', { schoolId, day, 'entries.op': op }, { fields: ['pupilId', 'entries'] })
    ).filter(({ entries }) => entries.some((entry) => entry.op === op && entry.kind === 'taken-over'))
    if (after.length === 0) return no({ code: 'take-over/nobody' })
    await backOnDuty(schoolId, day, caller.personId, `${op}-back`, now)
    return yes({ from, taken: after.map((custody) => custody.pupilId) })
  },
})
