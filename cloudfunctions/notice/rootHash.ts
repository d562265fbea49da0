import { createHash } from 'node:crypto'
import type { Custody } from '@/domain/custody/Custody'
import { ledgerLines } from '@/domain/custody/ledger'

/** C7: SHA-256 (hex) over the day's ledger in canonical order. */
export function rootHash(day: Pick<Custody, 'pupilId' | 'entries'>[]): {
  rootHash: string
  entryCount: number
} {
  const lines = ledgerLines(day)
  return { rootHash: createHash('sha256').update(lines.join('\n')).digest('hex'), entryCount: lines.length }
}
