import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { isDecided } from '@/cloud/isDecided'
import type { PickupCode } from '@/contract/custody'
import type { PupilId } from '@/domain/ids'

interface PickupCodeStore {
  state: 'loading' | 'ready' | 'failed'
  pass: PickupCode | null
  /** Decided: there is no code for this child now. Not a failure to read. */
  isRefused: boolean
  trouble: string
  offline: boolean
  /** Reads the codes of the next minutes. A refusal takes the old ones away: they are good for nothing. */
  load(pupilId: PupilId): Promise<void>
}

export const usePickupCode = create<PickupCodeStore>((set, get) => ({
  state: 'loading',
  pass: null,
  isRefused: false,
  trouble: '',
  offline: false,
  async load(pupilId) {
    if (get().pass?.pupilId !== pupilId) set({ state: 'loading', pass: null })
    const answer = await callCloud('custody/pickupCode', { pupilId })
    if (answer.ok) set({ state: 'ready', pass: answer.value, isRefused: false, trouble: '', offline: false })
    else
      set({
        state: 'failed',
        pass: isDecided(answer) ? null : get().pass,
        isRefused: isDecided(answer),
        trouble: answer.say,
        offline: answer.offline,
      })
  },
}))
