import { useMemo, useSyncExternalStore } from 'react'
import { childrenWaiting, unsent, watchUnsent } from '@/cloud/unsentActs'
import type { PupilId } from '@/domain/ids'

/** Children this phone let go while there was no network: the server does not know it yet. */
export function useLetGoHere(): ReadonlySet<PupilId> {
  const { acts } = useSyncExternalStore(watchUnsent, unsent)
  return useMemo(() => childrenWaiting('custody/release', acts), [acts])
}
