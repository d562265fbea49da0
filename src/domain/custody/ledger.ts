/** C7: one root hash over all entries of a school's day, in a stated canonical order, so that anyone can recompute it. */
import type { Custody, Entry } from './Custody'

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

export interface LedgerLine {
  pupilId: string
  entry: Entry
}

/** Pupils in order of id, each with its entries in the order they were appended. Hash the lines joined by `\n` (SHA-256, hex). */
export const ledgerLines = (day: Pick<Custody, 'pupilId' | 'entries'>[]): string[] =>
  [...day]
    .sort((a, b) => (a.pupilId < b.pupilId ? -1 : 1))
    .flatMap((custody) => custody.entries.map((entry): LedgerLine => ({ pupilId: custody.pupilId, entry })))
    .map(canonical)
