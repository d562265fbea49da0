import { custodyInputs, type Released } from '@/contract/custody'
import { NOT_HELD, type Custody, type Release } from '@/domain/custody/Custody'
import { mayRelease } from '@/domain/custody/release'
import { dayBegins, isOfDay, toldLater } from '@/domain/eventTime'
import type { SchoolId } from '@/domain/ids'
import { releasedNotice } from '@/domain/notice/notices'
import { no, yes, type Result } from '@/domain/result'
import type { Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'
import { childToday, cityOf, decide, pupilOf, rememberRefusal, worksTheGate } from './releaseFacts'

const stillInside = (schoolId: SchoolId, day: Day) =>
  store.count('custody', { schoolId, day, status: 'held' })

const releasedBy = (custody: Custody | null, op: string): Release | null =>
  custody?.status === 'released' && custody.entries.some((e) => e.kind === 'released' && e.op === op)
    ? custody.release
    : null

/** 放行: to the right adult and to nobody else. The same act sent twice releases once and says the same. */
export const release = action({
  deed: 'custody/release',
  input: custodyInputs.release,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, pupilId, claim, ...told }, { caller, now }): Promise<Result<Released>> {
    const day = caller.today
    if (!isOfDay(told.happenedAt, day)) return no({ code: 'custody/told-another-day' })
    const happenedAt = toldLater(told.happenedAt, dayBegins(day), now)
    const custody = await childToday(schoolId, day, pupilId)
    if (custody === null) return no({ code: 'custody/unknown-child' })
    const done = releasedBy(custody, op)
    if (done !== null)
      return yes({
        at: done.at,
        collectorText: done.collectorText,
        inSchool: await stillInside(schoolId, day),
      })
    if (!mayRelease(custody, caller.personId, worksTheGate(caller, schoolId)))
      return no({ code: 'custody/not-at-gate' })
    const pupil = await pupilOf(custody)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    const city = await cityOf()
    const claimed = { now, caller, op, custody, pupil, city, claim }
    const decided = decide(claimed)
    if (!decided.ok) return rememberRefusal(claimed, decided.refusal)
    const { proof, collectorText } = decided.value
    const given: Release = { at: now, by: caller.personId, byName: caller.name, proof, collectorText }
    const changed = await store.update(
      'custody',
      { _id: custody._id, status: 'held', holder: custody.holder, codeTries: custody.codeTries },
      {
        ...NOT_HELD,
        status: 'released',
        missing: null,
        release: given,
        entries: to.append({
          op,
          at: now,
          by: caller.personId,
          byName: caller.name,
          kind: 'released',
          proof,
          collectorText,
          ...(happenedAt === undefined ? {} : { happenedAt }),
        }),
        ...withNotices([releasedNotice(custody, collectorText, now)]),
      },
    )
    if (changed > 0) return yes({ at: now, collectorText, inSchool: await stillInside(schoolId, day) })
    const after = await store.get('custody', custody._id)
    const mine = releasedBy(after, op)
    if (mine !== null)
      return yes({
        at: mine.at,
        collectorText: mine.collectorText,
        inSchool: await stillInside(schoolId, day),
      })
    if (after?.status === 'released')
      return no({ code: 'custody/released-already', pupil: custody.name, at: after.release.at })
    return no({ code: 'busy/try-again' })
  },
})
