import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { LateDesk, LateWaiting, TodayChild } from '@/contract/late'
import type { LateAlternative } from '@/domain/attendance/decideLate'
import type { SchoolId } from '@/domain/ids'

export interface Refusal {
  reason: string
  alternative: LateAlternative | null
  words: string
}

export interface PhoneCall {
  child: TodayChild
  untilMinute: number | null
  collectorId: string | null
  caller: string
}

interface LateDeskStore {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  schoolId: SchoolId | null
  desk: LateDesk | null
  /** Who was found by name; null before anything was asked. */
  found: TodayChild[] | null
  sending: boolean
  /** Why the last act did not go through. */
  refused: string
  open(schoolId: SchoolId | null): Promise<void>
  find(words: string): Promise<void>
  quiet(): void
  approve(child: LateWaiting): Promise<boolean>
  refuse(child: LateWaiting, refusal: Refusal): Promise<boolean>
  phone(call: PhoneCall): Promise<boolean>
}

const ops = opKeeper()

export const useLateDesk = create<LateDeskStore>((set, get) => {
  /** One act, whose answer is the desk as it then is. A decision somebody else made first is read again. */
  async function send(
    act: object,
    call: (schoolId: SchoolId, op: string) => Promise<Answer<LateDesk>>,
  ): Promise<boolean> {
    const { schoolId, sending } = get()
    if (schoolId === null || sending) return false
    set({ sending: true, refused: '' })
    const answer = await call(schoolId, ops.of(act))
    ops.heard(act, answer)
    if (answer.ok) {
      set({ sending: false, desk: answer.value })
      return true
    }
    set({ sending: false, refused: answer.say })
    if (answer.code !== null) await get().open(schoolId)
    return false
  }
  return {
    state: 'loading',
    trouble: '',
    offline: false,
    schoolId: null,
    desk: null,
    found: null,
    sending: false,
    refused: '',
    async open(schoolId) {
      if (schoolId === null) {
        set({ state: 'failed', trouble: '没有读到您的岗位。请检查网络后重试，或联系学校办公室。' })
        return
      }
      if (get().schoolId !== schoolId) set({ schoolId, desk: null, state: 'loading' })
      const answer = await callCloud('attendance/lateDesk', { schoolId })
      if (answer.ok) set({ state: 'ready', desk: answer.value, trouble: '', offline: false })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },
    async find(words) {
      const { schoolId } = get()
      if (schoolId === null || words.trim() === '') {
        set({ found: null })
        return
      }
      const answer = await callCloud('attendance/findToday', { schoolId, words: words.trim() })
      set(answer.ok ? { found: answer.value.children, refused: '' } : { refused: answer.say })
    },
    quiet: () => set({ refused: '', found: null }),
    approve({ pupilId, day }) {
      const act = { pupilId, day, decision: 'approve' as const, reason: '', alternative: null, words: '' }
      return send(act, (schoolId, op) => callCloud('attendance/decideLate', { ...act, schoolId, op }))
    },
    refuse({ pupilId, day }, refusal) {
      const act = { pupilId, day, decision: 'refuse' as const, ...refusal }
      return send(act, (schoolId, op) => callCloud('attendance/decideLate', { ...act, schoolId, op }))
    },
    async phone({ child, untilMinute, collectorId, caller }) {
      if (untilMinute === null || collectorId === null) return false
      const act = { pupilId: child.pupilId, untilMinute, collectorId, caller: caller.trim() }
      return send(act, (schoolId, op) => callCloud('attendance/phoneLate', { ...act, schoolId, op }))
    },
  }
})
