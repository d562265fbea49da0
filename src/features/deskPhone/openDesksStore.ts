import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import type { DeskRow } from '@/contract/desk'
import type { DeskId } from '@/domain/desk/Desk'

interface OpenDesks {
  state: 'loading' | 'ready' | 'failed'
  desks: DeskRow[] | null
  trouble: string
  offline: boolean
  /** Which one is being closed; 'all' for all of them. */
  closing: DeskId | 'all' | null
  load(): Promise<void>
  close(deskId: DeskId | null): Promise<void>
}

export const useOpenDesks = create<OpenDesks>((set) => {
  const heard = (answer: Answer<{ desks: DeskRow[] }>) =>
    answer.ok
      ? set({ state: 'ready', desks: answer.value.desks, closing: null })
      : set({ state: 'failed', trouble: answer.say, offline: answer.offline, closing: null })
  return {
    state: 'loading',
    ...{ desks: null, trouble: '', offline: false, closing: null },
    async load() {
      set({ state: 'loading' })
      heard(await callCloud('people/desks', {}))
    },
    async close(deskId) {
      set({ closing: deskId ?? 'all' })
      heard(await callCloud('people/closeDesks', { deskId }))
    },
  }
})
