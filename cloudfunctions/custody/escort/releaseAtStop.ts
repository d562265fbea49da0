import { escortInputs, type ReleasedAtStop } from '@/contract/escort'
import type { Release } from '@/domain/custody/Custody'
import { atStop } from '@/domain/escort/atStop'
import { outWith } from '@/domain/escort/walk'
import { dayBegins, isOfDay, toldLater } from '@/domain/eventTime'
import { releasedNotice } from '@/domain/notice/notices'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { decidedTwice, letGo, releasedBy } from '../letGo'
import { childToday, cityOf, decide, pupilOf, rememberRefusal } from '../releaseFacts'
import { escortToday, loadWalk, othersOut, type LoadedWalk } from './walks'

async function told(walk: LoadedWalk, release: Release, pupilId: string): Promise<ReleasedAtStop> {
  const { escort, children } = walk
  if (escort.state === 'walking' && othersOut(walk, [pupilId]).length === 0)
    await store.update('escorts', { _id: escort._id, state: 'walking' }, { state: 'done' })
  const mine = outWith(escort, children, release.by).filter((child) => child.pupilId !== pupilId)
  return { at: release.at, collectorText: release.collectorText, left: mine.length }
}

/** 站点交接. C3 at the roadside: the same proofs as at the gate, and only where heads were counted (C5). */
export const releaseAtStop = action({
  deed: 'custody/releaseAtStop',
  input: escortInputs.releaseAtStop,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(input, { caller, now }): Promise<Result<ReleasedAtStop>> {
    const { schoolId, escortId, stopId, op, pupilId, claim } = input
    const day = caller.today
    if (!isOfDay(input.happenedAt, day)) return no({ code: 'custody/told-another-day' })
    const found = await escortToday(schoolId, day, escortId)
    if (!found.ok) return found
    return decidedTwice(async (again) => {
      const walk = await loadWalk(found.value, caller)
      const read = walk.children.find((child) => child.pupilId === pupilId)
      const custody = read ?? (await childToday(schoolId, day, pupilId))
      if (custody === null) return no({ code: 'custody/unknown-child' })
      const before = releasedBy(custody, op)
      if (before !== null) return yes(await told(walk, before, pupilId))
      if (again && custody.status === 'released')
        return no({ code: 'custody/released-already', pupil: custody.name, at: custody.release.at })
      const stands = atStop(walk.escort, custody, stopId, caller.personId)
      if (!stands.ok) return stands
      const pupil = await pupilOf(custody)
      if (pupil === null) return no({ code: 'custody/unknown-child' })
      const claimed = { now, caller, op, custody, pupil, city: await cityOf(), claim, atStop: true }
      const decided = decide(claimed)
      if (!decided.ok) return rememberRefusal(claimed, decided.refusal)
      const { collectorText } = decided.value
      const proof = stands.value(decided.value.proof)
      const happenedAt = toldLater(input.happenedAt, dayBegins(day), now)
      const given: Release = { at: now, by: caller.personId, byName: caller.name, proof, collectorText }
      const notices = [releasedNotice(custody, collectorText, now)]
      const left = await letGo({ op, custody, release: given, happenedAt, notices })
      return left ? yes(await told(walk, given, pupilId)) : 'changed'
    })
  },
})
