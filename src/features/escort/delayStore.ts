import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Input } from '@/contract/api'
import type { PupilId } from '@/domain/ids'

export type Minutes = Input<'custody/delayEscort'>['minutes']

interface DelayState {
  sending: Minutes | null
  /** Why it was not told, and for which child. */
  refused: { pupilId: PupilId; say: string } | null
  tell(pupilId: PupilId, minutes: Minutes): Promise<boolean>
}

const ops = opKeeper()

export const useDelay = create<DelayState>((set, get) => ({
  sending: null,
  refused: null,
  async tell(pupilId, minutes) {
    if (get().sending !== null) return false
    const act = { pupilId, minutes }
    set({ sending: minutes, refused: null })
    const answer = await callCloud('custody/delayEscort', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ sending: null, refused: answer.ok ? null : { pupilId, say: answer.say } })
    return answer.ok
  },
}))
