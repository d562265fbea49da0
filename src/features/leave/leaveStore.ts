import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { isDecided } from '@/cloud/isDecided'
import { newOp } from '@/cloud/newOp'
import { serverNow } from '@/cloud/serverClock'
import type { LeaveOptions, LeaveSaved } from '@/contract/leave'
import type { PupilId } from '@/domain/ids'
import { chosenBlocks, chosenDays, freshForm, type LeaveForm } from './leaveForm'

interface LeaveStore {
  state: 'loading' | 'ready' | 'failed'
  options: LeaveOptions | null
  trouble: string
  offline: boolean
  form: LeaveForm | null
  /** What was sent and not answered yet: sent again, it is the same act. */
  act: { of: string; op: string } | null
  isSending: boolean
  sendTrouble: string
  load(pupilId: PupilId): Promise<void>
  change(part: Partial<LeaveForm>): void
  ask(): Promise<boolean>
  cancel(leaveOp: string): Promise<boolean>
}

const NOTHING_SENT = { act: null, isSending: false, sendTrouble: '' }

export const useLeave = create<LeaveStore>((set, get) => {
  async function send(of: string, call: (op: string) => Promise<Answer<LeaveSaved>>): Promise<boolean> {
    const { options, act: before, isSending } = get()
    if (options === null || isSending) return false
    const act = before?.of === of ? before : { of, op: newOp() }
    set({ act, isSending: true, sendTrouble: '' })
    const answer = await call(act.op)
    if (!answer.ok) {
      set({ isSending: false, sendTrouble: answer.say, act: isDecided(answer) ? null : act })
      return false
    }
    const after = { ...options, leaves: answer.value.leaves }
    set({ ...NOTHING_SENT, options: after, form: freshForm(after, serverNow()) })
    return true
  }
  return {
    state: 'loading',
    options: null,
    trouble: '',
    offline: false,
    form: null,
    ...NOTHING_SENT,
    async load(pupilId) {
      if (get().options?.pupil.pupilId !== pupilId)
        set({ state: 'loading', options: null, form: null, ...NOTHING_SENT })
      const answer = await callCloud('attendance/leaveOptions', { pupilId })
      if (!answer.ok) {
        set({ state: 'failed', trouble: answer.say, offline: answer.offline })
        return
      }
      const options = answer.value
      const form = get().form ?? freshForm(options, serverNow())
      set({ state: 'ready', options, form, trouble: '', offline: false })
    },
    change(part) {
      const { form } = get()
      if (form !== null) set({ form: { ...form, ...part }, act: null, sendTrouble: '' })
    },
    async ask() {
      const { options, form } = get()
      if (options === null || form === null || form.reason === null) return false
      const { pupilId } = options.pupil
      const asked = {
        ...chosenDays(options, form),
        blocks: chosenBlocks(options, form),
        reason: form.reason,
        words: form.words.trim(),
      }
      return send('ask', (op) => callCloud('attendance/askLeave', { pupilId, op, ...asked }))
    },
    async cancel(leaveOp) {
      const { options } = get()
      if (options === null) return false
      const { pupilId } = options.pupil
      return send(leaveOp, (op) => callCloud('attendance/cancelLeave', { pupilId, op, leaveOp }))
    },
  }
})
