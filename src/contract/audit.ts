import { z } from 'zod'
import { AUDIT_KINDS, type AuditKind } from '@/domain/audit/AuditEntry'
import type { SchoolId } from '@/domain/ids'
import { CURSOR_PATTERN } from '@/domain/notice/inboxPage'
import { NAME_MAX } from '@/domain/people/collectors'
import { dayReader, idOf, lineReader, opReader } from './readers'

const CURSOR_MOST = 420

const search = {
  schoolId: idOf<'School'>(),
  op: opReader,
  from: dayReader,
  to: dayReader,
  who: lineReader(NAME_MAX),
  about: lineReader(NAME_MAX),
  kind: z.enum(AUDIT_KINDS).nullable(),
}

export const auditInputs = {
  auditSchools: z.strictObject({}),
  /** `before` is the last page's `next`. */
  audit: z.strictObject({
    ...search,
    before: z.string().max(CURSOR_MOST).regex(CURSOR_PATTERN).nullable(),
  }),
  exportAudit: z.strictObject(search),
}

export interface AuditRow {
  id: string
  at: number
  byName: string
  kind: AuditKind
  text: string
}

export interface AuditPage {
  schoolName: string
  rows: AuditRow[]
  next: string | null
}

export interface AuditSchools {
  schools: { schoolId: SchoolId; name: string }[]
}

type Input<Name extends keyof typeof auditInputs> = z.input<(typeof auditInputs)[Name]>
export interface AuditApi {
  'people/auditSchools': { input: Input<'auditSchools'>; output: AuditSchools }
  'people/audit': { input: Input<'audit'>; output: AuditPage }
  'people/exportAudit': { input: Input<'exportAudit'>; output: { fileName: string; data: string } }
}
