import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { newOp } from '@/cloud/newOp'
import type { ChildRecord } from '@/contract/custody'
import type { PupilId, SchoolId } from '@/domain/ids'
import type { Day } from '@/domain/time'

interface Asked {
  schoolId: SchoolId
  pupilId: PupilId
  day: Day
}

interface ChildRecordStore {
  state: 'loading' | 'ready' | 'failed'
  record: ChildRecord | null
  trouble: string
  offline: boolean
  load(asked: Asked): Promise<void>
}

export const useChildRecord = create<ChildRecordStore>((set, get) => ({
  state: 'loading',
  record: null,
  trouble: '',
  offline: false,
  async load(asked) {
    const before = get().record
    if (before?.pupilId !== asked.pupilId || before.day !== asked.day) set({ state: 'loading', record: null })
    const answer = await callCloud('custody/childRecord', { ...asked, op: newOp() })
    if (answer.ok) set({ state: 'ready', record: answer.value, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  },
}))
