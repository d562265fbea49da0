import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { CollectorsPage, FoundPupils } from '@/contract/collectors'
import type { PupilId, SchoolId } from '@/domain/ids'

type Barred = CollectorsPage['barred'][number]

interface SchoolCollectorsStore {
  schoolId: SchoolId | null
  words: string
  /** Null before anything was searched. */
  found: FoundPupils['pupils'] | null
  page: CollectorsPage | null
  isBarring: boolean
  busy: boolean
  trouble: string
  begin(schoolId: SchoolId | null): void
  write(words: string): void
  find(): Promise<void>
  open(pupilId: PupilId): Promise<void>
  close(): void
  startBar(isBarring: boolean): void
  bar(name: string, reason: string): Promise<void>
  unbar(which: Barred, reason: string): Promise<void>
}

const ops = opKeeper()
const NO_POST = '您在这里没有校长、值班领导或教务处的身份。请在「我的身份」里换一个。'

export const useSchoolCollectors = create<SchoolCollectorsStore>((set, get) => {
  /** One call at a time; what came back is kept, or why it did not. */
  async function ask<T>(call: (schoolId: SchoolId) => Promise<Answer<T>>, keep: (value: T) => void) {
    const { schoolId, busy } = get()
    if (schoolId === null || busy) return
    set({ busy: true, trouble: '' })
    const answer = await call(schoolId)
    set({ busy: false, trouble: answer.ok ? '' : answer.say })
    if (answer.ok) keep(answer.value)
  }
  const keepPage = (page: CollectorsPage) => set({ page, isBarring: false })
  return {
    schoolId: null,
    words: '',
    found: null,
    page: null,
    isBarring: false,
    busy: false,
    trouble: '',
    begin: (schoolId) => set({ schoolId, trouble: schoolId === null ? NO_POST : '' }),
    write: (words) => set({ words, trouble: '' }),
    find: () =>
      ask(
        (schoolId) => callCloud('custody/findPupil', { schoolId, words: get().words.trim() }),
        ({ pupils }) => set({ found: pupils }),
      ),
    open: (pupilId) =>
      ask((schoolId) => callCloud('custody/schoolCollectors', { schoolId, pupilId }), keepPage),
    close: () => set({ page: null, isBarring: false, trouble: '' }),
    startBar: (isBarring) => set({ isBarring, trouble: '' }),
    bar: (name, reason) =>
      ask(async (schoolId) => {
        const pupilId = get().page?.pupil.pupilId ?? ('' as PupilId)
        const act = { schoolId, pupilId, name: name.trim(), reason: reason.trim() }
        const answer = await callCloud('custody/barCollector', { ...act, op: ops.of(act) })
        ops.heard(act, answer)
        return answer
      }, keepPage),
    unbar: ({ name, by }, reason) =>
      ask(async (schoolId) => {
        const pupilId = get().page?.pupil.pupilId ?? ('' as PupilId)
        const act = { schoolId, pupilId, name, by, reason: reason.trim() }
        const answer = await callCloud('custody/unbarCollector', { ...act, op: ops.of(act) })
        ops.heard(act, answer)
        return answer
      }, keepPage),
  }
})
