import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { isDecided } from '@/cloud/isDecided'
import { keepSeen, lastSeen } from '@/cloud/lastSeen'
import { newOp } from '@/cloud/newOp'
import { opKeeper } from '@/cloud/opKeeper'
import { serverNow } from '@/cloud/serverClock'
import { childrenWaiting, sendOrKeep, whenAnsweredLater } from '@/cloud/unsentActs'
import type { Hands } from '@/contract/custody'
import type { NotMoved } from '@/domain/custody/handOver'
import type { PersonId, PupilId, SchoolId } from '@/domain/ids'
import { afterAnswer, afterOffer, afterWithdrawal } from './handsAfter'

export type Missing = Partial<Record<PupilId, string>>

interface HandoverState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  schoolId: SchoolId | null
  hands: Hands | null
  /** When the hands that are shown were read. */
  seenAt: number
  /** 「没见到」: who is not accepted, each with the reason. */
  missing: Missing
  /** Which group's act is on its way: the colleague's id, or `all`. */
  sending: PersonId | 'all' | null
  /** Why the last act did not go through. */
  refused: string
  /** Who did not move with the last act, and why. */
  notMoved: NotMoved[]
  open(schoolId: SchoolId | null): Promise<void>
  miss(pupilId: PupilId, reason: string | null): void
  /** Each resolves to how many children moved, or null when the act did not go through. */
  offer(to: PersonId, toName: string, pupilIds: PupilId[]): Promise<number | null>
  withdraw(to: PersonId, pupilIds: PupilId[]): Promise<number | null>
  /** `kept`: written down on this phone, with its time, and sent by itself. */
  answer(from: PersonId | 'all', pupilIds: PupilId[]): Promise<number | 'kept' | null>
  clearNotMoved(): void
}

const ops = opKeeper()
const answerTitle = (accepted: number, declined: number): string =>
  [accepted > 0 && `接手 ${accepted} 人`, declined > 0 && `退回 ${declined} 人`].filter(Boolean).join('、')
const QUIET = { refused: '', notMoved: [] }

/** Whom this phone answered for already, whatever the server knows yet. */
const unanswered = (hands: Hands): Hands => afterAnswer(hands, [...childrenWaiting('custody/answer')])

export const useHandover = create<HandoverState>((set, get) => ({
  state: 'loading',
  trouble: '',
  schoolId: null,
  hands: null,
  seenAt: 0,
  missing: {},
  sending: null,
  ...QUIET,

  async open(schoolId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: '没有读到您的岗位。请检查网络后重试，或联系学校办公室。' })
      return
    }
    if (get().schoolId !== schoolId) {
      const seen = lastSeen('custody/hands', schoolId)
      const hands = seen === null ? null : unanswered(seen.value)
      const state = seen === null ? 'loading' : 'ready'
      set({ schoolId, hands, seenAt: seen?.at ?? 0, missing: {}, state, ...QUIET })
    } else if (get().state === 'failed') set({ state: 'loading' })
    const answer = await callCloud('custody/hands', { schoolId })
    if (get().sending !== null) return
    if (answer.ok) {
      keepSeen('custody/hands', schoolId, { at: answer.now, value: answer.value })
      set({ state: 'ready', hands: unanswered(answer.value), seenAt: answer.now, trouble: '' })
    } else if (get().hands === null) set({ state: 'failed', trouble: answer.say })
    else set({ trouble: answer.offline ? '没有网络' : answer.say })
  },

  miss: (pupilId, reason) => set({ missing: { ...get().missing, [pupilId]: reason ?? undefined } }),

  async offer(to, toName, pupilIds) {
    const { schoolId, sending } = get()
    if (schoolId === null || sending !== null || pupilIds.length === 0) return null
    const act = { schoolId, to, pupilIds }
    set({ sending: to, ...QUIET })
    const answer = await callCloud('custody/offer', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    const { hands } = get()
    if (!answer.ok || hands === null) {
      set({ sending: null, refused: answer.ok ? '' : answer.say })
      return null
    }
    const { moved, notMoved } = answer.value
    set({ sending: null, notMoved, hands: afterOffer(hands, moved, { to, toName, at: answer.now }) })
    if (notMoved.length > 0) await get().open(schoolId)
    return moved.length
  },

  async withdraw(to, pupilIds) {
    const { schoolId, sending } = get()
    if (schoolId === null || sending !== null) return null
    const act = { schoolId, pupilIds }
    set({ sending: to, ...QUIET })
    const answer = await callCloud('custody/withdraw', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    const { hands } = get()
    if (!answer.ok || hands === null) {
      set({ sending: null, refused: answer.ok ? '' : answer.say })
      return null
    }
    const { moved, notMoved } = answer.value
    set({ sending: null, notMoved, hands: afterWithdrawal(hands, moved) })
    // Where those taken back go next is for the plan to say.
    await get().open(schoolId)
    return moved.length
  },

  async answer(from, pupilIds) {
    const { schoolId, sending, missing } = get()
    if (schoolId === null || sending !== null) return null
    const accept = pupilIds.filter((pupilId) => missing[pupilId] === undefined)
    const decline = pupilIds.flatMap((pupilId) => {
      const reason = missing[pupilId]
      return reason === undefined ? [] : [{ pupilId, reason }]
    })
    set({ sending: from, ...QUIET })
    const answer = await sendOrKeep({
      action: 'custody/answer',
      input: { schoolId, op: newOp(), accept, decline, happenedAt: serverNow() },
      title: answerTitle(accept.length, decline.length),
      pupilIds,
    })
    const { hands } = get()
    if (!answer.ok && !isDecided(answer)) {
      set({ sending: null, missing: {}, hands: hands && unanswered(hands) })
      return 'kept'
    }
    if (!answer.ok || hands === null) {
      set({ sending: null, refused: answer.ok ? '' : answer.say })
      return null
    }
    const { moved, notMoved } = answer.value
    set({ sending: null, notMoved, missing: {}, hands: afterAnswer(hands, pupilIds) })
    // Where the children taken over go next is for the plan to say.
    await get().open(schoolId)
    return accept.filter((pupilId) => moved.includes(pupilId)).length
  },

  clearNotMoved: () => set(QUIET),
}))

whenAnsweredLater((act) => {
  const { schoolId, open } = useHandover.getState()
  if (act.action === 'custody/answer' && act.input.schoolId === schoolId) void open(schoolId)
})
