import type { PupilId } from '@/domain/ids'
import { bindingNotices } from '@/domain/notice/bindingNotices'
import { collectorText } from '@/domain/people/barred'
import { keptRequests, lapsedRequests, type GuardianRequest } from '@/domain/people/binding/GuardianRequest'
import { edit, remember } from '@/domain/people/PupilEdit'
import { is } from '../../_kit/operators'
import { withNotices } from '../../_kit/outbox'
import { store } from '../../_kit/store'
import { changeOf } from './writePupil'

const changeFor = (request: GuardianRequest) =>
  changeOf(edit({}, 'guardian-lapsed', collectorText(request)), {
    ...{ op: `lapsed-${request.op}`, now: request.until, by: request.personId, byName: request.name },
  })

/** The request goes and its notices come in one write: whoever runs this twice finds it gone, and tells nobody again. */
const settle = (pupilId: PupilId, now: number): Promise<void> =>
  store.transaction(async (t) => {
    const pupil = await t.get('pupils', pupilId)
    if (pupil === null) return
    const lapsed = lapsedRequests(pupil.guardianRequests, now).map((request) => ({
      request,
      change: changeFor(request),
    }))
    await t.update('pupils', pupilId, {
      guardianRequests: keptRequests(pupil.guardianRequests, now),
      collectorChanges: lapsed.reduce((all, { change }) => remember(all, change), pupil.collectorChanges),
      ...withNotices(lapsed.flatMap(({ request, change }) => bindingNotices(pupil, change, request))),
    })
  })

/** 申请过期: whoever asked and the school are told that nobody answered; what was refused goes without a word. */
export async function tellLapsed(now: number): Promise<void> {
  const waiting = await store.findAll('pupils', { 'guardianRequests.until': is.atMost(now) }, ['name'])
  for (const { _id } of waiting) await settle(_id, now)
}
