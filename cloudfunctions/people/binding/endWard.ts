import type { PersonId, PupilId } from '@/domain/ids'
import { bindingNotices } from '@/domain/notice/bindingNotices'
import { pupilInviteId } from '@/domain/people/binding/Invite'
import { unbind } from '@/domain/people/binding/unbind'
import type { Pupil } from '@/domain/people/Pupil'
import { no, yes, type Result } from '@/domain/result'
import type { Context } from '../../_kit/handle'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { forgetMessages } from './forgetMessages'
import { guardiansOf } from './guardianIds'
import { isEnrolled } from './isEnrolled'
import { changeOf, hasDone, writePupil } from './writePupil'

interface Ending {
  pupilId: PupilId
  personId: PersonId
  voice: 'guardian' | 'school'
  reason: string
  op: string
}

/**
 * The ward, the entries and delegations it brought, and the child's open code end in one transaction. What was
 * told to them and faces that nobody needs any more go afterwards: the same act again and the timer finish that.
 */
export async function endWard(
  { caller, now }: Context,
  { pupilId, personId, voice, reason, op }: Ending,
): Promise<Result<Pupil>> {
  const enrolled = voice === 'guardian' && (await isEnrolled(pupilId, caller.today))
  const ended = await store.transaction(async (t): Promise<Result<{ pupil: Pupil; photoIds: string[] }>> => {
    const pupil = await t.get('pupils', pupilId)
    const guardians = await guardiansOf(pupilId)
    const person = await t.get('persons', personId)
    if (pupil === null) return no({ code: 'binding/unknown-child' })
    if (hasDone(pupil, op)) return yes({ pupil, photoIds: [] })
    if (person === null) return no({ code: 'binding/not-bound' })
    const others = guardians.filter(
      ({ _id, wards }) =>
        _id !== personId && wards.some((ward) => ward.pupilId === pupilId && ward.courtBarred !== true),
    ).length
    const by = { personId: caller.personId, name: caller.name }
    const facts = { pupil, person, by, voice, reason, isEnrolled: enrolled, others, op, now }
    const decided = unbind(facts)
    if (!decided.ok) return decided
    const { made, wards, pastWards, photoIds } = decided.value
    const invite = await t.get('invites', pupilInviteId(pupilId))
    const act = { op, now, by: caller.personId, byName: caller.name }
    const gone = { personId, typedName: pupil.name }
    const told = bindingNotices(pupil, changeOf(made, act), gone)
    const after = await writePupil(t, pupil, made, act, told)
    await t.update('persons', personId, { wards, pastWards })
    if (invite !== null && invite.used === null) await t.update('invites', invite._id, { voidedAt: now })
    return yes({ pupil: after, photoIds })
  })
  if (!ended.ok) return ended
  const { pupil, photoIds } = ended.value
  await forgetMessages(personId, pupilId)
  if (photoIds.length > 0) await store.update('photos', { _id: is.in(photoIds) }, { data: '' })
  return yes(pupil)
}
