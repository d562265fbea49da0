import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { keepSeen, lastSeen } from '@/cloud/lastSeen'
import type { Duties } from '@/contract/attendance'
import type { SchoolId } from '@/domain/ids'

interface DutiesState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  /** What is shown is from before: the last reading did not come through. */
  stale: boolean
  /** When the day that is shown was read. */
  seenAt: number
  schoolId: SchoolId | null
  duties: Duties | null
  /** Reads the day; what is already shown stays until the answer is there. `null`: no post as a teacher was found. */
  open(schoolId: SchoolId | null): Promise<void>
}

export const useDuties = create<DutiesState>((set, get) => ({
  state: 'loading',
  trouble: '',
  stale: false,
  seenAt: 0,
  schoolId: null,
  duties: null,
  async open(schoolId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: '没有读到您的岗位。请检查网络后重试，或联系学校办公室。' })
      return
    }
    if (get().schoolId !== schoolId) {
      const seen = lastSeen('attendance/duties', schoolId)
      const state = seen === null ? 'loading' : 'ready'
      set({ schoolId, duties: seen?.value ?? null, seenAt: seen?.at ?? 0, state, stale: false })
    } else if (get().state === 'failed') set({ state: 'loading' })
    const answer = await callCloud('attendance/duties', { schoolId })
    if (answer.ok) {
      keepSeen('attendance/duties', schoolId, { at: answer.now, value: answer.value })
      set({ state: 'ready', duties: answer.value, seenAt: answer.now, stale: false, trouble: '' })
    } else if (get().duties !== null)
      set({ state: 'ready', stale: true, trouble: answer.offline ? '没有网络' : answer.say })
    else set({ state: 'failed', trouble: answer.say })
  },
}))
