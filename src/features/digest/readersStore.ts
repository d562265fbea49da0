import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { DigestReaders } from '@/contract/notice'
import type { ReadersWish } from '@/domain/digest/readersWish'
import type { SchoolId } from '@/domain/ids'

interface ReadersStore {
  /** The school whose settings are open; null: none. */
  schoolId: SchoolId | null
  settings: DigestReaders | null
  /** What stands on the screen, saved or not. */
  wish: ReadersWish | null
  trouble: string
  isSaving: boolean
  open(schoolId: SchoolId): Promise<void>
  close(): void
  change(part: Partial<ReadersWish>): void
  /** True: saved. Otherwise what was typed stays, with the reason. */
  save(): Promise<boolean>
}

const ops = opKeeper()

const wishOf = ({ atMinute, readers, away }: DigestReaders): ReadersWish => ({
  atMinute,
  readers: readers.map(({ personId }) => personId),
  away,
})

export const useReaders = create<ReadersStore>((set, get) => {
  const arrive = (answer: Answer<DigestReaders>): boolean => {
    if (answer.ok) set({ settings: answer.value, wish: wishOf(answer.value), trouble: '' })
    else set({ trouble: answer.say })
    return answer.ok
  }
  return {
    schoolId: null,
    settings: null,
    wish: null,
    trouble: '',
    isSaving: false,
    async open(schoolId) {
      set({ schoolId, settings: null, wish: null, trouble: '' })
      arrive(await callCloud('notice/digestReaders', { schoolId }))
    },
    close() {
      set({ schoolId: null })
    },
    change(part) {
      set(({ wish }) => ({ wish: wish === null ? null : { ...wish, ...part } }))
    },
    async save() {
      const { schoolId, wish, isSaving } = get()
      if (schoolId === null || wish === null || isSaving) return false
      set({ isSaving: true })
      const act = { schoolId, ...wish }
      const answer = await callCloud('notice/setDigestReaders', { ...act, op: ops.of(act) })
      ops.heard(act, answer)
      set({ isSaving: false })
      return arrive(answer)
    },
  }
})
