import { createHash } from 'node:crypto'
import { auditInputs, type AuditPage } from '@/contract/audit'
import { AUDIT_PAGE, filterText, searchTrouble } from '@/domain/audit/auditSearch'
import { cursorText } from '@/domain/notice/inboxPage'
import { no, yes, type Result } from '@/domain/result'
import { action } from '../../_kit/handle'
import { recordAccess } from '../../_kit/recordAccess'
import { store } from '../../_kit/store'
import { entriesOf, NEWEST_FIRST, schoolNamed } from './entries'

/** 查操作记录: a page, the newest first. Who looked, and for what, is an entry itself, written before the page leaves. */
export const audit = action({
  deed: 'people/audit',
  input: auditInputs.audit,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, before, ...filter }, { caller, now }): Promise<Result<AuditPage>> {
    const wrong = searchTrouble(filter)
    if (wrong !== null) return no(wrong)
    const [school, found] = await Promise.all([
      schoolNamed(schoolId),
      store.find('audit', entriesOf(schoolId, filter, before), {
        ...{ order: [...NEWEST_FIRST.order], thenBy: [...NEWEST_FIRST.thenBy] },
        limit: AUDIT_PAGE + 1,
      }),
    ])
    if (school === null) return no({ code: 'audit/unknown-school' })
    const why = filterText(filter)
    const asked = createHash('sha256')
      .update(JSON.stringify([filter, before]))
      .digest('hex')
    const subject = asked.slice(0, 16)
    const access = { op, now, caller, schoolId, day: caller.today, about: [], why, subject }
    await recordAccess({ ...access, what: 'audit' })
    const page = found.slice(0, AUDIT_PAGE)
    const last = found.length > AUDIT_PAGE ? page.at(-1) : undefined
    return yes({
      schoolName: school.name,
      rows: page.map(({ _id, at, byName, kind, text }) => ({ id: _id, at, byName, kind, text })),
      next: last === undefined ? null : cursorText(last),
    })
  },
})
