import { useEffect, useReducer } from 'react'

/** Later than any screen stays open; longer timers would fire at once. */
const FARTHEST_MS = 24 * 60 * 60 * 1000

/** Renders once more exactly when the moment comes, `ms` from now; nothing for one that has passed. */
export function useMoment(ms: number | null): void {
  const [count, renderAgain] = useReducer((before: number) => before + 1, 0)
  const isAhead = ms !== null && ms > 0 && ms < FARTHEST_MS
  const wait = isAhead ? ms : 0
  useEffect(() => {
    if (!isAhead) return undefined
    const timer = setTimeout(renderAgain, wait)
    return () => clearTimeout(timer)
  }, [isAhead, wait, count])
}
