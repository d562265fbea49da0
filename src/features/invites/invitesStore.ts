import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { InviteSheet, RequestRow, SchoolGuardians } from '@/contract/binding'
import type { HomeroomId, PersonId, PupilId, SchoolId } from '@/domain/ids'

interface InvitesStore {
  state: 'loading' | 'ready' | 'failed'
  schoolId: SchoolId | null
  sheet: InviteSheet | null
  /** One child, opened from the list. */
  child: SchoolGuardians | null
  trouble: string
  offline: boolean
  isSending: boolean
  sendTrouble: string
  open(schoolId: SchoolId | null, homeroomId?: HomeroomId | null): Promise<void>
  issue(pupilIds: PupilId[]): Promise<void>
  openChild(pupilId: PupilId): Promise<void>
  closeChild(): void
  answer(request: RequestRow, approve: boolean, reason: string): Promise<void>
  unbind(personId: PersonId, reason: string): Promise<boolean>
  /** 法院裁定: entered and lifted by the one act there is for it, whoever it is about. */
  court(name: string, isBarred: boolean, words: string): Promise<boolean>
}

const ops = opKeeper()
const NO_POST = '您在这里没有班主任或教务处的身份。请在「我的身份」里换一个。'

export const useInvites = create<InvitesStore>((set, get) => {
  async function send<T>(
    act: object,
    call: (schoolId: SchoolId, op: string) => Promise<Answer<T>>,
  ): Promise<T | null> {
    const { schoolId, isSending } = get()
    if (schoolId === null || isSending) return null
    const whole = { schoolId, ...act }
    set({ isSending: true, sendTrouble: '' })
    const answer = await call(schoolId, ops.of(whole))
    ops.heard(whole, answer)
    set({ isSending: false, sendTrouble: answer.ok ? '' : answer.say })
    return answer.ok ? answer.value : null
  }
  const readAgain = () => get().open(get().schoolId, get().sheet?.homeroomId ?? null)
  return {
    state: 'loading',
    schoolId: null,
    sheet: null,
    child: null,
    trouble: '',
    offline: false,
    isSending: false,
    sendTrouble: '',
    async open(schoolId, homeroomId = null) {
      if (schoolId === null) {
        set({ state: 'failed', trouble: NO_POST })
        return
      }
      if (get().schoolId !== schoolId) set({ state: 'loading', sheet: null, child: null })
      set({ schoolId, sendTrouble: '' })
      const answer = await callCloud('people/inviteSheet', { schoolId, homeroomId })
      if (answer.ok) set({ state: 'ready', sheet: answer.value, trouble: '', offline: false })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },
    async issue(pupilIds) {
      const homeroomId = get().sheet?.homeroomId ?? null
      if (homeroomId === null) return
      const act = { homeroomId, pupilIds }
      const sheet = await send(act, (schoolId, op) =>
        callCloud('people/issueInvites', { schoolId, ...act, op }),
      )
      if (sheet !== null) set({ sheet })
    },
    async openChild(pupilId) {
      const child = await send({ pupilId }, (schoolId) =>
        callCloud('people/guardians', { schoolId, pupilId }),
      )
      if (child !== null) set({ child })
    },
    closeChild: () => set({ child: null, sendTrouble: '' }),
    async answer({ pupilId, personId }, approve, reason) {
      const act = { pupilId, personId, approve, reason }
      const done = await send(act, (schoolId, op) =>
        callCloud('people/decideRequest', { schoolId, ...act, op }),
      )
      if (done === null) return
      if (get().child?.pupilId === pupilId) set({ child: done })
      await readAgain()
    },
    async unbind(personId, reason) {
      const pupilId = get().child?.pupilId
      if (pupilId === undefined) return false
      const act = { pupilId, personId, reason }
      const child = await send(act, (schoolId, op) => callCloud('people/unbind', { schoolId, ...act, op }))
      if (child === null) return false
      set({ child })
      await readAgain()
      return true
    },
    async court(name, isBarred, words) {
      const pupilId = get().child?.pupilId
      if (pupilId === undefined) return false
      const act = { pupilId, name, reason: words }
      const done = await send({ ...act, isBarred }, async (schoolId, op) =>
        isBarred
          ? callCloud('custody/barCollector', { schoolId, ...act, op })
          : callCloud('custody/unbarCollector', { schoolId, ...act, by: 'court', op }),
      )
      if (done !== null) await get().openChild(pupilId)
      return done !== null
    },
  }
})
