/** A function ends before the platform ends it: whoever works in slices asks after each whether there is time for another. */
export function spareTime(forMs: number): () => boolean {
  const until = performance.now() + forMs
  return () => performance.now() < until
}

/** Of the twenty seconds a call may take. */
export const WORK_MS = 9_000
