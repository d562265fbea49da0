import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { learnPushes } from '@/cloud/knownPushes'
import type { SchoolId } from '@/domain/ids'

interface BellStore {
  unread: number
  /** The schools whose 日报 I am told of as a duty leader. */
  digestOf: SchoolId[]
  isLoading: boolean
  load(): Promise<void>
}

/** How many messages wait. Without network the last number stays: it is a hint, and the page says the rest. */
export const useBell = create<BellStore>((set, get) => ({
  unread: 0,
  digestOf: [],
  isLoading: false,
  async load() {
    if (get().isLoading) return
    set({ isLoading: true })
    const answer = await callCloud('notice/bell', {})
    set({ isLoading: false })
    if (!answer.ok) return
    learnPushes(answer.value.pushes)
    set({ unread: answer.value.unread, digestOf: answer.value.digestOf })
  },
}))
