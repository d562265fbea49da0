/** Milliseconds the invocation has run by now; what the server's clock says plays no part in it. */
export function stopwatch(): () => number {
  const began = performance.now()
  return () => performance.now() - began
}
