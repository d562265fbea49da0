import { createHash } from 'node:crypto'
import { ledgerLines, type LedgerChild } from '@/domain/custody/ledger'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** C7: SHA-256 (hex) over the hashes of the day's entries in canonical order. */
export function rootHash(day: LedgerChild[]): {
  rootHash: string
  entryCount: number
} {
  const lines = ledgerLines(day, sha256)
  return { rootHash: sha256(lines.join('\n')), entryCount: lines.length }
}
