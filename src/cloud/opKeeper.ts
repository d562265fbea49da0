import type { Answer } from './callCloud'
import { isDecided } from './isDecided'
import { newOp } from './newOp'

export interface OpKeeper {
  /** The op of this act: the same one until somebody has answered it. */
  of(act: unknown): string
  /** Told what came back; an act nobody decided keeps its op, so that sending it again is the same act. */
  heard(act: unknown, answer: Answer<unknown>): void
}

/** Ops by what the act says: the same words sent again are the same act, other words are another one. */
export function opKeeper(): OpKeeper {
  const open = new Map<string, string>()
  return {
    of(act) {
      const key = JSON.stringify(act)
      const op = open.get(key) ?? newOp()
      open.set(key, op)
      return op
    },
    heard(act, answer) {
      if (isDecided(answer)) open.delete(JSON.stringify(act))
    },
  }
}
