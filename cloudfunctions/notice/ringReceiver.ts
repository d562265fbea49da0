import { phoneInputs, type RevealedPhone } from '@/contract/phones'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { recordAccess } from '../_kit/recordAccess'
import { dueCalls } from './calls'
import { whomOf } from './whomOf'

/** 打电话通知: the number of one whom a safety message did not reach, as the list of calls has it this moment. */
export const ringReceiver = action({
  deed: 'notice/ringReceiver',
  input: phoneInputs.notice.ringReceiver,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, messageId, personId }, { caller, now }): Promise<Result<RevealedPhone>> {
    const day = caller.today
    const calls = await dueCalls(schoolId, { day, now, personId: caller.personId })
    const call = calls.find(({ head }) => head._id === messageId)
    if (call === undefined) return no({ code: 'phone/no-need' })
    const whom = await whomOf([call])
    const who = whom(call).find((one) => one.personId === personId)
    if (who === undefined) return no({ code: 'phone/no-need' })
    const { pupilId, title, data } = call.head
    const child = pupilId === null ? [] : [{ id: pupilId, name: data.child ?? '' }]
    const about = [{ id: personId, name: who.name }, ...child]
    await recordAccess({ op, now, caller, what: 'phone', schoolId, day, about, why: `${title}没有送到` })
    return yes({ phone: who.phone })
  },
})
