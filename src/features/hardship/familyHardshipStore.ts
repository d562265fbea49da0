import { create } from 'zustand'
import { askAt } from '@/cloud/askAt'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { newOp } from '@/cloud/newOp'
import { opKeeper } from '@/cloud/opKeeper'
import type { PictureTray, TrayPicture } from '@/cloud/pictureTray'
import type { HardshipPage } from '@/contract/hardship'
import { HARDSHIP_CONSENT_VERSION } from '@/domain/hardship/consent'
import { isOpen } from '@/domain/hardship/Hardship'
import type { PupilId } from '@/domain/ids'
import { EMPTY_FORM, trayOf, type HardshipForm } from './hardshipForm'

interface FamilyHardshipStore {
  state: 'loading' | 'ready' | 'failed'
  page: HardshipPage | null
  trouble: string
  offline: boolean
  form: HardshipForm
  pictures: TrayPicture[]
  tray: PictureTray
  agreed: boolean
  isSending: boolean
  sendTrouble: string
  load(pupilId: PupilId): Promise<void>
  write(part: Partial<HardshipForm>): void
  agree(agreed: boolean): void
  send(): Promise<boolean>
  withdraw(askId: string): Promise<boolean>
}

/** What finance wants more of is typed upon what is there. */
function formOf(page: HardshipPage): HardshipForm {
  const open = page.asks.find(isOpen)
  if (open === undefined || open.asked === null) return EMPTY_FORM
  return { ...open.asked, validUntil: open.validUntil }
}

const ops = opKeeper()

export const useFamilyHardship = create<FamilyHardshipStore>((set, get) => {
  const heard = (act: unknown, answer: Answer<HardshipPage>): boolean => {
    ops.heard(act, answer)
    set({ isSending: false })
    if (!answer.ok) {
      set({ sendTrouble: answer.say })
      return false
    }
    get().tray.clear()
    set({ page: answer.value, form: formOf(answer.value) })
    return true
  }
  return {
    state: 'loading',
    page: null,
    trouble: '',
    offline: false,
    form: EMPTY_FORM,
    pictures: [],
    tray: trayOf((pictures) => set({ pictures, sendTrouble: '' })),
    agreed: false,
    isSending: false,
    sendTrouble: '',
    async load(pupilId) {
      get().tray.clear()
      set({ state: 'loading', page: null, agreed: false, sendTrouble: '' })
      const answer = await callCloud('finance/familyHardship', { pupilId, op: newOp() })
      if (!answer.ok) set({ state: 'failed', trouble: answer.say, offline: answer.offline })
      else
        set({ state: 'ready', trouble: '', offline: false, page: answer.value, form: formOf(answer.value) })
    },
    write(part) {
      set({ form: { ...get().form, ...part }, sendTrouble: '' })
    },
    agree(agreed) {
      set({ agreed, sendTrouble: '' })
    },
    async send() {
      const { page, form, tray, agreed, isSending } = get()
      const pictures = tray.ops()
      if (page === null || pictures === null || isSending) return false
      const asked = askAt('handed-in')
      set({ isSending: true, sendTrouble: '' })
      const act = {
        pupilId: page.pupil.pupilId,
        ...form,
        words: form.words.trim(),
        pictures,
        agreedTo: agreed ? HARDSHIP_CONSENT_VERSION : null,
      }
      await asked
      return heard(act, await callCloud('finance/askHardship', { ...act, op: ops.of(act) }))
    },
    async withdraw(askId) {
      const { page, isSending } = get()
      if (page === null || isSending) return false
      set({ isSending: true, sendTrouble: '' })
      const act = { pupilId: page.pupil.pupilId, askId }
      return heard(act, await callCloud('finance/withdrawHardship', { ...act, op: ops.of(act) }))
    },
  }
})
