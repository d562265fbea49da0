import { collectorsInputs, type CollectorsPage, type DelegationCode } from '@/contract/collectors'
import { custodyId } from '@/domain/ids'
import {
  cancelDelegation as cancel,
  delegate as give,
  givenByBarred,
  standing,
} from '@/domain/people/delegation'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { delegationCodeOf } from '../_kit/pickupCodes'
import { store } from '../_kit/store'
import { changePupil } from './changePupil'
import { pageAfter } from './collectors'
import { delegationDays, pupilNamed } from './collectorsPage'
import { dropPhoto, dropUnused, keepPhoto } from './photos'

/** 临时委托: one adult for one child and one day. */
export const delegate = action({
  deed: 'custody/delegate',
  input: collectorsInputs.delegate,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, day, photo, ...who }, context): Promise<Result<CollectorsPage>> {
    const { now, caller } = context
    const pupil = await pupilNamed(pupilId)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    const isService = (await delegationDays(pupil.schoolId, caller.today)).includes(day)
    const kept = await keepPhoto({ pupil, data: photo, op, by: caller.personId, at: now })
    if (!kept.ok) return kept
    const relation = caller.person.wards.find((ward) => ward.pupilId === pupilId)?.relation ?? '家长'
    const given = {
      id: `d-${op}`,
      day,
      ...who,
      photoId: kept.value,
      by: caller.personId,
      byName: `${caller.name}（${relation}）`,
      at: now,
      cancelledAt: null,
    }
    const changed = await changePupil(context, { pupilId, op, voice: 'guardian' }, (read) =>
      give(read, given, { today: caller.today, isService }),
    )
    if (!changed.ok) await dropUnused(pupilId, kept.value)
    return pageAfter(changed, context)
  },
})

export const cancelDelegation = action({
  deed: 'custody/cancelDelegation',
  input: collectorsInputs.cancelDelegation,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, delegationId }, context): Promise<Result<CollectorsPage>> {
    let photoId: string | null = null
    const changed = await changePupil(context, { pupilId, op, voice: 'guardian' }, (read) => {
      photoId = read.delegations.find((one) => one.id === delegationId)?.photoId ?? null
      return cancel(read, delegationId, context.now)
    })
    if (changed.ok) await dropPhoto(photoId)
    return pageAfter(changed, context)
  },
})

/** The delegate's code: to be forwarded by the guardian. The square needs the day's own token. */
export const delegationCode = action({
  deed: 'custody/delegationCode',
  input: collectorsInputs.delegationCode,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, delegationId }, { caller }): Promise<Result<DelegationCode>> {
    const pupil = await pupilNamed(pupilId)
    const which = pupil?.delegations.find((one) => one.id === delegationId)
    if (pupil === null || which === undefined || which.day < caller.today)
      return no({ code: 'delegation/not-found' })
    if (standing([which], which.day).length === 0 || givenByBarred(pupil, which))
      return no({ code: 'delegation/not-found' })
    const custody = await store.get('custody', custodyId(which.day, pupilId))
    if (custody?.status === 'released')
      return no({ code: 'custody/released-already', pupil: custody.name, at: custody.release.at })
    const code = delegationCodeOf({ day: which.day, pupilId, delegationId })
    return yes({
      pupilName: pupil.name,
      homeroomName: pupil.homeroomName,
      name: which.name,
      relation: which.relation,
      day: which.day,
      code,
      scannable: custody === null ? null : `${custody.token}.${code}`,
    })
  },
})
