import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { newOp } from '@/cloud/newOp'
import { opKeeper } from '@/cloud/opKeeper'
import type { CallList } from '@/contract/closing'
import type { PupilId, SchoolId } from '@/domain/ids'

interface CallsState {
  pupilId: PupilId | null
  schoolId: SchoolId | null
  list: CallList | null
  trouble: string
  sending: boolean
  open(schoolId: SchoolId | null, pupilId: PupilId): Promise<void>
  /** 记一笔. Resolves to whether it was written down. */
  log(whom: string, answered: boolean, words: string): Promise<boolean>
  close(): void
}

const ops = opKeeper()

export const useCalls = create<CallsState>((set, get) => ({
  pupilId: null,
  schoolId: null,
  list: null,
  trouble: '',
  sending: false,
  async open(schoolId, pupilId) {
    if (schoolId === null) return
    set({ schoolId, pupilId, list: null, trouble: '' })
    const answer = await callCloud('custody/callList', { schoolId, pupilId, op: newOp() })
    if (get().pupilId !== pupilId) return
    if (answer.ok) set({ list: answer.value })
    else set({ trouble: answer.say })
  },
  async log(whom, answered, words) {
    const { schoolId, pupilId, list, sending } = get()
    if (schoolId === null || pupilId === null || list === null || sending) return false
    const input = { schoolId, pupilId, whom, answered, words }
    const act = { ...input, after: list.calls.length }
    set({ sending: true, trouble: '' })
    const answer = await callCloud('custody/logCall', { ...input, op: ops.of(act) })
    ops.heard(act, answer)
    if (answer.ok) set({ sending: false, list: { ...list, calls: answer.value.calls } })
    else set({ sending: false, trouble: answer.say })
    return answer.ok
  },
  close: () => set({ pupilId: null, list: null, trouble: '' }),
}))
