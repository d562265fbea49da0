import { bindingInputs, type InviteSheet } from '@/contract/binding'
import { isCourtBarred } from '@/domain/access'
import { pupilInviteId } from '@/domain/people/binding/Invite'
import { mayKeepHomeroom } from '@/domain/people/binding/mayKeepHomeroom'
import { no, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { is } from '../../_kit/operators'
import { recordAccess } from '../../_kit/recordAccess'
import { store } from '../../_kit/store'
import { inviteKey } from './inviteCodes'
import { sheetOf } from './inviteSheet'
import { issue } from './issue'

/** 发码: for those pupils of the homeroom; what they had before is void. */
export const issueInvites = action({
  deed: 'people/issueInvites',
  input: bindingInputs.issueInvites,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, homeroomId, pupilIds, op }, context): Promise<Result<InviteSheet>> {
    const { caller, now } = context
    const key = inviteKey()
    if (!key.ok) return key
    const homeroom = await store.get('homerooms', homeroomId)
    if (homeroom?.schoolId !== schoolId || !mayKeepHomeroom(caller.person, homeroom, caller.today))
      return no({ code: 'invite/not-yours' })
    const found = await store.find(
      'pupils',
      { _id: is.in(pupilIds), schoolId, homeroomId },
      { fields: ['_id'] },
    )
    const pupils = found.filter(({ _id }) => !isCourtBarred(caller.person, _id))
    const whom = pupils.map(({ _id }) => ({
      ...{ _id: pupilInviteId(_id), kind: 'pupil' as const, schoolId, homeroomId, pupilId: _id },
    }))
    const why = `${homeroom.name}，${whom.length} 张`
    const access = { op, now, caller, schoolId, day: caller.today, about: [], why }
    if (whom.length > 0) {
      await recordAccess({ ...access, what: 'invites', subject: homeroomId })
      await issue(whom, { key: key.value, caller, op, now })
    }
    return sheetOf(context, schoolId, homeroomId)
  },
})
