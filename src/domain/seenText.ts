import { clockTextAt } from './time'

/** What a screen says that could not be read anew: when it was read, and why not now. */
export const seenText = (seenAt: number, trouble: string): string =>
  `这是 ${clockTextAt(seenAt)} 看到的，${trouble}`
