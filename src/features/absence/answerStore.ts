import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Whereabouts } from '@/domain/attendance/Absence'
import type { PupilId } from '@/domain/ids'

interface AnswerStore {
  /** Whose answer is under way. */
  sending: PupilId | null
  /** Why the last answer for this child did not go through; it may be sent again. */
  trouble: { pupilId: PupilId; say: string } | null
  answer(pupilId: PupilId, where: Whereabouts, words: string): Promise<boolean>
}

const ops = opKeeper()

/** A guardian's answer. Without network nothing is lost: the same tap again is the same act. */
export const useAnswer = create<AnswerStore>((set, get) => ({
  sending: null,
  trouble: null,
  async answer(pupilId, where, words) {
    if (get().sending !== null) return false
    const act = { pupilId, where, words }
    set({ sending: pupilId, trouble: null })
    const answer = await callCloud('attendance/answerAbsence', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ sending: null, trouble: answer.ok ? null : { pupilId, say: answer.say } })
    return answer.ok
  },
}))
