/** Art. 13 · 交接班. C2: who was not accepted is still with the giver, who has to settle it. */
import type { PersonId } from '../ids'
import type { Entry, Held } from './Custody'

export interface Returned {
  by: PersonId
  byName: string
  reason: string
  at: number
}

const handOvers = (entries: Entry[]): Entry[] =>
  entries.filter((entry) =>
    ['received', 'offered', 'accepted', 'declined', 'withdrawn', 'taken-over'].includes(entry.kind),
  )

/** The refusal that is not settled yet: nothing was offered to anybody since. */
export function returnedTo({ entries, offer }: Pick<Held, 'entries' | 'offer'>): Returned | null {
  const done = handOvers(entries)
  const latest = done[done.length - 1]
  if (offer !== null || latest?.kind !== 'declined') return null
  return { by: latest.by, byName: latest.byName, reason: latest.reason, at: latest.at }
}

/** 送回: who had her before the one who has her now; null when she came from the roll. */
export function previousHolder({ entries, holder }: Pick<Held, 'entries' | 'holder'>): {
  personId: PersonId
  name: string
} | null {
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const entry = entries[i]
    if (entry?.kind === 'received') return null
    if ((entry?.kind === 'accepted' || entry?.kind === 'taken-over') && entry.by === holder)
      return { personId: entry.from, name: entry.fromName }
  }
  return null
}
