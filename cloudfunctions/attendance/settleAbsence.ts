import { absenceInputs, type AbsenceAnswered } from '@/contract/absence'
import { holds } from '@/domain/access'
import type { AbsenceVoice } from '@/domain/attendance/Absence'
import type { Custody } from '@/domain/custody/Custody'
import { missedBy } from '@/domain/notice/absenceNotices'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { sayWhere } from './sayWhere'

/** The school says where the child is: the homeroom teacher, the teacher who missed her, or the duty leader. */
export const settleAbsence = action({
  deed: 'attendance/settleAbsence',
  input: absenceInputs.settleAbsence,
  subject: ({ schoolId }) => ({ schoolId }),
  run({ schoolId, pupilId, op, said, words }, context): Promise<Result<AbsenceAnswered>> {
    const { person, personId, today } = context.caller
    const voiceFor = async (custody: Custody): Promise<Result<AbsenceVoice>> => {
      if (custody.schoolId !== schoolId) return no({ code: 'custody/unknown-child' })
      if (holds(person, 'duty-leader', schoolId, today)) return yes<AbsenceVoice>('duty-leader')
      const homeroom = await store.get('homerooms', custody.homeroomId)
      if (homeroom?.teacherId === personId) return yes<AbsenceVoice>('homeroom-teacher')
      return missedBy(custody)?.by === personId
        ? yes<AbsenceVoice>('session-teacher')
        : no({ code: 'absence/not-yours' })
    }
    return sayWhere({ ...context, pupilId, op, said, words, voiceFor })
  },
})
