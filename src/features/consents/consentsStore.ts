import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { ConsentRow, ConsentSheet } from '@/contract/consent'
import type { HomeroomId, PersonId, SchoolId } from '@/domain/ids'

export interface PaperWord {
  /** Null: whoever signed has no app. */
  personId: PersonId | null
  agrees: boolean
  signedName: string
  words: string
}

interface ConsentsStore {
  state: 'loading' | 'ready' | 'failed'
  schoolId: SchoolId | null
  sheet: ConsentSheet | null
  /** One child, opened from the list. */
  child: ConsentRow | null
  trouble: string
  offline: boolean
  isSending: boolean
  sendTrouble: string
  open(schoolId: SchoolId | null, homeroomId: HomeroomId | null): Promise<void>
  choose(child: ConsentRow | null): void
  write(word: PaperWord): Promise<boolean>
}

const ops = opKeeper()
const NO_POST = '您在这里没有教务处的身份。请在「我的身份」里换一个。'

export const useConsents = create<ConsentsStore>((set, get) => ({
  state: 'loading',
  schoolId: null,
  sheet: null,
  child: null,
  trouble: '',
  offline: false,
  isSending: false,
  sendTrouble: '',
  async open(schoolId, homeroomId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: NO_POST })
      return
    }
    if (get().schoolId !== schoolId) set({ state: 'loading', sheet: null })
    set({ schoolId, child: null, sendTrouble: '' })
    const answer = await callCloud('people/consents', { schoolId, homeroomId })
    if (answer.ok) set({ state: 'ready', sheet: answer.value, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  },
  choose: (child) => set({ child, sendTrouble: '' }),
  async write(word) {
    const { schoolId, child, isSending } = get()
    if (schoolId === null || child === null || isSending) return false
    const act = { schoolId, pupilId: child.pupilId, ...word }
    set({ isSending: true, sendTrouble: '' })
    const answer = await callCloud('people/paperConsent', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ isSending: false, sendTrouble: answer.ok ? '' : answer.say })
    if (answer.ok) set({ sheet: answer.value, child: null })
    return answer.ok
  },
}))
