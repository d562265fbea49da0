/** Who looks for a child that a roll missed. */
const MINUTE = 60_000

export interface Search {
  /** When it climbs to the duty leader; null once it has, or once somebody explained it. */
  due: number | null
  withLeader: boolean
  lastWord: 'home' | 'on-way' | 'unknown' | null
  closedBy: string | null
}

export const awaited = (at: number): Search => ({
  due: at + 10 * MINUTE,
  withLeader: false,
  lastWord: null,
  closedBy: null,
})
