import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { TermCalendar } from '@/contract/calendar'
import type { SchoolId } from '@/domain/ids'
import type { Day, Weekday } from '@/domain/time'

interface CalendarState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  schoolId: SchoolId | null
  calendar: TermCalendar | null
  /** The day that is being decided on. */
  acting: Day | null
  refused: string
  /** For a page that knows the days already. */
  sit(schoolId: SchoolId): void
  load(schoolId: SchoolId | null): Promise<void>
  /** `null`: the school does not open that day. */
  decide(day: Day, timetable: Weekday | null): Promise<boolean>
  /** `null` takes the closing back. */
  close(day: Day, reason: string | null): Promise<boolean>
}

const NO_POST = '没有读到您的岗位。请检查网络后重试，或联系学校办公室。'
const ops = opKeeper()

/** 校历 of the term, and what the school decides in it. */
export const useCalendar = create<CalendarState>((set, get) => {
  const act = async (
    day: Day,
    said: object,
    run: (schoolId: SchoolId, op: string) => Promise<Answer<TermCalendar>>,
  ): Promise<boolean> => {
    const { schoolId, acting } = get()
    if (schoolId === null || acting !== null) return false
    set({ acting: day, refused: '' })
    const key = { schoolId, day, ...said }
    const answer = await run(schoolId, ops.of(key))
    ops.heard(key, answer)
    set(answer.ok ? { acting: null, calendar: answer.value } : { acting: null, refused: answer.say })
    return answer.ok
  }
  return {
    state: 'loading',
    trouble: '',
    offline: false,
    schoolId: null,
    calendar: null,
    acting: null,
    refused: '',

    sit(schoolId) {
      if (schoolId !== get().schoolId) set({ schoolId, calendar: null })
    },

    async load(schoolId) {
      if (schoolId === null) {
        set({ state: 'failed', trouble: NO_POST, offline: false })
        return
      }
      get().sit(schoolId)
      const answer = await callCloud('plan/calendar', { schoolId, termId: null })
      if (answer.ok) set({ state: 'ready', calendar: answer.value, trouble: '', offline: false })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },

    decide: (day, timetable) =>
      act(day, { timetable }, (schoolId, op) =>
        callCloud('plan/decideMakeUp', { schoolId, day, timetable, op }),
      ),
    close: (day, reason) =>
      act(day, { reason }, (schoolId, op) => callCloud('plan/setClosed', { schoolId, day, reason, op })),
  }
})
