import { consentInputs } from '@/contract/consent'
import type { RosterFile } from '@/contract/roster'
import { isGuardianOf } from '@/domain/access'
import { asId, planId } from '@/domain/ids'
import { childExport } from '@/domain/people/export/childExport'
import { no, yes, type Result } from '@/domain/result'
import { dayOf } from '@/domain/time'
import { action } from '../../_kit/handle'
import { notesIn } from '../../_kit/healthNotes'
import { is } from '../../_kit/operators'
import { recordAccess } from '../../_kit/recordAccess'
import { writeSpreadsheet } from '../../_kit/spreadsheet'
import { store } from '../../_kit/store'
import { guardiansOf } from '../binding/guardianIds'

/** Two school years of afternoons, and as many messages as one reads: far below the platform's 6 MB. */
const DAYS_MOST = 400
const MESSAGES_MOST = 1000

/** 查阅和复制: all that is held on the child, for one guardian; the reading is recorded before the file leaves. */
export const exportChild = action({
  deed: 'people/exportChild',
  input: consentInputs.exportChild,
  subject: ({ pupilId }) => ({ pupilId }),
  async run({ pupilId, op }, { caller, now }): Promise<Result<RosterFile>> {
    const { personId, person: me, today } = caller
    const pupil = await store.get('pupils', pupilId)
    if (pupil === null) return no({ code: 'custody/unknown-child' })
    const newest = (limit: number) => ({ order: ['day', 'desc'] as [string, 'desc'], limit })
    const toMe = { personId, pupilId, audience: 'guardians' }
    const [school, guardians, weeks, leaves, late, patterns, days, messages] = await Promise.all([
      store.get('schools', pupil.schoolId),
      guardiansOf(pupilId),
      store.find('weeks', { pupilId }),
      store.find('leaves', { pupilId }),
      store.find('late_pickups', { pupilId }),
      store.find('late_patterns', { pupilId }),
      store.find('custody', { pupilId }, newest(DAYS_MOST)),
      store.find('messages', toMe, { order: ['at', 'desc'], limit: MESSAGES_MOST }),
    ])
    const planIds = [...new Set(weeks.map(({ schoolId, termId }) => planId(schoolId, termId)))]
    const plans = planIds.length === 0 ? [] : await store.find('plans', { _id: is.in(planIds) })
    const courses = plans.flatMap((plan) => Object.values(plan.courses))
    const sheets = childExport({
      ...{ me, pupil, weeks, leaves, late, patterns, days, messages, now },
      schoolName: school?.name ?? '',
      guardians: guardians.filter((one) => isGuardianOf(one, pupilId)),
      notes: pupil.health ? notesIn(pupil.health.sealed, pupilId) : [],
      courseNames: new Map(courses.map(({ _id, name }) => [asId<'Course'>(_id), name])),
    })
    const about = [{ id: pupilId, name: pupil.name }]
    await recordAccess({ op, now, caller, what: 'child-export', schoolId: pupil.schoolId, day: today, about })
    const file = writeSpreadsheet(sheets)
    return yes({ fileName: `${pupil.name}-${dayOf(now)}.xlsx`, data: file.toString('base64') })
  },
})
