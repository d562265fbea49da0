import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { FamilyInvite, FamilyPage } from '@/contract/binding'
import type { PersonId, PupilId } from '@/domain/ids'

interface GuardiansStore {
  state: 'loading' | 'ready' | 'failed'
  pupilId: PupilId | null
  page: FamilyPage | null
  invite: FamilyInvite | null
  trouble: string
  offline: boolean
  isSending: boolean
  sendTrouble: string
  load(pupilId: PupilId): Promise<void>
  answer(personId: PersonId, approve: boolean, reason: string): Promise<void>
  makeInvite(): Promise<void>
  closeInvite(): void
  /** Resolves to whether it was done. */
  leave(): Promise<boolean>
}

const ops = opKeeper()

export const useGuardians = create<GuardiansStore>((set, get) => {
  async function send<T>(
    act: object,
    call: (pupilId: PupilId, op: string) => Promise<Answer<T>>,
  ): Promise<Answer<T> | null> {
    const { pupilId, isSending } = get()
    if (pupilId === null || isSending) return null
    const whole = { pupilId, ...act }
    set({ isSending: true, sendTrouble: '' })
    const answer = await call(pupilId, ops.of(whole))
    ops.heard(whole, answer)
    set({ isSending: false, sendTrouble: answer.ok ? '' : answer.say })
    return answer
  }
  return {
    state: 'loading',
    pupilId: null,
    page: null,
    invite: null,
    trouble: '',
    offline: false,
    isSending: false,
    sendTrouble: '',
    async load(pupilId) {
      if (get().pupilId !== pupilId)
        set({ pupilId, state: 'loading', page: null, invite: null, sendTrouble: '' })
      const answer = await callCloud('people/family', { pupilId })
      if (answer.ok) set({ state: 'ready', page: answer.value, trouble: '', offline: false })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },
    async answer(personId, approve, reason) {
      const act = { personId, approve, reason }
      const answer = await send(act, (pupilId, op) =>
        callCloud('people/answerRequest', { pupilId, ...act, op }),
      )
      if (answer?.ok === true) set({ page: answer.value })
    },
    async makeInvite() {
      const answer = await send({ what: 'invite' }, (pupilId, op) =>
        callCloud('people/familyInvite', { pupilId, op }),
      )
      if (answer?.ok === true) set({ invite: answer.value })
    },
    closeInvite: () => set({ invite: null }),
    async leave() {
      const answer = await send({ what: 'leave' }, (pupilId, op) =>
        callCloud('people/leaveChild', { pupilId, op }),
      )
      return answer?.ok === true
    },
  }
})
