import { custodyInputs, type Released } from '@/contract/custody'
import type { Release } from '@/domain/custody/Custody'
import { mayRelease } from '@/domain/custody/release'
import { dayBegins, isOfDay, toldLater } from '@/domain/eventTime'
import type { SchoolId } from '@/domain/ids'
import { releasedNotice } from '@/domain/notice/notices'
import { no, yes, type Result } from '@/domain/result'
import type { Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { decidedTwice, letGo, releasedBy } from './letGo'
import { childToday, cityOf, decide, pupilOf, rememberRefusal, worksTheGate } from './releaseFacts'

const stillInside = (schoolId: SchoolId, day: Day) =>
  store.count('custody', { schoolId, day, status: 'held' })

/** 放行: to the right adult and to nobody else. The same act sent twice releases once and says the same. */
export const release = action({
  deed: 'custody/release',
  input: custodyInputs.release,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, pupilId, claim, ...told }, { caller, now }): Promise<Result<Released>> {
    const day = caller.today
    if (!isOfDay(told.happenedAt, day)) return no({ code: 'custody/told-another-day' })
    const happenedAt = toldLater(told.happenedAt, dayBegins(day), now)
    const said = async ({ at, collectorText }: Release) =>
      yes({ at, collectorText, inSchool: await stillInside(schoolId, day) })
    return decidedTwice(async (again) => {
      const custody = await childToday(schoolId, day, pupilId)
      if (custody === null) return no({ code: 'custody/unknown-child' })
      const done = releasedBy(custody, op)
      if (done !== null) return said(done)
      if (again && custody.status === 'released')
        return no({ code: 'custody/released-already', pupil: custody.name, at: custody.release.at })
      if (!mayRelease(custody, caller.personId, worksTheGate(caller, schoolId)))
        return no({ code: 'custody/not-at-gate' })
      const pupil = await pupilOf(custody)
      if (pupil === null) return no({ code: 'custody/unknown-child' })
      const claimed = { now, caller, op, custody, pupil, city: await cityOf(), claim }
      const decided = decide(claimed)
      if (!decided.ok) return rememberRefusal(claimed, decided.refusal)
      const given: Release = { at: now, by: caller.personId, byName: caller.name, ...decided.value }
      const notices = [releasedNotice(custody, given.collectorText, now)]
      return (await letGo({ op, custody, release: given, happenedAt, notices })) ? said(given) : 'changed'
    })
  },
})
