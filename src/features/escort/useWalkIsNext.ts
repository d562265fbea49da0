import { useShownWalks } from './useShownWalks'

/** Only children of one's own walk are in hand: then the walk comes before everything else. */
export function useWalkIsNext(): boolean {
  return useShownWalks().some(
    ({ isMine, state, others, children }) =>
      isMine && state !== 'done' && others.length === 0 && children.some(({ is }) => is === 'mine'),
  )
}
