import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import type { Family } from '@/contract/custody'

interface FamilyStore {
  state: 'loading' | 'ready' | 'failed'
  family: Family | null
  trouble: string
  offline: boolean
  load(): Promise<void>
}

/** The guardian's day. A failed reading leaves the last one in sight. */
export const useFamily = create<FamilyStore>((set, get) => ({
  state: 'loading',
  family: null,
  trouble: '',
  offline: false,
  async load() {
    if (get().family === null) set({ state: 'loading' })
    const answer = await callCloud('custody/family', {})
    if (answer.ok) set({ state: 'ready', family: answer.value, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  },
}))
