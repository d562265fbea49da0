import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Input } from '@/contract/api'
import type { TrainingPage } from '@/contract/service'
import type { SchoolId, TermId } from '@/domain/ids'

export type TrainingForm = Pick<
  Input<'people/saveTraining'>,
  'trainingId' | 'day' | 'topic' | 'minutes' | 'present' | 'reason'
>

interface TrainingStore {
  state: 'loading' | 'ready' | 'failed'
  schoolId: SchoolId | null
  page: TrainingPage | null
  /** Which training is written: a new one, or one that is corrected; null: none. */
  writing: { id: string | null } | null
  trouble: string
  offline: boolean
  isSending: boolean
  sendTrouble: string
  open(schoolId: SchoolId | null, termId?: TermId | null): Promise<void>
  write(writing: { id: string | null } | null): void
  save(form: TrainingForm): Promise<boolean>
}

const ops = opKeeper()
const NO_POST = '您在这里没有校长、教务处或教育局的身份。请在「我的身份」里换一个。'

/** 岗前培训 of one term. */
export const useTraining = create<TrainingStore>((set, get) => ({
  state: 'loading',
  schoolId: null,
  page: null,
  writing: null,
  trouble: '',
  offline: false,
  isSending: false,
  sendTrouble: '',
  async open(schoolId, termId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: NO_POST, offline: false })
      return
    }
    if (get().schoolId !== schoolId) set({ state: 'loading', page: null, writing: null })
    set({ schoolId })
    const asked = termId === undefined ? (get().page?.term.termId ?? null) : termId
    const answer = await callCloud('people/trainings', { schoolId, termId: asked })
    if (answer.ok) set({ state: 'ready', page: answer.value, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  },
  write: (writing) => set({ writing, sendTrouble: '' }),
  async save(form) {
    const { schoolId, page, isSending } = get()
    if (schoolId === null || page === null || isSending) return false
    set({ isSending: true, sendTrouble: '' })
    const act = { ...form, schoolId, termId: page.term.termId }
    const answer = await callCloud('people/saveTraining', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ isSending: false, sendTrouble: answer.ok ? '' : answer.say })
    if (answer.ok) set({ page: answer.value, writing: null })
    return answer.ok
  },
}))
