import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { isDecided } from '@/cloud/isDecided'
import { newOp } from '@/cloud/newOp'
import { serverNow } from '@/cloud/serverClock'
import { sendOrKeep, waitingFor, whenAnsweredLater } from '@/cloud/unsentActs'
import type { Roll, RollSaved } from '@/contract/attendance'
import { asId, type PupilId, type SchoolId, type SessionId } from '@/domain/ids'
import { marksOn, toggled, type FirstMark, type Marks } from './FirstMark'
import { rollAfter, rollTitle } from './rollAfter'
import { forgetRoll, keepDraft, keepList, keptDraft, keptList } from './rollDraft'
import { toSend, useSweep } from './sweepStore'

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
  changedAt: Record<PupilId, number>
  marks: Marks
  /** Sent under this op and not answered: the same words go out under it again. */
  op: string | null
  sending: boolean
  /** Why the roll is still only on this phone; empty when nothing waits. */
  unsent: string
  /** Where another phone said something else about this session. */
  differences: RollSaved['differences']
  open(place: RollPlace): Promise<void>
  toggle(pupilId: PupilId): void
  setMark(pupilId: PupilId, mark: FirstMark): void
  submit(): Promise<void>
}

const BLANK: Pick<
  RollState,
  'roll' | 'changed' | 'changedAt' | 'marks' | 'op' | 'sending' | 'unsent' | 'differences' | 'trouble'
> = {
  roll: null,
  changed: {},
  changedAt: {},
  marks: {},
  op: null,
  sending: false,
  unsent: '',
  differences: [],
  trouble: '',
}

const unsentText = ({ offline, say }: { offline: boolean; say: string }): string =>
  offline ? NOT_SENT : `没有发出去，已存在手机里。${say}`

/** What this phone kept of the session: the list if it had one, and the half-made marks. */
function keptOf(sessionId: SessionId) {
  const { changed, changedAt, op: sent } = keptDraft(sessionId)
  const op = sent !== null && waitingFor(sent) ? sent : null
  const roll = keptList(sessionId)
  return {
    ...BLANK,
    roll,
    changed,
    changedAt,
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
      useSweep.getState().read(sessionId)
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
    useSweep.getState().read(sessionId)
    if (roll.takenAt !== null) {
      forgetRoll(sessionId)
      const differences = current.differences.filter(({ pupilId }) =>
        roll.differences.some((one) => one.pupilId === pupilId),
      )
      const known = current.differences.length > 0 || (current.roll !== null && current.roll.takenAt !== null)
      const unsent = known ? current.unsent : laterThan(roll, current.changed)
      set({ ...BLANK, state: 'ready', roll, unsent, differences })
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
    const { place, roll, changed, changedAt, marks, sending } = get()
    if (place === null || roll === null || roll.takenAt !== null || sending) return
    // Other words are another act: the two are merged by what was said later.
    const draft = {
      changed: { ...changed, [pupilId]: mark },
      changedAt: { ...changedAt, [pupilId]: serverNow() },
      op: null,
    }
    keepDraft(place.sessionId, draft)
    set({ ...draft, marks: { ...marks, [pupilId]: mark } })
  },

  async submit() {
    const { place, roll, changed, changedAt, marks, sending } = get()
    if (place === null || place.schoolId === null || roll === null || sending) return
    const { schoolId, sessionId, myName } = place
    const op = get().op ?? newOp()
    const sweep = useSweep.getState().pending
    keepDraft(sessionId, { changed, changedAt, op })
    set({ op, sending: true, unsent: '' })
    const answer = await sendOrKeep({
      action: 'attendance/submitRoll',
      input: { schoolId, sessionId, op, marks, happenedAt: serverNow(), changedAt, ...toSend(sweep) },
      title: `点名（${rollTitle(roll)}）`,
      pupilIds: [],
    })
    if (answer.ok) {
      forgetRoll(sessionId)
      if (get().place?.sessionId !== sessionId) return
      useSweep.getState().settle(sweep)
      const { differences } = answer.value
      set({ ...BLANK, state: 'ready', roll: rollAfter(roll, marks, answer.value, myName), differences })
      // Another phone's marks stand among them: only the record knows which.
      if (differences.length > 0) await get().open(place)
      return
    }
    const answered = isDecided(answer)
    if (answered) keepDraft(sessionId, { changed, changedAt, op: null })
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

/** A roll that had waited was answered: the screen shows the record, and the draft has done its work. */
whenAnsweredLater((act, answer) => {
  if (act.action !== 'attendance/submitRoll') return
  const { op } = act.input
  const sessionId = asId<'Session'>(act.input.sessionId)
  const { place, changed, changedAt, op: shown } = useRoll.getState()
  if (answer.ok) forgetRoll(sessionId)
  if (place?.sessionId !== sessionId) return
  if (!answer.ok) {
    keepDraft(place.sessionId, { changed, changedAt, op: null })
    useRoll.setState({ op: null, unsent: answer.say })
  } else {
    if (shown === op) useRoll.setState({ op: null, unsent: '', changed: {} })
    if (place.schoolId !== null) void useSweep.getState().flush(place.schoolId)
  }
  void useRoll.getState().open(place)
})
