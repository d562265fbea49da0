import { absenceInputs, type AbsenceAnswered } from '@/contract/absence'
import type { AbsenceVoice } from '@/domain/attendance/Absence'
import { yes, type Result } from '@/domain/result'
import { action } from '../_kit/handle'
import { sayWhere } from './sayWhere'

/** A guardian says where the child is: 在家, 在路上 or 不知道. */
export const answerAbsence = action({
  deed: 'attendance/answerAbsence',
  input: absenceInputs.answerAbsence,
  subject: ({ pupilId }) => ({ pupilId }),
  run: ({ pupilId, op, where, words }, context): Promise<Result<AbsenceAnswered>> =>
    sayWhere({
      ...context,
      pupilId,
      op,
      said: where,
      words,
      voiceFor: () => Promise.resolve(yes<AbsenceVoice>('guardian')),
    }),
})
