/** Art. 8: 宣传动员学生和家长报名参加. When families may choose. */
import { last } from '../lists'
import type { Grade } from '../people/School'

/** 报名窗口, half-open `[opensAt, closesAt)`, by the server's clock. */
export interface EnrolmentWindow {
  id: string
  name: string
  /** 主轮 · 补报 · 改选. */
  round: 'main' | 'supplement' | 'change'
  mode: 'first-come' | 'draw'
  grades: Grade[]
  opensAt: number
  closesAt: number
  /** A draw names, before it opens, which public number will be used and when that number is fixed. */
  publicNumber: PublicNumber | null
}

/** 公开号码, such as a public lottery's named draw: nobody can know it before `fixedAt`, everybody can look it up after. */
export interface PublicNumber {
  source: string
  fixedAt: number
}

export type WindowState = 'not-open' | 'open' | 'closed'

/** At `opensAt` it is open, at `closesAt` it is shut, to the millisecond. */
export const windowState = (
  window: Pick<EnrolmentWindow, 'opensAt' | 'closesAt'>,
  now: number,
): WindowState => (now < window.opensAt ? 'not-open' : now < window.closesAt ? 'open' : 'closed')

/** The window that speaks for a grade now: the open one, else the next to open, else the last that closed. */
export function windowFor(windows: EnrolmentWindow[], grade: Grade, now: number): EnrolmentWindow | null {
  const own = windows.filter((w) => w.grades.includes(grade)).sort((a, b) => a.opensAt - b.opensAt)
  return (
    own.find((w) => windowState(w, now) === 'open') ??
    own.find((w) => windowState(w, now) === 'not-open') ??
    last(own) ??
    null
  )
}

/** When a grade may choose for the first time in the term; null when no window is given to it. */
export function firstOpening(windows: EnrolmentWindow[], grade: Grade): number | null {
  const own = windows.filter((w) => w.grades.includes(grade)).map((w) => w.opensAt)
  return own.length === 0 ? null : Math.min(...own)
}
