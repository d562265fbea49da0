import { phoneInputs, type RevealedPhone } from '@/contract/phones'
import { isGuardianOf } from '@/domain/access'
import { custodyId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { recordAccess } from '../_kit/recordAccess'
import { store } from '../_kit/store'
import { absenceReading } from './absenceReading'

/** 打给没到的孩子的家长: for her homeroom teacher and the duty leader, while she is not there. */
export const ringFamily = action({
  deed: 'attendance/ringFamily',
  input: phoneInputs.attendance.ringFamily,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, pupilId, personId }, { caller, now }): Promise<Result<RevealedPhone>> {
    const day = caller.today
    const [custody, person, readingOf] = await Promise.all([
      store.get('custody', custodyId(day, pupilId)),
      store.get('persons', personId),
      absenceReading(schoolId, caller),
    ])
    if (custody === null || custody.schoolId !== schoolId || custody.status !== 'absent')
      return no({ code: 'phone/no-need' })
    if (readingOf(custody)?.calls !== true) return no({ code: 'access/not-allowed' })
    if (person === null || !isGuardianOf(person, pupilId)) return no({ code: 'phone/no-need' })
    const about = [
      { id: personId, name: person.name },
      { id: pupilId, name: custody.name },
    ]
    await recordAccess({ op, now, caller, what: 'phone', schoolId, day, about, why: `${custody.name}没有到` })
    return yes({ phone: person.phone })
  },
})
