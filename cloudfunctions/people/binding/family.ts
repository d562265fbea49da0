import { bindingInputs, type FamilyInvite, type FamilyPage } from '@/contract/binding'
import { groupedCode } from '@/domain/people/binding/inviteCode'
import { inviteState, pupilInviteId, type Invite } from '@/domain/people/binding/Invite'
import type { PupilId } from '@/domain/ids'
import { hasLeft } from '@/domain/people/binding/unbind'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { endWard } from './endWard'
import { familyPage } from './guardiansPage'
import { inviteKey } from './inviteCodes'
import { issue } from './issue'
import { settleRequest } from './settleRequest'
import { codeTriesId } from './tries'

/** 监护人, for a guardian with a say. */
export const family = action({
  deed: 'people/family',
  input: bindingInputs.family,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId }, { caller, now }): Promise<Result<FamilyPage>> {
    const pupil = await store.get('pupils', pupilId)
    if (pupil === null) return no({ code: 'binding/unknown-child' })
    return yes(await familyPage(pupil, caller, now))
  },
})

/** 监护人答复一条申请. */
export const answerRequest = action({
  deed: 'people/answerRequest',
  input: bindingInputs.answerRequest,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op, ...answer }, context): Promise<Result<FamilyPage>> {
    const settled = await settleRequest(context, { pupilId, answer, voice: 'guardian', op })
    return settled.ok ? yes(await familyPage(settled.value, context.caller, context.now)) : settled
  },
})

/** 监护人自己解除绑定. */
export const leaveChild = action({
  deed: 'people/leaveChild',
  input: bindingInputs.leaveChild,
  subject: ({ pupilId }) => ({ pupilId }),
  doneBefore: ({ pupilId, op }, { personId, person }) =>
    hasLeft(person, { pupilId, by: personId, op }) ? yes(null) : null,
  async run({ pupilId, op }, context): Promise<Result<null>> {
    const { personId } = context.caller
    const ended = await endWard(context, { pupilId, personId, voice: 'guardian', reason: '', op })
    return ended.ok ? yes(null) : ended
  },
})

async function validOf(pupilId: PupilId, now: number): Promise<Invite | null> {
  const invite = await store.get('invites', pupilInviteId(pupilId))
  if (invite === null) return null
  const tries = await store.get('bind_tries', codeTriesId(invite.mark))
  return inviteState(invite, tries?.left ?? null, now) === 'valid' ? invite : null
}

/** 请另一位家长: the code that is good already, which the school may have handed to somebody; a new one else. */
export const familyInvite = action({
  deed: 'people/familyInvite',
  input: bindingInputs.familyInvite,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op }, { caller, now }): Promise<Result<FamilyInvite>> {
    const key = inviteKey()
    if (!key.ok) return key
    const pupil = await store.get('pupils', pupilId)
    if (pupil === null) return no({ code: 'binding/unknown-child' })
    const { schoolId, homeroomId } = pupil
    if ((await validOf(pupilId, now)) === null)
      await issue([{ _id: pupilInviteId(pupilId), kind: 'pupil', schoolId, homeroomId, pupilId }], {
        ...{ key: key.value, caller, op, now },
      })
    const invite = await validOf(pupilId, now)
    if (invite === null) return no({ code: 'busy/try-again' })
    return yes({
      pupilName: pupil.name,
      code: groupedCode(key.value.codeOf(invite)),
      validUntil: invite.validUntil,
    })
  },
})
