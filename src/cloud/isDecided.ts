import type { Answer } from './callCloud'

/** Somebody decided: another try is another act. Without network, after a fault or when busy, it is still the same one. */
export const isDecided = (answer: Answer<unknown>): boolean =>
  answer.ok || (answer.code !== null && answer.code !== 'busy/try-again')
