import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import type { DigestReader, Failures } from '@/contract/notice'
import type { SchoolId } from '@/domain/ids'

interface FailuresStore {
  state: 'loading' | 'ready' | 'failed'
  schoolId: SchoolId | null
  failures: Failures | null
  /** Whom the digest is pushed to today; what was read last stays when a reading fails. */
  told: DigestReader[]
  trouble: string
  offline: boolean
  /** Whose list is open. */
  chosen: string | null
  load(schoolId: SchoolId | null): Promise<void>
  choose(key: string | null): void
}

const NO_POST = '没有读到您的岗位。请检查网络后重试，或联系学校办公室。'

export const useFailures = create<FailuresStore>((set, get) => ({
  state: 'loading',
  schoolId: null,
  failures: null,
  told: [],
  trouble: '',
  offline: false,
  chosen: null,
  async load(schoolId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: NO_POST, offline: false })
      return
    }
    if (schoolId !== get().schoolId) set({ schoolId, failures: null, told: [], chosen: null })
    const [answer, readers] = await Promise.all([
      callCloud('notice/failures', { schoolId, day: null }),
      callCloud('notice/digestReaders', { schoolId }),
    ])
    if (readers.ok) set({ told: readers.value.told })
    if (answer.ok) set({ state: 'ready', failures: answer.value, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  },
  choose: (chosen) => set({ chosen }),
}))
