import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { isDecided } from '@/cloud/isDecided'
import { newOp } from '@/cloud/newOp'
import type { LateOptions, LateSaved } from '@/contract/late'
import type { PupilId } from '@/domain/ids'
import { plusDays, type Day, type Weekday } from '@/domain/time'

/** 只今天, or the same weekdays of every week of the term. */
export type LateMode = 'once' | 'weekly'

interface LateStore {
  state: 'loading' | 'ready' | 'failed'
  options: LateOptions | null
  trouble: string
  offline: boolean
  mode: LateMode
  /** What stands is being changed. */
  editing: boolean
  weekdays: Weekday[]
  untilMinute: number | null
  collectorId: string | null
  /** What was sent and not answered yet: sent again, it is the same act. */
  act: { of: string; op: string } | null
  isSending: boolean
  sendTrouble: string
  load(pupilId: PupilId): Promise<void>
  choose(part: Partial<Pick<LateStore, 'untilMinute' | 'collectorId'>>): void
  toggleWeekday(weekday: Weekday): void
  show(mode: LateMode): void
  edit(editing: boolean): void
  /** Today: a new application, or a change of the one that stands. */
  submit(): Promise<boolean>
  cancel(day: Day): Promise<boolean>
  setPattern(): Promise<boolean>
  stopPattern(): Promise<boolean>
}

const NOTHING_SENT = { act: null, isSending: false, sendTrouble: '' }
const NOTHING_CHOSEN = { editing: false, weekdays: [], untilMinute: null, collectorId: null }

export const useLate = create<LateStore>((set, get) => {
  async function send(of: string, call: (op: string) => Promise<Answer<LateSaved>>): Promise<boolean> {
    const { options, act: before, isSending } = get()
    if (options === null || isSending) return false
    const act = before?.of === of ? before : { of, op: newOp() }
    set({ act, isSending: true, sendTrouble: '' })
    const answer = await call(act.op)
    if (!answer.ok) {
      set({ isSending: false, sendTrouble: answer.say, act: isDecided(answer) ? null : act })
      return false
    }
    set({ act: null, ...NOTHING_CHOSEN })
    await get().load(options.pupil.pupilId)
    set({ isSending: false })
    return true
  }
  return {
    state: 'loading',
    options: null,
    trouble: '',
    offline: false,
    mode: 'once',
    ...NOTHING_CHOSEN,
    ...NOTHING_SENT,
    async load(pupilId) {
      if (get().options?.pupil.pupilId !== pupilId)
        set({ state: 'loading', options: null, mode: 'once', ...NOTHING_CHOSEN, ...NOTHING_SENT })
      const answer = await callCloud('attendance/lateOptions', { pupilId })
      if (!answer.ok) {
        set({ state: 'failed', trouble: answer.say, offline: answer.offline })
        return
      }
      const { collectors } = answer.value
      const only = collectors.length === 1 ? (collectors[0]?.id ?? null) : null
      const collectorId = get().collectorId ?? only
      set({ state: 'ready', options: answer.value, trouble: '', offline: false, collectorId })
    },
    choose: (part) => set({ ...part, act: null, sendTrouble: '' }),
    toggleWeekday(weekday) {
      const { weekdays } = get()
      const others = weekdays.filter((one) => one !== weekday)
      const after = others.length < weekdays.length ? others : [...weekdays, weekday]
      set({ weekdays: after, act: null, sendTrouble: '' })
    },
    show: (mode) => set({ mode, ...NOTHING_CHOSEN, ...NOTHING_SENT }),
    edit(editing) {
      const { options, mode } = get()
      const stands = mode === 'weekly' ? options?.pattern : options?.current
      if (!editing || stands === undefined || stands === null) {
        set({ ...NOTHING_CHOSEN, ...NOTHING_SENT })
        return
      }
      const { untilMinute, collectorId } = stands
      const weekdays = mode === 'weekly' ? (options?.pattern?.weekdays ?? []) : []
      set({ editing, untilMinute, collectorId, weekdays, ...NOTHING_SENT })
    },
    async submit() {
      const { options, untilMinute, collectorId, editing } = get()
      if (options === null || untilMinute === null || collectorId === null) return false
      const wanted = { pupilId: options.pupil.pupilId, day: options.day, untilMinute, collectorId }
      return editing
        ? send('change', (op) => callCloud('attendance/changeLate', { ...wanted, op }))
        : send('apply', (op) => callCloud('attendance/applyLate', { ...wanted, op }))
    },
    async cancel(day) {
      const { options } = get()
      if (options === null) return false
      const { pupilId } = options.pupil
      return send(`cancel ${day}`, (op) => callCloud('attendance/cancelLate', { pupilId, day, op }))
    },
    async setPattern() {
      const { options, untilMinute, collectorId, weekdays } = get()
      if (options === null || untilMinute === null || collectorId === null) return false
      const { pupilId } = options.pupil
      const wanted = { pupilId, untilMinute, collectorId, weekdays }
      return send('set', (op) => callCloud('attendance/setLatePattern', { ...wanted, op }))
    },
    async stopPattern() {
      const { options } = get()
      if (options === null) return false
      const stop = { pupilId: options.pupil.pupilId, from: plusDays(options.day, 1) }
      return send('stop', (op) => callCloud('attendance/stopLatePattern', { ...stop, op }))
    },
  }
})
