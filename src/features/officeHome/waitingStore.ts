import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import type { OfficeWaiting } from '@/contract/plan'
import type { SchoolId } from '@/domain/ids'

interface WaitingState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  schoolId: SchoolId | null
  waiting: OfficeWaiting | null
  load(schoolId: SchoolId | null): Promise<void>
}

const NO_POST = '没有读到您的岗位。请检查网络后重试，或联系学校办公室。'

/** What waits for the office, in one call. */
export const useWaiting = create<WaitingState>((set, get) => ({
  state: 'loading',
  trouble: '',
  offline: false,
  schoolId: null,
  waiting: null,
  async load(schoolId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: NO_POST, offline: false })
      return
    }
    if (schoolId !== get().schoolId) set({ schoolId, waiting: null })
    const answer = await callCloud('plan/waiting', { schoolId })
    if (answer.ok) set({ state: 'ready', waiting: answer.value, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  },
}))
