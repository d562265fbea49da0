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

/** SHA-256 of a text's UTF-8, in lower-case hex: handed in, since a function has a faster one than a phone. */
export type Sha256 = (text: string) => string

type Child = Pick<Custody, 'pupilId' | 'entries'>

const byPupil = (a: Child, b: Child): number => (a.pupilId < b.pupilId ? -1 : 1)
const lineOf = (pupilId: string, entry: Entry): string => canonical({ pupilId, entry } satisfies LedgerLine)

/** Pupils in order of id, each with its entries in the order they were appended. */
export const ledgerLines = (day: Child[]): string[] =>
  [...day].sort(byPupil).flatMap(({ pupilId, entries }) => entries.map((entry) => lineOf(pupilId, entry)))

/** One act, whichever of its children lost their words: the op itself would let names be tried against a hash. */
export const actOf = ({ op, line }: Entry, sha256: Sha256): string => (line === undefined ? sha256(op) : op)

/** Of one entry: the hash of its line, or what that was before its words were taken out (decision 034). */
export const lineHash = (pupilId: string, entry: Entry, sha256: Sha256): string =>
  entry.line ?? sha256(lineOf(pupilId, entry))

/** The hashes of the lines, in the ledger's order. */
export const ledgerHashes = (day: Child[], sha256: Sha256): string[] =>
  [...day]
    .sort(byPupil)
    .flatMap(({ pupilId, entries }) => entries.map((entry) => lineHash(pupilId, entry, sha256)))

/** SHA-256 over the hashes of the lines, joined by one line feed. */
export const rootOf = (hashes: readonly string[], sha256: Sha256): string => sha256(hashes.join('\n'))
