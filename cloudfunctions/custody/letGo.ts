import type { AuditEntry } from '@/domain/audit/AuditEntry'
import { NOT_HELD, type Custody, type Release } from '@/domain/custody/Custody'
import type { Notice } from '@/domain/notice/Notice'
import { no, type Result } from '@/domain/result'
import { is, to } from '../_kit/operators'
import { withAudit, withNotices } from '../_kit/outbox'
import { store } from '../_kit/store'

/** What this very act has released already; null when it has not. */
export const releasedBy = (custody: Custody | null, op: string): Release | null =>
  custody?.status === 'released' && custody.entries.some((e) => e.kind === 'released' && e.op === op)
    ? custody.release
    : null

interface Leaving {
  op: string
  /** The record the decision was made on: whatever was entered since makes the decision void. */
  custody: Custody
  release: Release
  happenedAt?: number | undefined
  notices: Notice[]
  /** Where somebody's word let her go. */
  audits?: AuditEntry[]
}

/** The child leaves the hands she is in. False: her record has changed since it was read, and nothing was written. */
export async function letGo({
  op,
  custody,
  release,
  happenedAt,
  notices,
  audits = [],
}: Leaving): Promise<boolean> {
  const { _id, holder, codeTries, entries } = custody
  const { at, by, byName, proof, collectorText } = release
  const changed = await store.update(
    'custody',
    { _id, status: 'held', holder, codeTries, [`entries.${entries.length}`]: is.absent() },
    {
      ...NOT_HELD,
      status: 'released',
      missing: null,
      release,
      entries: to.append({
        op,
        at,
        by,
        byName,
        kind: 'released',
        proof,
        collectorText,
        ...(happenedAt === undefined ? {} : { happenedAt }),
      }),
      ...withNotices(notices),
      ...withAudit(...audits),
    },
  )
  return changed > 0
}

/** Decides on what it reads; when that changed under its hands, once more. */
export async function decidedTwice<T>(
  decide: (again: boolean) => Promise<Result<T> | 'changed'>,
): Promise<Result<T>> {
  const first = await decide(false)
  if (first !== 'changed') return first
  const second = await decide(true)
  return second === 'changed' ? no({ code: 'busy/try-again' }) : second
}
