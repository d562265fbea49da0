import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { SchoolProviders } from '@/contract/providers'
import type { ProviderId, SchoolId } from '@/domain/ids'
import type { Day } from '@/domain/time'

type Over =
  { is: 'agree'; providerId: ProviderId } | { is: 'end'; providerId: ProviderId; agreementId: string }

interface SchoolProvidersStore {
  state: 'loading' | 'ready' | 'failed'
  schoolId: SchoolId | null
  page: SchoolProviders | null
  over: Over | null
  trouble: string
  offline: boolean
  isSending: boolean
  sendTrouble: string
  open(schoolId: SchoolId | null): Promise<void>
  show(over: Over | null): void
  agree(providerId: ProviderId, from: Day, to: Day): Promise<void>
  end(providerId: ProviderId, agreementId: string, reason: string): Promise<void>
}

const ops = opKeeper()
const NO_POST = '您在这里没有校长、教务处或教育局的身份。请在「我的身份」里换一个。'

/** 校外机构 as one school sees them. */
export const useSchoolProviders = create<SchoolProvidersStore>((set, get) => {
  async function send(
    act: { providerId: ProviderId; [field: string]: string },
    call: (of: {
      schoolId: SchoolId
      providerId: ProviderId
      op: string
    }) => Promise<Answer<SchoolProviders>>,
  ): Promise<void> {
    const { schoolId, isSending } = get()
    if (schoolId === null || isSending) return
    set({ isSending: true, sendTrouble: '' })
    const whole = { ...act, schoolId }
    const answer = await call({ schoolId, providerId: act.providerId, op: ops.of(whole) })
    ops.heard(whole, answer)
    set({ isSending: false, sendTrouble: answer.ok ? '' : answer.say })
    if (answer.ok) set({ page: answer.value, over: null })
  }
  return {
    state: 'loading',
    schoolId: null,
    page: null,
    over: null,
    trouble: '',
    offline: false,
    isSending: false,
    sendTrouble: '',
    async open(schoolId) {
      if (schoolId === null) {
        set({ state: 'failed', trouble: NO_POST, offline: false })
        return
      }
      if (get().schoolId !== schoolId) set({ state: 'loading', page: null, over: null })
      set({ schoolId })
      const answer = await callCloud('people/providers', { schoolId })
      if (answer.ok) set({ state: 'ready', page: answer.value, trouble: '', offline: false })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },
    show: (over) => set({ over, sendTrouble: '' }),
    agree: (providerId, from, to) =>
      send({ providerId, from, to }, (of) => callCloud('people/agree', { ...of, from, to })),
    end: (providerId, agreementId, reason) =>
      send({ providerId, agreementId, reason }, (of) =>
        callCloud('people/endAgreement', { ...of, agreementId, reason }),
      ),
  }
})
