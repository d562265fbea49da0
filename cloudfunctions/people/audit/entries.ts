import { momentsOf, type AuditFilter } from '@/domain/audit/auditSearch'
import type { SchoolId } from '@/domain/ids'
import { readCursor } from '@/domain/notice/inboxPage'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'

export const NEWEST_FIRST = { order: ['at', 'desc'], thenBy: ['_id', 'desc'] } as const

/** The school's own entries and the city's, which concern every school. */
export function entriesOf(schoolId: SchoolId, filter: AuditFilter, before: string | null): object {
  const { who, about, kind } = filter
  const { since, until } = momentsOf(filter)
  const common = {
    schoolId: is.in([schoolId, null]),
    at: is.atLeast(since),
    ...(who === '' ? {} : { who }),
    ...(about === '' ? {} : { whom: about }),
    ...(kind === null ? {} : { kind }),
  }
  if (before === null) return is.anyOf(common, { at: is.below(until) })
  const { at, id } = readCursor(before)
  const from = Math.min(at, until)
  return is.anyOf(common, { at: is.below(from) }, { at: from, _id: is.below(id) })
}

export const schoolNamed = (schoolId: SchoolId) => store.get('schools', schoolId)
