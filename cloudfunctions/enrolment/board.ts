import { enrolmentInputs } from '@/contract/enrolment'
import { isCourtBarred } from '@/domain/access'
import { action } from '../_kit/handle'
import { boardOf } from './boardOf'
import { wardSchool } from './wardSchool'

/** Everything one child can choose from, with the seats as they stand: one call renews the whole board. */
export const board = action({
  deed: 'enrolment/board',
  input: enrolmentInputs.board,
  subject: ({ pupilId }) => ({ pupilId }),
  run: ({ pupilId, termId }, { caller, now }) =>
    boardOf({
      pupilId,
      schoolId: wardSchool(caller, pupilId),
      termId,
      family: caller.person.wards
        .map((ward) => ward.pupilId)
        .filter((id) => !isCourtBarred(caller.person, id)),
      signerName: caller.person.name,
      now,
    }),
})
