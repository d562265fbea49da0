/** C7: one root hash over all entries of a school's day, in a stated canonical order, so that anyone can recompute it. */
import type { Custody, Entry } from './Custody'
import { skeleton } from './skeleton'

/** Keys sorted at every depth, no spaces: the same record is the same text everywhere. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`)
    return `{${fields.join(',')}}`
  }
  return JSON.stringify(value)
}

export type Sha256 = (text: string) => string
export type LedgerChild = Pick<Custody, 'pupilId' | 'salt' | 'entries'>

/** The hash of all that an entry says, under its child's salt: `was` of an entry whose words are gone. */
export const wordsHash = ({ pupilId, salt }: LedgerChild, entry: Entry, sha256: Sha256): string =>
  entry.was ?? sha256(`${salt}\n${canonical({ pupilId, entry })}`)

/**
 * Pupils in order of id, each with its entries in the order they were appended. A line is the SHA-256 (hex) of the
 * entry's skeleton and the hash of its words, joined by `\n`: it stays the same when the words go, and what is left of
 * the entry cannot be changed either. The root is the SHA-256 of the lines joined by `\n`.
 */
export const ledgerLines = (day: LedgerChild[], sha256: Sha256): string[] =>
  [...day]
    .sort((a, b) => (a.pupilId < b.pupilId ? -1 : 1))
    .flatMap((child) =>
      child.entries.map((entry) => {
        const bare = canonical({ pupilId: child.pupilId, entry: skeleton(entry) })
        return sha256(`${bare}\n${wordsHash(child, entry, sha256)}`)
      }),
    )
