import type { Caller } from '@/domain/access'
import { auditEntry, type AuditAbout, type AuditEntry } from '@/domain/audit/AuditEntry'
import { sawText, type Seen } from '@/domain/audit/sawText'
import { asId, type PersonId, type PupilId, type SchoolId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import { markOf, seal } from './sealed'
import { store } from './store'

interface Access {
  op: string
  now: number
  caller: { personId: PersonId; name: string }
  what: Seen
  /** Null: a matter of the city, which every school can find. */
  schoolId: SchoolId | null
  day: Day
  /** Whom it is about; empty: the whole school. */
  about: AuditAbout[]
  page?: number
  /** What tells two readings of one act apart, where neither a name nor a page does. */
  subject?: string
  why?: string
  seal?: string | null
}

/** The same act sent again reads again: an entry of its own. */
async function addRead(entry: AuditEntry, now: number): Promise<void> {
  if (!(await store.add('audit', [entry])))
    await store.add('audit', [{ ...entry, _id: `${entry._id}:${now}` }])
}

/**
 * Written before the answer leaves. The id names the act, the reader and the subject, so that no act can hide behind
 * another's; the same act sent again reads again, and that is an entry of its own.
 */
export async function recordAccess(access: Access): Promise<void> {
  const { op, now, caller, what, schoolId, day, about, page = 1, why = '', seal = null } = access
  const { subject = about.length === 0 ? page : about.map(({ id }) => id).join('+') } = access
  const entry = auditEntry({
    id: [what, schoolId ?? 'city', day, subject, caller.personId, op].join(':'),
    ...{ schoolId, at: now, kind: 'seen', by: caller, about, seal },
    text: sawText(what, { day, about, page, why }),
  })
  await addRead(entry, now)
}

interface HiddenAccess extends Pick<Access, 'op' | 'now' | 'what' | 'schoolId'> {
  caller: Caller
  /** Null: the list of the whole school. */
  pupilId: PupilId | null
  /** A guardian's own name would tell whose child it is. */
  hidesReader: boolean
}

/** Whose the hidden part of an entry is: the school's, or the city's. */
export const accessOwner = (schoolId: SchoolId | null): string => `access:${schoolId}`

const SOME_GUARDIAN = { personId: asId<'Person'>('hidden'), name: '一位家长' }

/** The same where the reading itself would tell: whoever searches the records sees that somebody read, and when. */
export async function recordHiddenAccess(access: HiddenAccess): Promise<void> {
  const { op, now, caller, what, schoolId, pupilId, hidesReader } = access
  const { personId, name, today: day } = caller
  const entry = auditEntry({
    id: [what, schoolId, day, markOf(`${pupilId ?? ''}:${personId}`), op].join(':'),
    ...{ schoolId, at: now, kind: 'seen', by: hidesReader ? SOME_GUARDIAN : caller, about: [] },
    text: sawText(what, { day, about: [], page: 1, why: '' }),
  })
  const hidden = seal(JSON.stringify({ pupilId, by: personId, byName: name }), accessOwner(schoolId))
  await addRead({ ...entry, hidden }, now)
}
