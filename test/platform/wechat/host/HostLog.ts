import type { Dict } from '../pack/Pack'

export interface CloudCall {
  name: string
  data: unknown
  outcome: 'pending' | 'ok' | 'fail'
}

/** What the program did, for tests to look at. */
export interface HostLog {
  console: { level: string; args: unknown[] }[]
  errors: { where: string; message: string; stack?: string }[]
  /** bytes = length of the JSON that crossed from logic to view */
  setData: { route: string; keys: string[]; bytes: number }[]
  cloud: CloudCall[]
  nav: { method: string; url: string }[]
  ui: ({ kind: string } & Dict)[]
  /** names the program looked up on `wx` that this host does not have */
  missing: Set<string>
  warnings: string[]
}

export const emptyLog = (warnings: string[]): HostLog => ({
  console: [],
  errors: [],
  setData: [],
  cloud: [],
  nav: [],
  ui: [],
  missing: new Set(),
  warnings: [...warnings],
})
