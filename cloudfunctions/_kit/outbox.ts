/** Outbox: a notice is written in the same write as the fact that causes it; nothing is sent inside an action. */
import type { AuditEntry } from '@/domain/audit/AuditEntry'
import type { Notice } from '@/domain/notice/Notice'
import { to } from './operators'

/** Fields to merge into an update that records a fact. */
export const withNotices = (notices: Notice[]): Record<string, unknown> =>
  notices.length === 0 ? {} : { outbox: to.append(...notices), outboxDue: true }

/** The same for a document that is being added. */
export const bornWithNotices = (notices: Notice[]): { outbox: Notice[]; outboxDue: boolean } => ({
  outbox: notices,
  outboxDue: notices.length > 0,
})

/** 留痕 of an act, in the same write: it is carried to `audit` with the notices, and cannot be lost on the way. */
export const withAudit = (...entries: AuditEntry[]): Record<string, unknown> =>
  entries.length === 0 ? {} : { audits: to.append(...entries), outboxDue: true }

/** The same for a document that is being added. */
export const bornWithAudit = (entry: AuditEntry): { audits: AuditEntry[]; outboxDue: boolean } => ({
  audits: [entry],
  outboxDue: true,
})
