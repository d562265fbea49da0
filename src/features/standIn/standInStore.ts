import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { StandInBoard, StandInColleague } from '@/contract/standIn'
import type { PersonId, SchoolId, SessionId } from '@/domain/ids'

/** The lesson somebody is sought for, and whether the colleague is asked or named. */
export interface Seeking {
  sessionId: SessionId
  title: string
  how: 'ask' | 'name'
}

interface StandInStoreState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  schoolId: SchoolId | null
  board: StandInBoard | null
  seeking: Seeking | null
  /** Null while the list is on its way. */
  colleagues: StandInColleague[] | null
  sending: boolean
  /** Why the last act did not go through. */
  refused: string
  open(schoolId: SchoolId | null): Promise<void>
  seek(schoolId: SchoolId, seeking: Seeking): Promise<void>
  close(): void
  /** Each resolves to whether it went through. */
  choose(to: PersonId, reason: string): Promise<boolean>
  answer(schoolId: SchoolId, sessionId: SessionId, accept: boolean, reason: string): Promise<boolean>
  withdraw(schoolId: SchoolId, sessionId: SessionId): Promise<boolean>
  /** Resolves to how many children stand with the duty leader now, or null. */
  takeOver(from: PersonId, reason: string): Promise<number | null>
}

const NO_POST = '没有读到您的岗位。请检查网络后重试，或联系学校办公室。'
const ops = opKeeper()

export const useStandIn = create<StandInStoreState>((set, get) => ({
  state: 'loading',
  trouble: '',
  schoolId: null,
  board: null,
  seeking: null,
  colleagues: null,
  sending: false,
  refused: '',

  async open(schoolId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: NO_POST })
      return
    }
    if (get().schoolId !== schoolId) set({ schoolId, board: null, state: 'loading' })
    else if (get().state === 'failed') set({ state: 'loading' })
    const answer = await callCloud('attendance/standIns', { schoolId })
    if (answer.ok) set({ state: 'ready', board: answer.value, trouble: '' })
    else set(get().board === null ? { state: 'failed', trouble: answer.say } : { trouble: answer.say })
  },

  async seek(schoolId, seeking) {
    set({ schoolId, seeking, colleagues: null, refused: '' })
    const { sessionId } = seeking
    const answer = await callCloud('attendance/standInColleagues', { schoolId, sessionId })
    if (get().seeking?.sessionId !== sessionId) return
    set(answer.ok ? { colleagues: answer.value.colleagues } : { colleagues: [], refused: answer.say })
  },

  close: () => set({ seeking: null, colleagues: null, refused: '' }),

  async choose(to, reason) {
    const { schoolId, seeking, sending } = get()
    if (schoolId === null || seeking === null || sending) return false
    const act = { schoolId, sessionId: seeking.sessionId, to, reason }
    set({ sending: true, refused: '' })
    const answer = await callCloud(
      seeking.how === 'ask' ? 'attendance/askStandIn' : 'attendance/nameStandIn',
      { ...act, op: ops.of([seeking.how, act]) },
    )
    ops.heard([seeking.how, act], answer)
    set({ sending: false, refused: answer.ok ? '' : answer.say })
    if (answer.ok) get().close()
    return answer.ok
  },

  async answer(schoolId, sessionId, accept, reason) {
    if (get().sending) return false
    const act = { schoolId, sessionId, accept, reason }
    set({ sending: true, refused: '' })
    const answer = await callCloud('attendance/answerStandIn', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ sending: false, refused: answer.ok ? '' : answer.say })
    return answer.ok
  },

  async withdraw(schoolId, sessionId) {
    if (get().sending) return false
    const act = { schoolId, sessionId }
    set({ sending: true, refused: '' })
    const answer = await callCloud('attendance/withdrawStandIn', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ sending: false, refused: answer.ok ? '' : answer.say })
    return answer.ok
  },

  async takeOver(from, reason) {
    const { schoolId, sending } = get()
    if (schoolId === null || sending) return null
    const act = { schoolId, from, reason }
    set({ sending: true, refused: '' })
    const answer = await callCloud('custody/takeOver', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ sending: false, refused: answer.ok ? '' : answer.say })
    if (answer.ok) await get().open(schoolId)
    return answer.ok ? answer.value.taken.length : null
  },
}))
