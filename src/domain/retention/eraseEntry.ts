/** 抹去一条记录的原文: who answered for the child, when and how stays; what names her or her family goes. */
import type { Entry, ReleaseProof } from '../custody/Custody'
import { actOf, lineHash, type Sha256 } from '../custody/ledger'

/** Of these the family was the voice; of all others somebody who works there, who stays named. */
const OF_FAMILY = new Set<Entry['kind']>([
  'leave-asked',
  'leave-cancelled',
  'block-leave',
  'block-leave-cancelled',
  'late-added',
  'late-changed',
  'late-cancelled',
  'absence-answered',
])

export function erasedProof(proof: ReleaseProof): ReleaseProof {
  switch (proof.how) {
    case 'eye':
      return { ...proof, reason: '' }
    case 'reconciled':
      return { ...proof, reason: '' }
    case 'escort':
      return proof.adult.how === 'eye' ? { ...proof, adult: { ...proof.adult, reason: '' } } : proof
    case 'code':
    case 'delegation':
    case 'walk-alone':
      return proof
    default:
      return proof satisfies never
  }
}

function wordless(entry: Entry): Entry {
  switch (entry.kind) {
    case 'away':
      return { ...entry, reason: null }
    case 'declined':
    case 'taken-over':
      return { ...entry, reason: '' }
    case 'late-added':
    case 'late-changed': {
      const { caller, ...rest } = entry
      return caller === undefined ? rest : { ...rest, caller: '' }
    }
    case 'absence-answered':
    case 'absence-closed':
    case 'missing':
    case 'found':
      return { ...entry, words: '' }
    case 'phoned':
      return { ...entry, whom: '', words: '' }
    case 'refused':
      return { ...entry, why: '' }
    case 'released':
      return { ...entry, proof: erasedProof(entry.proof), collectorText: '' }
    case 'received':
    case 'offered':
    case 'accepted':
    case 'withdrawn':
    case 'late-cancelled':
    case 'leave-asked':
    case 'leave-cancelled':
    case 'block-leave':
    case 'block-leave-cancelled':
    case 'absence-climbed':
    case 'departed':
    case 'counted':
    case 'not-collected':
    case 'returned':
    case 'code-wrong':
    case 'called':
      return entry
    default:
      return entry satisfies never
  }
}

/**
 * The entry without its words, with the hash of the line it was. Its op becomes a hash too: with the op, names could be
 * tried against the line's hash. Erasing twice is erasing once.
 */
export function erasedEntry(pupilId: string, entry: Entry, sha256: Sha256): Entry {
  if (entry.line !== undefined) return entry
  const line = lineHash(pupilId, entry, sha256)
  const op = actOf(entry, sha256)
  const byName = OF_FAMILY.has(entry.kind) ? '' : entry.byName
  return { ...wordless(entry), op, byName, line }
}
