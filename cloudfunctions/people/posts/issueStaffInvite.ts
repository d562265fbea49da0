import { postsInputs, type StaffInvited } from '@/contract/posts'
import { groupedCode } from '@/domain/people/binding/inviteCode'
import { staffInviteId } from '@/domain/people/binding/Invite'
import { isBound } from '@/domain/people/Person'
import { isMemberOf } from '@/domain/people/posts/endPost'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { recordAccess } from '../../_kit/recordAccess'
import { store } from '../../_kit/store'
import { inviteKey } from '../binding/inviteCodes'
import { issue } from '../binding/issue'

/** 给同事发邀请码: of the same kind as a child's, with their own name as the second factor. */
export const issueStaffInvite = action({
  deed: 'people/issueStaffInvite',
  input: postsInputs.issueStaffInvite,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, personId }, { caller, now }): Promise<Result<StaffInvited>> {
    const key = inviteKey()
    if (!key.ok) return key
    const person = await store.get('persons', personId)
    if (person === null || !isMemberOf(person, { schoolId, today: caller.today }))
      return no({ code: 'post/unknown-member' })
    if (isBound(person)) return no({ code: 'post/bound-already', name: person.name })
    const _id = staffInviteId(personId)
    const about = [{ id: personId, name: person.name }]
    await recordAccess({ op, now, caller, what: 'invites', schoolId, day: caller.today, about })
    await issue([{ _id, kind: 'staff', schoolId, personId }], { key: key.value, caller, op, now })
    const invite = await store.get('invites', _id)
    const school = await store.get('schools', schoolId)
    if (invite === null) return no({ code: 'busy/try-again' })
    return yes({
      ...{ personId, name: person.name, schoolName: school?.name ?? '' },
      code: groupedCode(key.value.codeOf(invite)),
      validUntil: invite.validUntil,
    })
  },
})
