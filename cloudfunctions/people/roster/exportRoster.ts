import { rosterInputs, type RosterFile } from '@/contract/roster'
import { yes } from '@/domain/result'
import { rosterSheets } from '@/domain/roster/rosterSheets'
import { dayOf } from '@/domain/time'
import { action } from '../../_kit/handle'
import { recordAccess } from '../../_kit/recordAccess'
import { writeSpreadsheet } from '../../_kit/spreadsheet'
import { store } from '../../_kit/store'
import { boundPupils } from './boundPupils'
import { pupilsHere, theSchool } from './rosterFacts'

/** The roster as a file: who is in which homeroom, and whether anybody at home is bound. No telephone numbers. */
export const exportRoster = action({
  deed: 'people/exportRoster',
  input: rosterInputs.exportRoster,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op }, { caller, now }) {
    const [school, homerooms, pupils, bound] = await Promise.all([
      theSchool(schoolId),
      store.findAll('homerooms', { schoolId }),
      pupilsHere(schoolId),
      boundPupils(schoolId),
    ])
    const day = caller.today
    await recordAccess({ op, now, caller, what: 'roster-export', schoolId, day, about: [] })
    const file = writeSpreadsheet(rosterSheets(homerooms, pupils, bound))
    return yes<RosterFile>({
      fileName: `${school.name}-学生名单-${dayOf(now)}.xlsx`,
      data: file.toString('base64'),
    })
  },
})
