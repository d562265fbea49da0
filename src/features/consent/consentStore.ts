import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { PupilId } from '@/domain/ids'
import { CHILD_CONSENT_VERSION } from '@/domain/people/childConsent'

interface ConsentStore {
  sending: PupilId | null
  /** Of which child, and what went wrong. */
  trouble: { pupilId: PupilId; say: string } | null
  /** Resolves to whether it was written down. */
  answer(pupilId: PupilId, agrees: boolean): Promise<boolean>
}

const ops = opKeeper()

export const useConsent = create<ConsentStore>((set, get) => ({
  sending: null,
  trouble: null,
  async answer(pupilId, agrees) {
    if (get().sending !== null) return false
    const act = { pupilId, agrees, version: CHILD_CONSENT_VERSION }
    set({ sending: pupilId, trouble: null })
    const answer = await callCloud('people/sayConsent', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ sending: null, trouble: answer.ok ? null : { pupilId, say: answer.say } })
    return answer.ok
  },
}))
