import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { HeadCount } from '@/contract/closing'
import type { PupilId } from '@/domain/ids'
import { useHandover } from './handoverStore'

interface SettleState {
  /** Whose report is on its way, or `count`. */
  sending: PupilId | 'count' | null
  refused: string
  counted: HeadCount | null
  /** 「两边都没见到」 and 「找到了」. Each resolves to whether it was written down. */
  report(pupilId: PupilId, words: string): Promise<boolean>
  found(pupilId: PupilId, words: string): Promise<boolean>
  /** 数人头: who really stands here. */
  count(present: PupilId[]): Promise<void>
  clear(): void
}

const ops = opKeeper()

export const useSettle = create<SettleState>((set, get) => {
  const tell = async (
    action: 'custody/reportMissing' | 'custody/reportFound',
    pupilId: PupilId,
    words: string,
  ): Promise<boolean> => {
    const { schoolId, open } = useHandover.getState()
    if (schoolId === null || get().sending !== null) return false
    const act = { schoolId, pupilId, words }
    set({ sending: pupilId, refused: '' })
    const answer = await callCloud(action, { ...act, op: ops.of({ action, ...act }) })
    ops.heard({ action, ...act }, answer)
    set({ sending: null, refused: answer.ok ? '' : answer.say })
    if (answer.ok) await open(schoolId)
    return answer.ok
  }
  return {
    sending: null,
    refused: '',
    counted: null,
    report: (pupilId, words) => tell('custody/reportMissing', pupilId, words),
    found: (pupilId, words) => tell('custody/reportFound', pupilId, words),
    async count(present) {
      const { schoolId } = useHandover.getState()
      if (schoolId === null || get().sending !== null) return
      const act = { schoolId, present }
      set({ sending: 'count', refused: '' })
      const answer = await callCloud('custody/countHands', { ...act, op: ops.of(act) })
      ops.heard(act, answer)
      if (answer.ok) set({ sending: null, counted: answer.value })
      else set({ sending: null, refused: answer.say })
    },
    clear: () => set({ counted: null, refused: '' }),
  }
})
