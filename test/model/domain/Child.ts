/** One child as the naive rule book sees her, and the four ways she changes hands. */
import { awaited, type Search } from './Search'
import type { Deed } from './Act'
import type { GivenChild } from './cast'

export interface Child {
  given: GivenChild
  where: 'expected' | 'absent' | 'leave' | 'held' | 'released'
  /** The one adult who answers for her. */
  with: string | null
  offeredTo: string | null
  /** Whose act let her go, and into whose hands: a collector's id, or `alone`. */
  released: { op: string; to: string } | null
  wrongCodes: number
  barred: Set<string>
  lateUntil: number | null
  /** The highest rung that was called since her last end time was set. */
  rung: number
  /** Who looks for her since a roll missed her; null when she is here or on leave. */
  search: Search | null
  /** Somebody answers for her and cannot see her. */
  missing: boolean
  /** Acts that left something in her record; the record has exactly so many entries. */
  acts: Set<string>
}

/** C7: the same act leaves the same trace only once. */
export function once(child: Child, { op }: Pick<Deed, 'op'>, what: string): boolean {
  if (child.acts.has(`${op} ${what}`)) return false
  child.acts.add(`${op} ${what}`)
  return true
}

export function leave(child: Child, where: 'absent' | 'leave' | 'released'): void {
  child.where = where
  child.with = null
  child.offeredTo = null
  child.missing = false
  child.search = null
}

/** C1: from this act on exactly this adult answers for her. */
export function take(child: Child, by: string, deed: Deed, what: string): void {
  if (!once(child, deed, what)) return
  child.where = 'held'
  child.with = by
  child.offeredTo = null
  child.search = null
  if (what === 'received') child.missing = false
}

export function letGo(child: Child, where: 'absent' | 'leave', deed: Deed): void {
  if (!once(child, deed, 'away')) return
  leave(child, where)
  if (where === 'absent') child.search = awaited(deed.at)
}
