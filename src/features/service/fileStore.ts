import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import { showLarge } from '@/cloud/pictures'
import type { PaperRow, ServiceFilePage } from '@/contract/service'
import type { PersonId, ProviderId, SchoolId } from '@/domain/ids'
import type { PaperKind, ServiceKind, ServiceSide } from '@/domain/service/ServiceFile'
import type { Verdict } from '@/domain/service/writeFile'
import type { Day } from '@/domain/time'
import type { PaperForm } from './PaperSheet'

/** What lies over the file: one thing at a time. */
export type FileOver =
  | { is: 'paper'; kind: PaperKind }
  | { is: 'withdraw'; paper: PaperRow }
  | { is: 'vet'; side: ServiceSide }
  | { is: 'violation'; side: ServiceSide }
  | { is: 'lift'; side: ServiceSide; violationId: string }
  | { is: 'kind' }

interface FileStore {
  state: 'loading' | 'ready' | 'failed'
  /** Whose; null: one's own, at every school. */
  of: { schoolId: SchoolId; personId: PersonId } | null
  files: ServiceFilePage[]
  over: FileOver | null
  trouble: string
  offline: boolean
  isSending: boolean
  sendTrouble: string
  open(schoolId: SchoolId, personId: PersonId): Promise<void>
  openMine(): Promise<void>
  close(): void
  show(over: FileOver | null): void
  savePaper(form: PaperForm): Promise<boolean>
  withdraw(paperId: string, reason: string): Promise<void>
  vet(side: ServiceSide, verdict: Verdict): Promise<void>
  report(side: ServiceSide, day: Day, words: string): Promise<void>
  lift(side: ServiceSide, violationId: string, reason: string): Promise<void>
  setKind(kind: ServiceKind, providerId: ProviderId | null): Promise<void>
  /** Asks for links and shows them over the whole screen. */
  openPictures(schoolId: SchoolId, paperId: string): Promise<void>
}

const ops = opKeeper()
const BLANK = { files: [], over: null, trouble: '', sendTrouble: '', offline: false }

export const useFile = create<FileStore>((set, get) => {
  type Whose = { schoolId: SchoolId; personId: PersonId; op: string }
  async function send(
    act: object,
    call: (whose: Whose) => Promise<Answer<ServiceFilePage>>,
  ): Promise<boolean> {
    const { of, isSending } = get()
    if (of === null || isSending) return false
    const whole = { ...of, ...act, over: get().over?.is ?? '' }
    set({ isSending: true, sendTrouble: '' })
    const answer = await call({ ...of, op: ops.of(whole) })
    ops.heard(whole, answer)
    set({ isSending: false, sendTrouble: answer.ok ? '' : answer.say })
    if (answer.ok) set({ files: [answer.value], over: null })
    return answer.ok
  }
  return {
    ...BLANK,
    state: 'loading',
    of: null,
    isSending: false,
    async open(schoolId, personId) {
      const { of } = get()
      if (of === null || of.schoolId !== schoolId || of.personId !== personId)
        set({ ...BLANK, state: 'loading' })
      set({ of: { schoolId, personId } })
      const answer = await callCloud('people/serviceFile', { schoolId, personId })
      const now = get().of
      if (now?.schoolId !== schoolId || now.personId !== personId) return
      if (answer.ok) set({ state: 'ready', files: [answer.value], trouble: '', offline: false })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },
    async openMine() {
      if (get().of !== null) set({ ...BLANK, of: null, state: 'loading' })
      const answer = await callCloud('people/myService', {})
      if (answer.ok) set({ state: 'ready', files: answer.value.files, trouble: '', offline: false })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },
    close: () => set({ ...BLANK, of: null, state: 'loading' }),
    show: (over) => set({ over, sendTrouble: '' }),
    savePaper: (form) => send(form, (whose) => callCloud('people/savePaper', { ...whose, ...form })),
    async withdraw(paperId, reason) {
      const act = { paperId, reason }
      await send(act, (whose) => callCloud('people/withdrawPaper', { ...whose, ...act }))
    },
    async vet(side, verdict) {
      const act = { side, ...verdict }
      await send(act, (whose) => callCloud('people/vet', { ...whose, ...act }))
    },
    async report(side, day, words) {
      const act = { side, day, words }
      await send(act, (whose) => callCloud('people/violation', { ...whose, ...act }))
    },
    async lift(side, violationId, reason) {
      const act = { side, violationId, reason }
      await send(act, (whose) => callCloud('people/liftViolation', { ...whose, ...act }))
    },
    async setKind(kind, providerId) {
      const act = { kind, providerId, newcomer: null }
      await send(act, (whose) => callCloud('people/saveServiceFile', { ...whose, ...act }))
    },
    async openPictures(schoolId, paperId) {
      const { of, isSending } = get()
      if (isSending) return
      set({ isSending: true, sendTrouble: '' })
      const act = { read: paperId, schoolId, of }
      const asked = { schoolId, paperId, op: ops.of(act) }
      const answer =
        of === null
          ? await callCloud('people/myPaperPictures', asked)
          : await callCloud('people/paperPictures', { ...asked, personId: of.personId })
      ops.heard(act, answer)
      const urls = answer.ok ? answer.value.links.map(({ url }) => url) : []
      const [first] = urls
      set({
        isSending: false,
        sendTrouble: !answer.ok ? answer.say : first === undefined ? '照片已经不在了。请教务处重新拍。' : '',
      })
      if (first !== undefined) await showLarge(first, urls)
    },
  }
})
