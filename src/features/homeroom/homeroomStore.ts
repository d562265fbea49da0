import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { HomeroomToday } from '@/contract/leave'
import type { LeaveBlocks } from '@/domain/attendance/blockLeave'
import type { LeaveReason } from '@/domain/attendance/Leave'
import type { PupilId, SchoolId } from '@/domain/ids'

export type HomeroomChild = HomeroomToday['children'][number]

export interface LeaveCall {
  relation: string
  reason: LeaveReason | null
  words: string
  blocks: LeaveBlocks
}

interface HomeroomStore {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  schoolId: SchoolId | null
  homerooms: HomeroomToday[] | null
  sending: boolean
  refused: string
  /** What the duty leader looks for; empty: the own homerooms. */
  words: string
  open(schoolId: SchoolId | null): Promise<void>
  search(words: string): Promise<void>
  quiet(): void
  phoneLeave(pupilId: PupilId, call: LeaveCall): Promise<boolean>
}

const ops = opKeeper()

export const useHomeroom = create<HomeroomStore>((set, get) => ({
  state: 'loading',
  trouble: '',
  offline: false,
  schoolId: null,
  homerooms: null,
  words: '',
  sending: false,
  refused: '',
  async open(schoolId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: '没有读到您的岗位。请检查网络后重试，或联系学校办公室。' })
      return
    }
    if (get().schoolId !== schoolId) set({ schoolId, homerooms: null, words: '', state: 'loading' })
    const { words } = get()
    const answer = await callCloud('attendance/homeroomToday', {
      schoolId,
      ...(words === '' ? {} : { words }),
    })
    if (get().words !== words) return
    if (answer.ok) set({ state: 'ready', homerooms: answer.value, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  },
  async search(words) {
    set({ words: words.trim() })
    await get().open(get().schoolId)
  },
  quiet: () => set({ refused: '' }),
  async phoneLeave(pupilId, { relation, reason, words, blocks }) {
    const { schoolId, sending } = get()
    if (schoolId === null || sending || reason === null) return false
    const act = { schoolId, pupilId, relation: relation.trim(), reason, words: words.trim(), blocks }
    set({ sending: true, refused: '' })
    const answer = await callCloud('attendance/phoneLeave', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ sending: false, refused: answer.ok ? '' : answer.say })
    if (answer.ok) await get().open(schoolId)
    return answer.ok
  },
}))
