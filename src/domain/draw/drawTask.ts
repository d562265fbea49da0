/** Rule 3 · the draw goes by itself but for the public number, which two people enter: what a person must do now. */
import type { DrawState } from './Draw'

export type DrawTask = 'none' | 'enter' | 'confirm' | 'run'

/** `enter` from the moment the number is fixed; `run` while the timer works and could be helped along. */
export function drawTask({ state, fixedAt }: { state: DrawState; fixedAt: number }, now: number): DrawTask {
  switch (state) {
    case 'open':
    case 'done':
      return 'none'
    case 'sealed':
      return now < fixedAt ? 'none' : 'enter'
    case 'numbered':
      return 'confirm'
    case 'confirmed':
    case 'drawn':
      return 'run'
    default:
      return state satisfies never
  }
}
