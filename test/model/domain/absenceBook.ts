/** The search for an absent child, told naively: who may call it off, and when it climbs. */
import type { Act, Deed } from './Act'
import { once, type Child } from './Child'

const MINUTE = 60_000

/** A person closes it: who says 在家 (never a barred one), or the duty leader in words. Everything else goes on or climbs. */
export function sayWhere(child: Child, act: Extract<Act, { kind: 'say-where' }>, deed: Deed): string {
  const { by, voice, said, words } = act
  if (child.acts.has(`${deed.op} absence-answered`) || child.acts.has(`${deed.op} absence-closed`))
    return 'yes'
  if (child.where === 'held') return 'absence/arrived'
  if (child.where === 'released') return 'custody/released-already'
  const { search } = child
  if (search === null) return 'absence/none'
  const takesBack = said === 'unknown' || said === 'on-way'
  const barred = child.barred.has(by)
  const knowsBetter = said === 'unknown' && !barred
  const own = search.closedBy === by || voice === 'duty-leader'
  const wasClosed = search.closedBy !== null
  if (wasClosed && !knowsBetter && !(takesBack && own)) return 'absence/closed'
  const closes = said === 'verified' || (said === 'home' && !barred)
  if (closes && voice === 'duty-leader' && words.length < 4) return 'absence/words-missing'
  if (said === 'verified') {
    if (voice !== 'duty-leader') return 'absence/not-yours'
    once(child, deed, 'absence-closed')
    child.search = { ...search, due: null, closedBy: by }
    return 'yes'
  }
  once(child, deed, 'absence-answered')
  if (closes) {
    once(child, deed, 'absence-closed')
    child.search = { ...search, lastWord: said, due: null, closedBy: by }
  } else if (said === 'on-way' && !barred) {
    const stillDue = search.lastWord === 'on-way' ? search.due : null
    child.search = { ...search, lastWord: said, closedBy: null, due: stillDue ?? deed.at + 15 * MINUTE }
  } else {
    const isThere = !wasClosed && search.withLeader && search.due === null
    if (!isThere) once(child, deed, 'absence-climbed')
    child.search = { due: null, withLeader: true, lastWord: said, closedBy: null }
  }
  return 'yes'
}

/** The clock only ever raises it. */
export function expire(child: Child, at: number): boolean {
  const { search } = child
  if (search === null || search.due === null || at < search.due) return false
  once(child, { op: `absence-${search.due}` }, 'absence-climbed')
  child.search = { ...search, due: null, withLeader: true }
  return true
}
