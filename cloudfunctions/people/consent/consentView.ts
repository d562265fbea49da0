import type { ConsentView } from '@/contract/consent'
import { consentState, type ConsentEntry } from '@/domain/people/childConsent'

const SHOWN = 10

export const consentView = (entries: readonly ConsentEntry[] | undefined): ConsentView => ({
  state: consentState(entries),
  history: (entries ?? [])
    .slice(-SHOWN)
    .reverse()
    .map(({ at, word, on, byName, paper }) => ({
      ...{ at, word, on, byName },
      signedName: paper?.signedName ?? null,
    })),
})
