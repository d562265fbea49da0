/** One after the other; what fails keeps nobody behind it waiting. The first fault is thrown once all had their turn. */
export async function eachOnItsOwn<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  hasTime: () => boolean = () => true,
): Promise<void> {
  const faults: unknown[] = []
  for (const item of items) if (hasTime()) await work(item).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw faults[0]
}
