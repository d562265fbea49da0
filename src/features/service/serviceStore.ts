import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Input } from '@/contract/api'
import type { ServicePage, ServiceWork } from '@/contract/service'
import type { PersonId, SchoolId } from '@/domain/ids'

type Newcomer = Pick<Input<'people/saveServiceFile'>, 'newcomer' | 'kind' | 'providerId'>

interface ServiceStore {
  state: 'loading' | 'ready' | 'failed'
  schoolId: SchoolId | null
  page: ServicePage | null
  work: ServiceWork | null
  trouble: string
  offline: boolean
  isAdding: boolean
  isSending: boolean
  sendTrouble: string
  open(schoolId: SchoolId | null): Promise<void>
  showAdd(isAdding: boolean): void
  /** The new person's id; null when it was not taken. */
  add(who: Newcomer): Promise<PersonId | null>
}

const ops = opKeeper()
const NO_POST = '您在这里没有校长、教务处或教育局的身份。请在「我的身份」里换一个。'

/** 谁可以带课: everybody of the school who serves, and what ends soon. */
export const useService = create<ServiceStore>((set, get) => ({
  state: 'loading',
  schoolId: null,
  page: null,
  work: null,
  trouble: '',
  offline: false,
  isAdding: false,
  isSending: false,
  sendTrouble: '',
  async open(schoolId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: NO_POST, offline: false })
      return
    }
    if (get().schoolId !== schoolId) set({ state: 'loading', page: null, work: null, isAdding: false })
    set({ schoolId })
    const [list, work] = await Promise.all([
      callCloud('people/service', { schoolId }),
      callCloud('people/serviceWork', { schoolId }),
    ])
    if (!list.ok) set({ state: 'failed', trouble: list.say, offline: list.offline })
    else if (!work.ok) set({ state: 'failed', trouble: work.say, offline: work.offline })
    else set({ state: 'ready', page: list.value, work: work.value, trouble: '', offline: false })
  },
  showAdd: (isAdding) => set({ isAdding, sendTrouble: '' }),
  async add(who) {
    const { schoolId, isSending } = get()
    if (schoolId === null || isSending) return null
    set({ isSending: true, sendTrouble: '' })
    const act = { ...who, schoolId, personId: null }
    const answer = await callCloud('people/saveServiceFile', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ isSending: false, sendTrouble: answer.ok ? '' : answer.say })
    if (!answer.ok) return null
    set({ isAdding: false })
    void get().open(schoolId)
    return answer.value.personId
  },
}))
