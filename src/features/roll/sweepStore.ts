import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { RollRow } from '@/contract/attendance'
import type { Sweep } from '@/domain/attendance/Session'
import type { PupilId, SchoolId, SessionId } from '@/domain/ids'
import { keepSweep, keptSweep, type Sweeps } from './sweepDraft'

/** Ticks come in a row: they are sent together, this long after the last one. */
const TOGETHER_AFTER = 1200

interface SweepState {
  sessionId: SessionId | null
  /** Touched on this phone and not answered. */
  pending: Sweeps
  /** Recorded since the list was read. */
  recorded: Sweeps
  /** Why the last try was not recorded; empty when it was. */
  trouble: string
  /** The list of a session was read: what it says counts again, but for what still waits here. */
  read(sessionId: SessionId): void
  write(pupilId: PupilId, sweep: Sweep): void
  writeAll(sweeps: Sweeps): void
  /** Recorded, with the roll or alone; what was touched again meanwhile still waits. */
  settle(sent: Sweeps): void
  /** Sends what waits, once the roll is recorded. */
  flush(schoolId: SchoolId): Promise<void>
}

const ops = opKeeper()
let sending = false

const NOTHING: Sweeps = {}

export const useSweep = create<SweepState>((set, get) => ({
  sessionId: null,
  pending: NOTHING,
  recorded: NOTHING,
  trouble: '',

  read(sessionId) {
    if (get().sessionId === sessionId) set({ recorded: NOTHING })
    else set({ sessionId, pending: keptSweep(sessionId), recorded: NOTHING, trouble: '' })
  },

  write: (pupilId, sweep) => get().writeAll({ [pupilId]: sweep }),

  writeAll(sweeps) {
    const { sessionId } = get()
    if (sessionId === null) return
    const pending = { ...get().pending, ...sweeps }
    keepSweep(sessionId, pending)
    set({ pending, trouble: '' })
  },

  settle(sent) {
    const { sessionId, pending, recorded } = get()
    if (sessionId === null) return
    const left = Object.fromEntries(
      Object.entries(pending).filter(([pupilId, sweep]) => sent[pupilId as PupilId] !== sweep),
    ) as Sweeps
    keepSweep(sessionId, left)
    set({ pending: left, recorded: { ...recorded, ...sent }, trouble: '' })
  },

  async flush(schoolId) {
    const { sessionId, pending } = get()
    if (sessionId === null || sending || Object.keys(pending).length === 0) return
    const act = { schoolId, sessionId, sweep: told(pending) }
    sending = true
    const answer = await callCloud('attendance/saveSweep', { ...act, op: ops.of(act) })
    sending = false
    ops.heard(act, answer)
    if (get().sessionId !== sessionId) return
    if (answer.ok) get().settle(pending)
    else set({ trouble: answer.say })
  },
}))

/** As the contract wants it: every pupil that is named has a value. */
const told = (sweeps: Sweeps): Record<PupilId, Sweep> =>
  Object.fromEntries(
    Object.entries(sweeps).flatMap(([pupilId, sweep]) => (sweep === undefined ? [] : [[pupilId, sweep]])),
  )

/** What goes along with a submitted roll: nothing when nothing was touched. */
export const toSend = (sweeps: Sweeps): { sweep?: Record<PupilId, Sweep> } =>
  Object.keys(sweeps).length === 0 ? {} : { sweep: told(sweeps) }

let timer: ReturnType<typeof setTimeout> | undefined

/** Sends in a moment, so that a row of ticks is one call. */
export function flushSoon(schoolId: SchoolId): void {
  clearTimeout(timer)
  timer = setTimeout(() => void useSweep.getState().flush(schoolId), TOGETHER_AFTER)
}

/** What stands beside this child's name now. */
export const useSweepOf = (row: RollRow): Sweep =>
  useSweep((state) => state.pending[row.pupilId] ?? state.recorded[row.pupilId] ?? row.sweep)

export const sweepNow = (row: RollRow): Sweep => {
  const { pending, recorded } = useSweep.getState()
  return pending[row.pupilId] ?? recorded[row.pupilId] ?? row.sweep
}
