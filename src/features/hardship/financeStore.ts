import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { newOp } from '@/cloud/newOp'
import { opKeeper } from '@/cloud/opKeeper'
import type { PictureTray, TrayPicture } from '@/cloud/pictureTray'
import type { FoundPupils } from '@/contract/collectors'
import type { HardshipList, HardshipPage, HardshipSums } from '@/contract/hardship'
import type { HardshipDecision } from '@/domain/hardship/decideHardship'
import type { PupilId, SchoolId } from '@/domain/ids'
import { EMPTY_FORM, trayOf, type HardshipForm } from './hardshipForm'

interface FinanceStore {
  state: 'loading' | 'ready' | 'failed'
  schoolId: SchoolId | null
  list: HardshipList | null
  sums: HardshipSums | null
  /** The child that is open. */
  page: HardshipPage | null
  found: FoundPupils['pupils'] | null
  form: HardshipForm
  pictures: TrayPicture[]
  tray: PictureTray
  isEntering: boolean
  trouble: string
  offline: boolean
  busy: boolean
  actTrouble: string
  load(schoolId: SchoolId | null): Promise<void>
  loadSums(schoolId: SchoolId | null): Promise<void>
  find(words: string): Promise<void>
  open(pupilId: PupilId): Promise<void>
  close(): void
  enter(isEntering: boolean): void
  write(part: Partial<HardshipForm>): void
  sendPaper(): Promise<boolean>
  decide(askId: string, decision: HardshipDecision): Promise<boolean>
}

const ops = opKeeper()

export const useFinance = create<FinanceStore>((set, get) => {
  const opened = (answer: Answer<HardshipPage>): boolean => {
    if (answer.ok) set({ page: answer.value, busy: false, isEntering: false, actTrouble: '' })
    else set({ busy: false, actTrouble: answer.say })
    return answer.ok
  }
  const acted = async (act: unknown, answer: Answer<HardshipPage>): Promise<boolean> => {
    ops.heard(act, answer)
    if (!opened(answer)) return false
    get().tray.clear()
    await get().load(get().schoolId)
    return true
  }
  return {
    state: 'loading',
    schoolId: null,
    list: null,
    sums: null,
    page: null,
    found: null,
    form: EMPTY_FORM,
    pictures: [],
    tray: trayOf((pictures) => set({ pictures, actTrouble: '' })),
    isEntering: false,
    trouble: '',
    offline: false,
    busy: false,
    actTrouble: '',
    async load(schoolId) {
      set({ schoolId })
      if (schoolId === null) return set({ state: 'failed', trouble: '您没有财务的岗位。', offline: false })
      const answer = await callCloud('finance/hardships', { schoolId, op: newOp() })
      if (!answer.ok) set({ state: 'failed', trouble: answer.say, offline: answer.offline })
      else set({ state: 'ready', list: answer.value, trouble: '', offline: false })
    },
    async loadSums(schoolId) {
      set({ schoolId })
      if (schoolId === null) return set({ state: 'failed', trouble: '您没有校长的岗位。', offline: false })
      const answer = await callCloud('finance/hardshipSums', { schoolId })
      if (!answer.ok) set({ state: 'failed', trouble: answer.say, offline: answer.offline })
      else set({ state: 'ready', sums: answer.value, trouble: '', offline: false })
    },
    async find(words) {
      const { schoolId } = get()
      if (schoolId === null || words.trim() === '') return
      set({ busy: true, actTrouble: '' })
      const answer = await callCloud('finance/hardshipPupils', { schoolId, words: words.trim() })
      if (answer.ok) set({ busy: false, found: answer.value.pupils })
      else set({ busy: false, actTrouble: answer.say })
    },
    async open(pupilId) {
      const { schoolId } = get()
      if (schoolId === null) return
      set({ busy: true, actTrouble: '' })
      opened(await callCloud('finance/hardship', { schoolId, pupilId, op: newOp() }))
    },
    close() {
      get().tray.clear()
      set({ page: null, found: null, isEntering: false, form: EMPTY_FORM, actTrouble: '' })
    },
    enter(isEntering) {
      set({ isEntering, form: EMPTY_FORM, actTrouble: '' })
    },
    write(part) {
      set({ form: { ...get().form, ...part }, actTrouble: '' })
    },
    async sendPaper() {
      const { schoolId, page, form, tray, busy } = get()
      const pictures = tray.ops()
      if (schoolId === null || page === null || pictures === null || busy) return false
      set({ busy: true, actTrouble: '' })
      const act = { schoolId, pupilId: page.pupil.pupilId, ...form, words: form.words.trim(), pictures }
      return acted(act, await callCloud('finance/enterHardship', { ...act, op: ops.of(act) }))
    },
    async decide(askId, decision) {
      const { schoolId, page, busy } = get()
      if (schoolId === null || page === null || busy) return false
      set({ busy: true, actTrouble: '' })
      const act = { schoolId, pupilId: page.pupil.pupilId, askId, decision }
      return acted(act, await callCloud('finance/decideHardship', { ...act, op: ops.of(act) }))
    },
  }
})
