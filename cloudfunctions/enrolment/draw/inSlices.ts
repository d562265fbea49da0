/** The platform takes thirty requests at a time, and others ask too. */
const AT_A_TIME = 8

/** Does the work for every item, a few at a time. The first fault ends it; what was begun is awaited. */
export async function inSlices<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_A_TIME) {
    const done = await Promise.allSettled(items.slice(from, from + AT_A_TIME).map(work))
    const failed = done.find((one) => one.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }
}
