import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { isDecided } from '@/cloud/isDecided'
import { newOp } from '@/cloud/newOp'
import type { LateOptions, LateSaved } from '@/contract/attendance'
import type { PupilId } from '@/domain/ids'

interface LateStore {
  state: 'loading' | 'ready' | 'failed'
  options: LateOptions | null
  trouble: string
  offline: boolean
  untilMinute: number | null
  collectorId: string | null
  /** What was sent and not answered yet: sent again, it is the same act. */
  act: { kind: 'apply' | 'cancel'; op: string } | null
  isSending: boolean
  sendTrouble: string
  load(pupilId: PupilId): Promise<void>
  chooseUntil(minute: number): void
  chooseCollector(collectorId: string): void
  apply(): Promise<boolean>
  cancel(): Promise<boolean>
}

/** What stands after an answer: the application as it was asked for, or none. */
function afterAnswer(options: LateOptions, saved: LateSaved, collectorId: string | null): LateOptions {
  const option = options.options.find((one) => one.untilMinute === saved.untilMinute)
  const collector = options.collectors.find((one) => one.id === collectorId)
  const current =
    saved.untilMinute === null || option === undefined
      ? null
      : {
          ...option,
          collectorText: collector === undefined ? '' : `${collector.relation} ${collector.name}`,
        }
  return { ...options, left: saved.left, current }
}

export const useLate = create<LateStore>((set, get) => {
  async function send(
    kind: 'apply' | 'cancel',
    call: (op: string) => Promise<Answer<LateSaved>>,
  ): Promise<boolean> {
    const { options, collectorId, act: before, isSending } = get()
    if (options === null || isSending) return false
    const act = before?.kind === kind ? before : { kind, op: newOp() }
    set({ act, isSending: true, sendTrouble: '' })
    const answer = await call(act.op)
    if (!answer.ok) {
      set({ isSending: false, sendTrouble: answer.say, act: isDecided(answer) ? null : act })
      return false
    }
    set({ isSending: false, act: null, options: afterAnswer(options, answer.value, collectorId) })
    return true
  }
  return {
    state: 'loading',
    options: null,
    trouble: '',
    offline: false,
    untilMinute: null,
    collectorId: null,
    act: null,
    isSending: false,
    sendTrouble: '',
    async load(pupilId) {
      const before = get().options
      if (before?.pupil.pupilId !== pupilId)
        set({
          state: 'loading',
          options: null,
          untilMinute: null,
          collectorId: null,
          act: null,
          sendTrouble: '',
        })
      const answer = await callCloud('attendance/lateOptions', { pupilId })
      if (!answer.ok) {
        set({ state: 'failed', trouble: answer.say, offline: answer.offline })
        return
      }
      const { collectors } = answer.value
      const only = collectors.length === 1 ? (collectors[0]?.id ?? null) : null
      set({
        state: 'ready',
        options: answer.value,
        trouble: '',
        offline: false,
        collectorId: get().collectorId ?? only,
      })
    },
    chooseUntil: (untilMinute) => set({ untilMinute, act: null, sendTrouble: '' }),
    chooseCollector: (collectorId) => set({ collectorId, act: null, sendTrouble: '' }),
    async apply() {
      const { options, untilMinute, collectorId } = get()
      if (options === null || untilMinute === null || collectorId === null) return false
      const { day, pupil } = options
      return send('apply', (op) =>
        callCloud('attendance/applyLate', { pupilId: pupil.pupilId, day, op, untilMinute, collectorId }),
      )
    },
    async cancel() {
      const { options } = get()
      if (options === null) return false
      const { day, pupil } = options
      return send('cancel', (op) => callCloud('attendance/cancelLate', { pupilId: pupil.pupilId, day, op }))
    },
  }
})
