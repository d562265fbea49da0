import { createHash } from 'node:crypto'
import type { Custody } from '@/domain/custody/Custody'
import { ledgerHashes, rootOf } from '@/domain/custody/ledger'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** C7: the root over the day's ledger in canonical order. */
export function rootHash(day: Pick<Custody, 'pupilId' | 'entries'>[]): {
  rootHash: string
  entryCount: number
} {
  const hashes = ledgerHashes(day, sha256)
  return { rootHash: rootOf(hashes, sha256), entryCount: hashes.length }
}
