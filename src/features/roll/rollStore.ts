import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { newOp } from '@/cloud/newOp'
import type { Roll } from '@/contract/attendance'
import type { PupilId, SchoolId, SessionId } from '@/domain/ids'
import { marksOn, toggled, type FirstMark, type Marks } from './FirstMark'
import { rollAfter } from './rollAfter'
import { forgetRoll, keepDraft, keepList, keptDraft, keptList } from './rollDraft'

export interface RollPlace {
  schoolId: SchoolId | null
  sessionId: SessionId
  /** How the functions call this teacher: tells her own children from those with a colleague. */
  myName: string
}

const NO_POST = '没有读到您的岗位。请检查网络后重试，或联系学校办公室。'
const NOT_SENT = '没有发出去，已存在手机里，连上网自动再发。'

interface RollState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  place: RollPlace | null
  roll: Roll | null
  /** Changed by hand, and all marks that follow from it. */
  changed: Partial<Marks>
  marks: Marks
  /** Sent under this op and not answered: the same words go out under it again. */
  op: string | null
  sending: boolean
  /** Why the roll is still only on this phone; empty when nothing waits. */
  unsent: string
  open(place: RollPlace): Promise<void>
  toggle(pupilId: PupilId): void
  setMark(pupilId: PupilId, mark: FirstMark): void
  submit(): Promise<void>
}

const BLANK = {
  roll: null,
  changed: {},
  marks: {},
  op: null,
  sending: false,
  unsent: '',
  trouble: '',
} as const

const unsentText = ({ offline, say }: { offline: boolean; say: string }): string =>
  offline ? NOT_SENT : `没有发出去，已存在手机里。${say}`

/** What this phone kept of the session: the list if it had one, and the half-made marks. */
function keptOf(sessionId: SessionId) {
  const { changed, op } = keptDraft(sessionId)
  const roll = keptList(sessionId)
  return {
    ...BLANK,
    roll,
    changed,
    op,
    marks: marksOn(roll?.rows ?? [], changed),
    unsent: op === null ? '' : NOT_SENT,
  }
}

/** Marks made on this phone after the roll was recorded: they are not in it, so they are named. */
function laterThan({ rows }: Roll, changed: Partial<Marks>): string {
  const names = rows.flatMap(({ pupilId, name, mark }) =>
    changed[pupilId] === undefined || changed[pupilId] === mark ? [] : [name],
  )
  return names.length === 0 ? '' : `已记下的与您手机里的不同：${names.join('、')}。请点名字改。`
}

export const useRoll = create<RollState>((set, get) => ({
  ...BLANK,
  state: 'loading',
  place: null,

  async open(place) {
    const { sessionId, schoolId } = place
    if (get().place?.sessionId !== sessionId) {
      const kept = keptOf(sessionId)
      set({ ...kept, state: kept.roll === null ? 'loading' : 'ready' })
    } else if (get().state === 'failed') set({ state: 'loading' })
    set({ place })
    if (schoolId === null) {
      set(get().roll === null ? { state: 'failed', trouble: NO_POST } : { trouble: NO_POST })
      return
    }
    const answer = await callCloud('attendance/roll', { schoolId, sessionId })
    const current = get()
    if (current.place?.sessionId !== sessionId || current.sending) return
    if (!answer.ok) {
      set(current.roll === null ? { state: 'failed', trouble: answer.say } : { trouble: answer.say })
      return
    }
    const roll = answer.value
    if (roll.takenAt !== null) {
      forgetRoll(sessionId)
      const known = current.roll !== null && current.roll.takenAt !== null
      const unsent = known ? current.unsent : laterThan(roll, current.changed)
      set({ ...BLANK, state: 'ready', roll, unsent })
      return
    }
    keepList(roll)
    set({ state: 'ready', trouble: '', roll, marks: marksOn(roll.rows, current.changed) })
  },

  toggle(pupilId) {
    const mark = get().marks[pupilId]
    if (mark !== undefined) get().setMark(pupilId, toggled(mark))
  },

  setMark(pupilId, mark) {
    const { place, roll, changed, marks, sending } = get()
    if (place === null || roll === null || roll.takenAt !== null || sending) return
    // Other words are another act: what was sent before is answered by the server's "taken already".
    const draft = { changed: { ...changed, [pupilId]: mark }, op: null }
    keepDraft(place.sessionId, draft)
    set({ ...draft, marks: { ...marks, [pupilId]: mark } })
  },

  async submit() {
    const { place, roll, changed, marks, sending } = get()
    if (place === null || place.schoolId === null || roll === null || sending) return
    const { schoolId, sessionId, myName } = place
    const op = get().op ?? newOp()
    keepDraft(sessionId, { changed, op })
    set({ op, sending: true, unsent: '' })
    const answer = await callCloud('attendance/submitRoll', { schoolId, sessionId, op, marks })
    if (answer.ok) {
      forgetRoll(sessionId)
      if (get().place?.sessionId !== sessionId) return
      set({ ...BLANK, state: 'ready', roll: rollAfter(roll, marks, answer.value, myName) })
      return
    }
    const answered = answer.code !== null
    if (answered) keepDraft(sessionId, { changed, op: null })
    if (get().place?.sessionId !== sessionId) return
    set({
      sending: false,
      op: answered ? null : op,
      unsent: answered ? answer.say : unsentText(answer),
    })
    // The list moved on meanwhile (taken by a colleague, a child joined or left): show it as it is now.
    if (answered) await get().open(place)
  },
}))
