import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { GateDay } from '@/contract/closing'
import type { PupilId, SchoolId } from '@/domain/ids'

interface DayState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  schoolId: SchoolId | null
  day: GateDay | null
  /** What is on its way. */
  sending: 'stay' | 'close' | PupilId | null
  refused: string
  open(schoolId: SchoolId | null): Promise<void>
  stay(staying: boolean): Promise<void>
  /** 清校: the first adult, or the second one's look. */
  close(): Promise<void>
  found(pupilId: PupilId): Promise<boolean>
  reconcile(pupilId: PupilId, reason: string, collectorId: string | null): Promise<boolean>
}

const ops = opKeeper()

export const useDay = create<DayState>((set, get) => ({
  state: 'loading',
  trouble: '',
  schoolId: null,
  day: null,
  sending: null,
  refused: '',

  async open(schoolId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: '没有读到您的岗位。请检查网络后重试，或联系学校办公室。' })
      return
    }
    if (get().schoolId !== schoolId) set({ schoolId, day: null, state: 'loading', refused: '' })
    const answer = await callCloud('custody/gateDay', { schoolId })
    if (answer.ok) set({ state: 'ready', day: answer.value, trouble: '' })
    else set(get().day === null ? { state: 'failed', trouble: answer.say } : { trouble: answer.say })
  },

  async stay(staying) {
    const { schoolId, day, sending } = get()
    if (schoolId === null || day === null || sending !== null) return
    const act = { schoolId, staying }
    set({ sending: 'stay', refused: '' })
    const answer = await callCloud('custody/stay', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    if (answer.ok) set({ sending: null, day: { ...day, staying: answer.value.staying } })
    else set({ sending: null, refused: answer.say })
  },

  async close() {
    const { schoolId, day, sending } = get()
    if (schoolId === null || day === null || sending !== null) return
    const action = day.closing === null ? 'custody/closeDay' : 'custody/confirmClose'
    const act = { action, schoolId, closing: day.closing?.op ?? '' }
    set({ sending: 'close', refused: '' })
    const answer = await callCloud(action, { schoolId, op: ops.of(act) })
    ops.heard(act, answer)
    if (answer.ok) set({ sending: null, day: { ...day, ...answer.value } })
    else {
      set({ sending: null, refused: answer.say })
      await get().open(schoolId)
    }
  },

  async found(pupilId) {
    const { schoolId, sending, open } = get()
    if (schoolId === null || sending !== null) return false
    const act = { schoolId, pupilId, words: '' }
    set({ sending: pupilId, refused: '' })
    const answer = await callCloud('custody/reportFound', { ...act, op: ops.of({ found: act }) })
    ops.heard({ found: act }, answer)
    set({ sending: null, refused: answer.ok ? '' : answer.say })
    await open(schoolId)
    return answer.ok
  },

  async reconcile(pupilId, reason, collectorId) {
    const { schoolId, sending, open } = get()
    if (schoolId === null || sending !== null) return false
    const act = { schoolId, pupilId, reason, collectorId }
    set({ sending: pupilId, refused: '' })
    const answer = await callCloud('custody/reconcile', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ sending: null, refused: answer.ok ? '' : answer.say })
    if (answer.ok) await open(schoolId)
    return answer.ok
  },
}))
