import { auditInputs } from '@/contract/audit'
import { AUDIT_EXPORT_MOST, filterText, searchTrouble } from '@/domain/audit/auditSearch'
import { auditSheet } from '@/domain/audit/auditSheet'
import type { AuditEntry } from '@/domain/audit/AuditEntry'
import { no, yes, type Result } from '@/domain/result'
import { dayOf } from '@/domain/time'
import { action } from '../../_kit/handle'
import { recordAccess } from '../../_kit/recordAccess'
import { writeSpreadsheet } from '../../_kit/spreadsheet'
import { store } from '../../_kit/store'
import { entriesOf, schoolNamed } from './entries'

const byTime = (a: AuditEntry, b: AuditEntry): number => b.at - a.at || (a._id < b._id ? 1 : -1)

/** 导出操作记录: what the search finds, whole or not at all; that it was taken is recorded before it leaves. */
export const exportAudit = action({
  deed: 'people/exportAudit',
  input: auditInputs.exportAudit,
  subject: ({ schoolId }) => ({ schoolId }),
  async run(
    { schoolId, op, ...filter },
    { caller, now },
  ): Promise<Result<{ fileName: string; data: string }>> {
    const wrong = searchTrouble(filter)
    if (wrong !== null) return no(wrong)
    const where = entriesOf(schoolId, filter, null)
    const [school, count] = await Promise.all([schoolNamed(schoolId), store.count('audit', where)])
    if (school === null) return no({ code: 'audit/unknown-school' })
    if (count > AUDIT_EXPORT_MOST) return no({ code: 'audit/too-many', count, most: AUDIT_EXPORT_MOST })
    const entries = await store.findAll('audit', where)
    const access = { op, now, caller, schoolId, day: caller.today, about: [], why: filterText(filter) }
    await recordAccess({ ...access, what: 'audit-export' })
    return yes({
      fileName: `${school.name}-操作记录-${dayOf(now)}.xlsx`,
      data: writeSpreadsheet([auditSheet(entries.sort(byTime))]).toString('base64'),
    })
  },
})
