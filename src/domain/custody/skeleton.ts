/** 个人信息到期抹去以后，一条记录剩下的: kind, times, ids and counts. What `fold` and the rules ask is all still there. */
import type { AdultProof, Entry, ReleaseProof } from './Custody'

const bareAdult = (proof: AdultProof): AdultProof => (proof.how === 'eye' ? { ...proof, reason: '' } : proof)

export function bareProof(proof: ReleaseProof): ReleaseProof {
  switch (proof.how) {
    case 'walk-alone':
      return proof
    case 'code':
    case 'delegation':
    case 'eye':
      return bareAdult(proof)
    case 'escort':
      return { ...proof, adult: bareAdult(proof.adult) }
    case 'reconciled':
      return { ...proof, reason: '' }
    default:
      return proof satisfies never
  }
}

/**
 * Without a name, a place, a reason or a free word, and without `was`. Taken twice it is the same as taken once: the
 * hash of an entry binds its skeleton openly, so that what stays can be checked when the words are gone.
 */
export function skeleton(entry: Entry): Entry {
  const told: Entry = { ...entry, byName: '' }
  delete told.was
  switch (told.kind) {
    case 'received':
    case 'withdrawn':
    case 'late-cancelled':
    case 'absence-climbed':
    case 'returned':
    case 'code-wrong':
    case 'called':
      return told
    case 'block-leave-cancelled':
    case 'leave-cancelled':
      return { ...told, relation: '' }
    case 'away':
      return { ...told, reason: null }
    case 'offered':
      return { ...told, toName: '' }
    case 'accepted':
      return { ...told, fromName: '' }
    case 'declined':
    case 'taken-over':
      return { ...told, fromName: '', reason: '' }
    case 'late-added':
    case 'late-changed':
      delete told.caller
      return told
    case 'leave-asked':
    case 'block-leave':
      return { ...told, relation: '', reason: 'other' }
    case 'absence-answered':
    case 'absence-closed':
    case 'missing':
    case 'found':
      return { ...told, words: '' }
    case 'phoned':
      return { ...told, whom: '', words: '' }
    case 'departed':
      return { ...told, groupName: '' }
    case 'counted':
    case 'not-collected':
      return { ...told, stopName: '' }
    case 'refused':
      return { ...told, why: '' }
    case 'released':
      return { ...told, collectorText: '', proof: bareProof(told.proof) }
    default:
      return told satisfies never
  }
}
