import { auditEntry, type AuditAbout } from '@/domain/audit/AuditEntry'
import { sawText, type Seen } from '@/domain/audit/sawText'
import type { PersonId, SchoolId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import { store } from './store'

interface Access {
  op: string
  now: number
  caller: { personId: PersonId; name: string }
  what: Seen
  schoolId: SchoolId
  day: Day
  /** Whom it is about; empty: the whole school. */
  about: AuditAbout[]
  page?: number
  /** What tells two readings of one act apart, where neither a name nor a page does. */
  subject?: string
  why?: string
  seal?: string | null
}

/**
 * Written before the answer leaves. The id names the act, the reader and the subject, so that no act can hide behind
 * another's; the same act sent again reads again, and that is an entry of its own.
 */
export async function recordAccess(access: Access): Promise<void> {
  const { op, now, caller, what, schoolId, day, about, page = 1, why = '', seal = null } = access
  const { subject = about.length === 0 ? page : about.map(({ id }) => id).join('+') } = access
  const entry = auditEntry({
    id: [what, schoolId, day, subject, caller.personId, op].join(':'),
    ...{ schoolId, at: now, kind: 'seen', by: caller, about, seal },
    text: sawText(what, { day, about, page, why }),
  })
  if (!(await store.add('audit', [entry])))
    await store.add('audit', [{ ...entry, _id: `${entry._id}:${now}` }])
}
