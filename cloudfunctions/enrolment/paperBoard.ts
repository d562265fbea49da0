import { enrolmentInputs } from '@/contract/enrolment'
import { action } from '../_kit/handle'
import { boardOf } from './boardOf'
import { schoolPupil } from './schoolPupil'

/** What a child can choose from, for the office with its family's paper in hand. */
export const paperBoard = action({
  deed: 'enrolment/paperBoard',
  input: enrolmentInputs.paperBoard,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, pupilId, termId }, { now }) {
    const pupil = await schoolPupil(schoolId, pupilId)
    if (!pupil.ok) return pupil
    return boardOf({ pupilId, schoolId, termId, family: [pupilId], signerName: '', now })
  },
})
