import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { isDecided } from '@/cloud/isDecided'
import { newOp } from '@/cloud/newOp'
import type { HealthPage } from '@/contract/health'
import type { PupilId } from '@/domain/ids'
import { HEALTH_CONSENT_VERSION, MOST_HEALTH_NOTES, type HealthNote } from '@/domain/people/health'

interface HealthStore {
  state: 'loading' | 'ready' | 'failed'
  page: HealthPage | null
  trouble: string
  offline: boolean
  /** As typed so far. */
  notes: HealthNote[]
  agreed: boolean
  /** What was sent and not answered yet: sent again, it is the same act. */
  op: string | null
  isSending: boolean
  sendTrouble: string
  load(pupilId: PupilId): Promise<void>
  add(): void
  change(index: number, part: Partial<HealthNote>): void
  remove(index: number): void
  agree(agreed: boolean): void
  save(): Promise<boolean>
}

const asStored = (page: HealthPage) => ({
  page,
  notes: page.notes,
  agreed: page.saved?.version === HEALTH_CONSENT_VERSION,
  op: null,
  sendTrouble: '',
})

export const useHealth = create<HealthStore>((set, get) => ({
  state: 'loading',
  page: null,
  trouble: '',
  offline: false,
  notes: [],
  agreed: false,
  op: null,
  isSending: false,
  sendTrouble: '',
  async load(pupilId) {
    set({ state: 'loading', page: null })
    const answer = await callCloud('people/health', { pupilId })
    if (!answer.ok) set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    else set({ state: 'ready', trouble: '', offline: false, ...asStored(answer.value) })
  },
  add() {
    const { notes } = get()
    if (notes.length < MOST_HEALTH_NOTES)
      set({ notes: [...notes, { kind: 'allergy', what: '', act: '' }], op: null })
  },
  change(index, part) {
    const notes = get().notes.map((note, at) => (at === index ? { ...note, ...part } : note))
    set({ notes, op: null, sendTrouble: '' })
  },
  remove(index) {
    set({ notes: get().notes.filter((_note, at) => at !== index), op: null, sendTrouble: '' })
  },
  agree(agreed) {
    set({ agreed, op: null, sendTrouble: '' })
  },
  async save() {
    const { page, notes, agreed, isSending } = get()
    if (page === null || isSending) return false
    const op = get().op ?? newOp()
    set({ op, isSending: true, sendTrouble: '' })
    const answer = await callCloud('people/saveHealth', {
      pupilId: page.pupil.pupilId,
      op,
      notes: notes.map(({ kind, what, act }) => ({ kind, what: what.trim(), act: act.trim() })),
      agreedTo: agreed ? HEALTH_CONSENT_VERSION : null,
    })
    if (!answer.ok) {
      set({ isSending: false, sendTrouble: answer.say, op: isDecided(answer) ? null : op })
      return false
    }
    set({ isSending: false, ...asStored(answer.value) })
    return true
  },
}))
