/** Art. 9 · 日报: pushes run out silently, so whoever can help sees it while some are left. */

/** With fewer left, the office is told: two school days to say it to the reader. */
const FEW_PUSHES = 3

/** `left` null: a long-term subscription, which does not run out. */
export const isRunningOut = (left: number | null): boolean => left !== null && left < FEW_PUSHES

export const runningOutText = (left: number): string =>
  left === 0 ? '推送用完了，下一份日报不会推送' : `日报还能推送 ${left} 次`

/** The one thing to do, in the words of the page and of its button. */
export const RUNNING_OUT_ACT = '请本人打开「日报」，点「加一次」'
