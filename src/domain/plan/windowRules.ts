/** Rule 1: once a window has begun its rules stand; families reckon with them. */
import { windowState, type EnrolmentWindow } from '../enrolment/EnrolmentWindow'
import type { Failure } from '../failure'

/** Everything but the closing. */
const rulesOf = ({ id, name, round, mode, grades, opensAt, publicNumber }: EnrolmentWindow): string =>
  JSON.stringify([
    id,
    name,
    round,
    mode,
    [...grades].sort(),
    opensAt,
    publicNumber?.source ?? null,
    publicNumber?.fixedAt ?? null,
  ])

/** From `opensAt` on only `closesAt` may move, and only to later; a draw's closing stands once it has come. */
function changedBegun(
  before: EnrolmentWindow,
  after: EnrolmentWindow | undefined,
  now: number,
): Failure | null {
  if (after !== undefined && rulesOf(after) === rulesOf(before) && after.closesAt >= before.closesAt) {
    const isSealed = before.mode === 'draw' && windowState(before, now) === 'closed'
    return isSealed && after.closesAt !== before.closesAt
      ? { code: 'plan/window-over', window: before.name }
      : null
  }
  return { code: 'plan/window-begun', window: before.name }
}

/** A window that is new, or has not begun: not over yet, and a draw's commitment must stand before it opens. */
const isLate = ({ mode, opensAt, closesAt }: EnrolmentWindow, now: number): boolean =>
  closesAt <= now || (mode === 'draw' && opensAt <= now)

/** The first thing wrong with the windows of a new version, against those in force; null when they may be published now. */
export function windowTrouble(
  before: EnrolmentWindow[],
  after: EnrolmentWindow[],
  now: number,
): Failure | null {
  const begun = before.filter((window) => windowState(window, now) !== 'not-open')
  for (const window of begun) {
    const failure = changedBegun(
      window,
      after.find((one) => one.id === window.id),
      now,
    )
    if (failure !== null) return failure
  }
  const late = after.find((window) => !begun.some((one) => one.id === window.id) && isLate(window, now))
  return late === undefined ? null : { code: 'plan/window-late', window: late.name }
}
