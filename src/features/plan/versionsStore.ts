import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import type { Output } from '@/contract/api'
import type { PlanVersionHead } from '@/contract/plan'
import type { SchoolId, TermId } from '@/domain/ids'

type Version = Output<'plan/version'>

interface VersionsState {
  of: { schoolId: SchoolId; termId: TermId } | null
  versions: PlanVersionHead[] | null
  /** The one that is looked at, and the one it is compared with (null: it is the first). */
  shown: { version: Version; before: Version | null } | null
  trouble: string
  load(schoolId: SchoolId, termId: TermId): Promise<void>
  look(version: number, against: number | null): Promise<void>
  close(): void
}

/** 备案版本 of a term, the newest first, and two of them side by side. */
export const useVersions = create<VersionsState>((set, get) => {
  const read = async (version: number): Promise<Version | null> => {
    const { of } = get()
    if (of === null) return null
    const answer = await callCloud('plan/version', { ...of, version })
    if (answer.ok) return answer.value
    set({ trouble: answer.say })
    return null
  }
  return {
    of: null,
    versions: null,
    shown: null,
    trouble: '',
    async load(schoolId, termId) {
      set({ of: { schoolId, termId }, versions: null, shown: null, trouble: '' })
      const answer = await callCloud('plan/versions', { schoolId, termId })
      if (!answer.ok) {
        set({ trouble: answer.say })
        return
      }
      set({ versions: [...answer.value.versions].sort((a, b) => b.version - a.version) })
    },
    async look(version, against) {
      set({ trouble: '', shown: null })
      const [shown, before] = await Promise.all([read(version), against === null ? null : read(against)])
      if (shown !== null) set({ shown: { version: shown, before } })
    },
    close: () => set({ shown: null }),
  }
})
