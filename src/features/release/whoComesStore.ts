import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { WhoComes } from '@/contract/collectors'
import type { PupilId, SchoolId } from '@/domain/ids'

interface WhoComesStore {
  leader: WhoComes['dutyLeader']
  /** Why the refusal has not reached the duty leader: the guard calls then. */
  notTold: string
  load(schoolId: SchoolId): Promise<void>
  /** 「人不对，先不放」 is written down, and the duty leader told. */
  refuse(schoolId: SchoolId, pupilId: PupilId): Promise<void>
}

const ops = opKeeper()

/** Who is called to the gate. Read once, good for the whole shift. */
export const useWhoComes = create<WhoComesStore>((set, get) => ({
  leader: null,
  notTold: '',
  async load(schoolId) {
    if (get().leader !== null) return
    const answer = await callCloud('custody/whoComes', { schoolId })
    if (answer.ok) set({ leader: answer.value.dutyLeader })
  },
  async refuse(schoolId, pupilId) {
    set({ notTold: '' })
    const act = { schoolId, pupilId, words: '' }
    const answer = await callCloud('custody/refuseRelease', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    if (answer.ok) set({ leader: answer.value.dutyLeader })
    else set({ notTold: answer.say })
  },
}))
