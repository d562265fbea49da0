import { escortInputs } from '@/contract/escort'
import { groupAudit } from '@/domain/audit/deskAudits'
import { saveGroup } from '@/domain/escort/saveGroup'
import { asId } from '@/domain/ids'
import { attendsOn } from '@/domain/people/Pupil'
import { no, yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { is, to } from '../../_kit/operators'
import { bornWithAudit, withAudit } from '../../_kit/outbox'
import { store } from '../../_kit/store'
import { cityOf } from '../releaseFacts'
import { MEMBER_FIELDS } from './escortGroups'
import { walkLack } from './escortLack'
import { staffOf } from './staffOf'

/** 保存路队, without the members who have left since the page was read. It walks from the next service day on: a day that is open keeps the walks it began with. */
export const saveEscortGroup = action({
  deed: 'custody/saveEscortGroup',
  input: escortInputs.saveEscortGroup,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, groupId, ...draft }, { caller, now }) {
    const others = await store.find('escort_groups', { schoolId })
    const id = groupId ?? asId<'EscortGroup'>(`g_${op}`)
    if (groupId !== null && !others.some((group) => group._id === groupId))
      return no({ code: 'escort/unknown' })
    if (others.some((group) => group._id === id && group.ops?.includes(op) === true))
      return yes({ groupId: id })
    const memberIds = draft.members.map((member) => member.pupilId)
    const found =
      memberIds.length === 0
        ? []
        : await store.find('pupils', { schoolId, _id: is.in(memberIds) }, { fields: MEMBER_FIELDS })
    const gone = new Set(found.filter((pupil) => !attendsOn(pupil, caller.today)).map(({ _id }) => _id))
    const fields = { ...draft, members: draft.members.filter(({ pupilId }) => !gone.has(pupilId)) }
    const staff = await staffOf(schoolId, caller.today)
    const saved = saveGroup({
      draft: { _id: id, ...fields },
      city: await cityOf(),
      staff: new Map(staff.map((one) => [one.personId, one.name])),
      pupils: new Map(found.map((pupil) => [pupil._id, pupil])),
      others,
    })
    if (!saved.ok) return saved
    const { _id, ...group } = saved.value
    const adults = staff
      .filter(({ personId }) => personId === group.leaderId || personId === group.secondId)
      .map(({ personId, name }) => ({ _id: personId, name }))
    const lack = await walkLack(schoolId, caller.today, adults)
    if (lack !== null) return no(lack)
    const entry = groupAudit(schoolId, group, { op, now, by: caller })
    if (groupId === null)
      await store.add('escort_groups', [{ ...saved.value, schoolId, ops: [op], ...bornWithAudit(entry) }])
    else
      await store.update(
        'escort_groups',
        { _id, schoolId, ops: is.not(op) },
        { ...group, ops: to.append(op), ...withAudit(entry) },
      )
    return yes({ groupId: _id })
  },
})
