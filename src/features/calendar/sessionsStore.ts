import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import { serverNow } from '@/cloud/serverClock'
import type { Input } from '@/contract/api'
import type { SessionView } from '@/contract/calendar'
import type { SchoolId } from '@/domain/ids'
import { dayOf, plusDays, weekdayOf, type Day } from '@/domain/time'

export type AskedChange = Input<'plan/changeSession'>['change']

interface SessionsState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  schoolId: SchoolId | null
  /** The Monday of the week that is shown. */
  monday: Day
  sessions: SessionView[] | null
  venues: string[]
  sending: boolean
  refused: string
  load(schoolId: SchoolId | null): Promise<void>
  turn(weeks: number): Promise<void>
  /** How many families were told; null when it was refused. */
  change(session: SessionView, change: AskedChange, reason: string): Promise<number | null>
  undo(session: SessionView): Promise<number | null>
  forget(): void
}

const WEEK = 7
const NO_POST = '没有读到您的岗位。请检查网络后重试，或联系学校办公室。'
const ops = opKeeper()

export const mondayOf = (day: Day): Day => plusDays(day, 1 - weekdayOf(day))

/** 课次 of one week, and what is changed about single ones. */
export const useSessions = create<SessionsState>((set, get) => {
  const read = async (): Promise<void> => {
    const { schoolId, monday } = get()
    if (schoolId === null) return
    const answer = await callCloud('plan/sessions', {
      schoolId,
      from: monday,
      to: plusDays(monday, WEEK - 1),
    })
    if (get().monday !== monday) return
    if (answer.ok)
      set({
        state: 'ready',
        trouble: '',
        offline: false,
        sessions: answer.value.sessions,
        venues: answer.value.venues,
      })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  }
  return {
    state: 'loading',
    trouble: '',
    offline: false,
    schoolId: null,
    monday: mondayOf(dayOf(serverNow())),
    sessions: null,
    venues: [],
    sending: false,
    refused: '',

    async load(schoolId) {
      if (schoolId === null) {
        set({ state: 'failed', trouble: NO_POST, offline: false })
        return
      }
      if (schoolId !== get().schoolId) set({ schoolId, sessions: null, monday: mondayOf(dayOf(serverNow())) })
      await read()
    },

    async turn(weeks) {
      set({ monday: plusDays(get().monday, WEEK * weeks), sessions: null, state: 'loading', refused: '' })
      await read()
    },

    async change({ day, courseId, slot }, change, reason) {
      const { schoolId, sending } = get()
      if (schoolId === null || sending) return null
      set({ sending: true, refused: '' })
      const act = { schoolId, day, courseId, slot, change, reason: reason.trim() }
      const answer = await callCloud('plan/changeSession', { ...act, op: ops.of(act) })
      ops.heard(act, answer)
      set({ sending: false, refused: answer.ok ? '' : answer.say })
      if (!answer.ok) return null
      await read()
      return answer.value.told
    },

    async undo({ day, courseId, change }) {
      const { schoolId, sending } = get()
      if (schoolId === null || sending || change === null) return null
      set({ sending: true, refused: '' })
      // A session that was moved is undone where it came from.
      const act = { schoolId, day: change.day, courseId, changeOp: change.op }
      const key = { ...act, seenOn: day }
      const answer = await callCloud('plan/undoChange', { ...act, op: ops.of(key) })
      ops.heard(key, answer)
      set({ sending: false, refused: answer.ok ? '' : answer.say })
      if (!answer.ok) return null
      await read()
      return answer.value.told
    },

    forget: () => set({ refused: '' }),
  }
})
