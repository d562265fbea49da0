import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { AbsentChild } from '@/contract/absence'
import type { AbsenceSaid } from '@/domain/attendance/answerAbsence'
import type { PupilId, SchoolId } from '@/domain/ids'

interface AbsencesStore {
  state: 'loading' | 'ready' | 'failed'
  children: AbsentChild[] | null
  trouble: string
  offline: boolean
  schoolId: SchoolId | null
  sending: PupilId | null
  /** Why the last answer for this child did not go through; it may be sent again. */
  refused: { pupilId: PupilId; say: string } | null
  /** `null`: no post was found for this person. */
  open(schoolId: SchoolId | null): Promise<void>
  settle(pupilId: PupilId, said: AbsenceSaid, words: string): Promise<boolean>
}

const ops = opKeeper()

export const useAbsences = create<AbsencesStore>((set, get) => ({
  state: 'loading',
  children: null,
  trouble: '',
  offline: false,
  schoolId: null,
  sending: null,
  refused: null,
  async open(schoolId) {
    if (schoolId === null) {
      set({
        state: 'failed',
        children: null,
        trouble: '没有读到您的岗位。请检查网络后重试。',
        offline: false,
      })
      return
    }
    if (get().schoolId !== schoolId) set({ schoolId, children: null, state: 'loading', refused: null })
    const answer = await callCloud('attendance/absences', { schoolId })
    if (get().schoolId !== schoolId || get().sending !== null) return
    if (answer.ok) set({ state: 'ready', children: answer.value.children, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  },
  async settle(pupilId, said, words) {
    const { schoolId, sending } = get()
    if (schoolId === null || sending !== null) return false
    const act = { schoolId, pupilId, said, words }
    set({ sending: pupilId, refused: null })
    const answer = await callCloud('attendance/settleAbsence', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ sending: null, refused: answer.ok ? null : { pupilId, say: answer.say } })
    const isDecided = answer.ok || answer.code !== null
    if (isDecided) await get().open(schoolId)
    return answer.ok
  },
}))

/** Those nobody has accounted for yet. */
export const openAbsences = (children: AbsentChild[]): number =>
  children.filter((child) => child.closed === null).length
