import type { PupilId } from '@/domain/ids'
import { bindingNotices } from '@/domain/notice/bindingNotices'
import { consentNotices } from '@/domain/notice/consentNotice'
import { answerRequest, type RequestAnswer } from '@/domain/people/binding/answerRequest'
import type { Pupil } from '@/domain/people/Pupil'
import { no, yes, type Result } from '@/domain/result'
import type { Context } from '../../_kit/handle'
import { store } from '../../_kit/store'
import { changeOf, hasDone, writePupil } from './writePupil'

interface Settling {
  pupilId: PupilId
  answer: RequestAnswer
  voice: 'guardian' | 'school'
  op: string
}

/** One word settles a request: the child's lists and the asker's ward change together, or not at all. */
export const settleRequest = (
  { caller, now }: Context,
  { pupilId, answer, voice, op }: Settling,
): Promise<Result<Pupil>> =>
  store.transaction(async (t): Promise<Result<Pupil>> => {
    const pupil = await t.get('pupils', pupilId)
    if (pupil === null) return no({ code: 'binding/unknown-child' })
    if (hasDone(pupil, op)) return yes(pupil)
    const by = { personId: caller.personId, name: caller.name }
    const decided = answerRequest({ pupil, answer, voice, by, op, now, today: caller.today })
    if (!decided.ok) return decided
    const { made, ward } = decided.value
    const asker = await t.get('persons', answer.personId)
    if (asker === null) return no({ code: 'binding/request-gone' })
    const asked = pupil.guardianRequests?.find(({ personId }) => personId === answer.personId)
    const act = { op, now, by: caller.personId, byName: caller.name }
    const person = { personId: asker._id, typedName: asked?.typedName ?? pupil.name }
    const told = [
      ...bindingNotices(pupil, changeOf(made, act), person),
      ...(ward === null ? [] : consentNotices(pupil, ward.consents)),
    ]
    const after = await writePupil(t, pupil, made, act, told)
    const isNew = ward !== null && !asker.wards.some((one) => one.pupilId === pupilId)
    if (isNew) await t.update('persons', asker._id, { wards: [...asker.wards, ward] })
    return yes(after)
  })
