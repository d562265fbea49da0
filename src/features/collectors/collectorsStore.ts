import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { CollectorsPage, DelegationCode } from '@/contract/collectors'
import type { PupilId } from '@/domain/ids'
import type { Day } from '@/domain/time'
import type { AdultForm } from './adultForm'

/** What lies over the page: one thing at a time. */
export type Over =
  | { is: 'add' }
  | { is: 'delegate' }
  | { is: 'bar' }
  | { is: 'one'; collectorId: string }
  | { is: 'code'; delegationId: string; code: DelegationCode | null }

interface CollectorsStore {
  state: 'loading' | 'ready' | 'failed'
  page: CollectorsPage | null
  trouble: string
  offline: boolean
  over: Over | null
  isSending: boolean
  sendTrouble: string
  load(pupilId: PupilId): Promise<void>
  open(over: Over | null): void
  showCode(delegationId: string): Promise<void>
  /** Each resolves to whether it was done. */
  add(form: AdultForm): Promise<boolean>
  remove(collectorId: string): Promise<boolean>
  setPhoto(collectorId: string, photo: string): Promise<boolean>
  delegate(form: AdultForm, day: Day): Promise<boolean>
  cancelDelegation(delegationId: string): Promise<boolean>
  askToBar(name: string, reason: string): Promise<boolean>
  takeBackBar(name: string): Promise<boolean>
  consentWalkAlone(consent: boolean): Promise<boolean>
}

const ops = opKeeper()
const trimmed = ({ name, relation, phone, photo }: AdultForm) => ({
  name: name.trim(),
  relation: relation.trim(),
  phone,
  photo,
})

export const useCollectors = create<CollectorsStore>((set, get) => {
  async function send<Act extends object>(
    what: string,
    act: Act,
    call: (act: Act & { pupilId: PupilId; op: string }) => Promise<Answer<CollectorsPage>>,
  ): Promise<boolean> {
    const { page, isSending } = get()
    if (page === null || isSending) return false
    const whole = { what, pupilId: page.pupil.pupilId, ...act }
    set({ isSending: true, sendTrouble: '' })
    const answer = await call({ ...act, pupilId: page.pupil.pupilId, op: ops.of(whole) })
    ops.heard(whole, answer)
    if (get().page?.pupil.pupilId !== page.pupil.pupilId) return false
    if (answer.ok) set({ isSending: false, page: answer.value, over: null })
    else set({ isSending: false, sendTrouble: answer.say })
    return answer.ok
  }
  return {
    state: 'loading',
    page: null,
    trouble: '',
    offline: false,
    over: null,
    isSending: false,
    sendTrouble: '',
    async load(pupilId) {
      if (get().page?.pupil.pupilId !== pupilId)
        set({ state: 'loading', page: null, over: null, isSending: false, sendTrouble: '' })
      const answer = await callCloud('custody/collectors', { pupilId })
      if (answer.ok) set({ state: 'ready', page: answer.value, trouble: '', offline: false })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },
    open: (over) => set({ over, sendTrouble: '' }),
    async showCode(delegationId) {
      const { page } = get()
      if (page === null) return
      set({ over: { is: 'code', delegationId, code: null }, sendTrouble: '' })
      const answer = await callCloud('custody/delegationCode', { pupilId: page.pupil.pupilId, delegationId })
      const { over } = get()
      if (over?.is !== 'code' || over.delegationId !== delegationId) return
      if (answer.ok) set({ over: { ...over, code: answer.value } })
      else set({ sendTrouble: answer.say })
    },
    add: (form) => send('add', trimmed(form), (act) => callCloud('custody/addCollector', act)),
    remove: (collectorId) =>
      send('remove', { collectorId }, (act) => callCloud('custody/removeCollector', act)),
    setPhoto: (collectorId, photo) =>
      send('photo', { collectorId, photo }, (act) => callCloud('custody/setCollectorPhoto', act)),
    delegate: (form, day) =>
      send('delegate', { ...trimmed(form), day }, (act) => callCloud('custody/delegate', act)),
    cancelDelegation: (delegationId) =>
      send('cancel', { delegationId }, (act) => callCloud('custody/cancelDelegation', act)),
    askToBar: (name, reason) =>
      send('bar', { name: name.trim(), reason: reason.trim() }, (act) => callCloud('custody/askToBar', act)),
    takeBackBar: (name) => send('unbar', { name }, (act) => callCloud('custody/takeBackBar', act)),
    consentWalkAlone: (consent) =>
      send('walk', { consent }, (act) => callCloud('custody/consentWalkAlone', act)),
  }
})
