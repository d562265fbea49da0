import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import type { Guide, GuideHead } from '@/contract/plan'
import type { SchoolId, TermId } from '@/domain/ids'

interface GuideStore {
  state: 'loading' | 'ready' | 'failed'
  heads: GuideHead[]
  of: string
  guide: Guide | null
  trouble: string
  offline: boolean
  loadHeads(): Promise<void>
  /** `termId` null: the plan in force. */
  load(schoolId: SchoolId, termId: TermId | null): Promise<void>
}

export const useGuide = create<GuideStore>((set, get) => ({
  state: 'loading',
  heads: [],
  of: '',
  guide: null,
  trouble: '',
  offline: false,
  async loadHeads() {
    if (get().heads.length === 0) set({ state: 'loading' })
    const answer = await callCloud('plan/guides', {})
    if (answer.ok) set({ state: 'ready', heads: answer.value.guides, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  },
  async load(schoolId, termId) {
    const of = `${schoolId} ${termId ?? ''}`
    if (get().of !== of) set({ of, guide: null, state: 'loading' })
    const answer = await callCloud('plan/guide', { schoolId, termId })
    if (get().of !== of) return
    if (answer.ok) set({ state: 'ready', guide: answer.value, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  },
}))
