import { useMemo, useSyncExternalStore } from 'react'
import { isWaiting, opOf, unsent, watchUnsent } from '@/cloud/unsentActs'
import type { Walk } from '@/contract/escort'
import { walkAfter } from './walkAfter'
import { useWalks } from './walkStore'

/** The walks, with what this phone did without network. */
export function useShownWalks(): Walk[] {
  const walks = useWalks((state) => state.walks)
  const sendingOp = useWalks((state) => state.sendingOp)
  const { acts } = useSyncExternalStore(watchUnsent, unsent)
  return useMemo(() => {
    const waiting = acts.filter((act) => isWaiting(act) && opOf(act) !== sendingOp)
    return walks.map((walk) => walkAfter(walk, waiting))
  }, [walks, acts, sendingOp])
}
