/** Does the work for every item, at most `width` at a time, in their order. `work` answers for its own failures. */
export async function sideBySide<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values()
  const hand = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: width }, hand))
}
