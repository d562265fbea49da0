import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { CallToMake } from '@/contract/notice'
import type { SchoolId } from '@/domain/ids'

interface NoticeCallsStore {
  schoolId: SchoolId | null
  /** Null until they were read; what was read last stays when a reading fails. */
  calls: CallToMake[] | null
  /** Whose call is being written down. */
  noting: string | null
  sending: boolean
  trouble: string
  load(schoolId: SchoolId | null): Promise<void>
  note(messageId: string | null): void
  made(messageId: string, words: string): Promise<boolean>
}

const ops = opKeeper()

/** 电话通知: safety messages that WeChat did not bring, until somebody says that the call was made. */
export const useNoticeCalls = create<NoticeCallsStore>((set, get) => ({
  schoolId: null,
  calls: null,
  noting: null,
  sending: false,
  trouble: '',
  async load(schoolId) {
    if (schoolId === null) return
    if (schoolId !== get().schoolId) set({ schoolId, calls: null, noting: null, trouble: '' })
    const answer = await callCloud('notice/calls', { schoolId })
    if (answer.ok && get().schoolId === schoolId && !get().sending) set({ calls: answer.value.calls })
  },
  note: (noting) => set({ noting, trouble: '' }),
  async made(messageId, words) {
    const { schoolId, sending } = get()
    if (schoolId === null || sending) return false
    const act = { schoolId, messageId, words }
    set({ sending: true, trouble: '' })
    const answer = await callCloud('notice/callMade', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    if (answer.ok) set({ sending: false, calls: answer.value.calls, noting: null })
    else set({ sending: false, trouble: answer.say })
    return answer.ok
  },
}))
