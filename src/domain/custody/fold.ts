/** C7: the record is append-only, and the state is what the record says. Folding it from nothing gives the state again. */
import { EXPECTED, NOT_HELD, type CustodyState, type Entry } from './Custody'

/** `null`: this entry cannot follow this state, so the record is broken. */
export function step(state: CustodyState, entry: Entry): CustodyState | null {
  switch (entry.kind) {
    case 'received':
      if (state.status === 'held' || state.status === 'released') return null
      return { ...NOT_HELD, status: 'held', holder: entry.by, holderName: entry.byName, since: entry.at }
    case 'away':
      if (state.status === 'released') return null
      if (state.status === 'held' && state.holder !== entry.by) return null
      return { ...NOT_HELD, status: entry.mark === 'leave' ? 'leave' : 'absent' }
    case 'leave-asked':
      return state.status === 'expected' || state.status === 'absent'
        ? { ...NOT_HELD, status: 'leave' }
        : null
    case 'leave-cancelled':
      return state.status === 'leave' ? EXPECTED : null
    case 'offered':
      if (state.status !== 'held' || state.holder !== entry.by) return null
      if (state.offer !== null || entry.to === entry.by) return null
      return { ...state, offer: { op: entry.op, to: entry.to, toName: entry.toName, at: entry.at } }
    case 'withdrawn':
      if (state.status !== 'held' || state.holder !== entry.by || state.offer === null) return null
      return { ...state, offer: null }
    case 'accepted':
      if (state.status !== 'held' || state.offer?.to !== entry.by || state.holder !== entry.from) return null
      return { ...NOT_HELD, status: 'held', holder: entry.by, holderName: entry.byName, since: entry.at }
    case 'declined':
      if (state.status !== 'held' || state.offer?.to !== entry.by) return null
      return { ...state, offer: null }
    case 'taken-over':
      if (state.status !== 'held' || state.holder !== entry.from || entry.from === entry.by) return null
      return { ...NOT_HELD, status: 'held', holder: entry.by, holderName: entry.byName, since: entry.at }
    case 'departed':
    case 'counted':
    case 'not-collected':
    case 'returned':
      return state.status === 'held' && state.holder === entry.by ? state : null
    case 'missing':
    case 'found':
      return state.status === 'held' ? state : null
    case 'absence-answered':
    case 'absence-climbed':
    case 'absence-closed':
      return state.status === 'absent' ? state : null
    case 'released':
      if (state.status !== 'held') return null
      return {
        ...NOT_HELD,
        status: 'released',
        release: {
          at: entry.at,
          by: entry.by,
          byName: entry.byName,
          proof: entry.proof,
          collectorText: entry.collectorText,
        },
      }
    case 'late-added':
    case 'late-changed':
    case 'late-cancelled':
    case 'block-leave':
    case 'block-leave-cancelled':
    case 'phoned':
    case 'code-wrong':
    case 'refused':
    case 'called':
      return state.status === 'released' ? null : state
    default:
      return entry satisfies never
  }
}

/** The state a record tells, or the index of the first entry that cannot be. */
export function fold(entries: Entry[]): { ok: true; state: CustodyState } | { ok: false; brokenAt: number } {
  let state: CustodyState = EXPECTED
  for (const [index, entry] of entries.entries()) {
    const next = step(state, entry)
    if (next === null) return { ok: false, brokenAt: index }
    state = next
  }
  return { ok: true, state }
}
