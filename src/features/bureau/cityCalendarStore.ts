import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Input } from '@/contract/api'
import type { CityCalendarView } from '@/contract/calendar'

interface CityCalendarState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  view: CityCalendarView | null
  sending: boolean
  refused: string
  /** How many children already gone a shorter period reaches; null until the server said it. */
  reaches: { months: number; pupils: number } | null
  load(): Promise<void>
  saveTerm(term: Omit<Input<'plan/saveTerm'>, 'op'>): Promise<boolean>
  correctDay(day: Omit<Input<'plan/correctDay'>, 'op'>): Promise<boolean>
  enterYear(year: Omit<Input<'plan/enterYear'>, 'op'>): Promise<boolean>
  setRetention(wanted: Omit<Input<'plan/setRetention'>, 'op'>): Promise<boolean>
  forget(): void
}

const ops = opKeeper()

/** 全市校历: terms, corrections of single days, years the package does not know. */
export const useCityCalendar = create<CityCalendarState>((set, get) => {
  const act = async <A extends object>(
    said: A,
    run: (input: A & { op: string }) => Promise<Answer<CityCalendarView>>,
  ): Promise<boolean> => {
    if (get().sending) return false
    set({ sending: true, refused: '', reaches: null })
    const answer = await run({ ...said, op: ops.of(said) })
    ops.heard(said, answer)
    set(answer.ok ? { sending: false, view: answer.value } : { sending: false, refused: answer.say })
    if (!answer.ok && answer.refusal?.code === 'retention/reaches') set({ reaches: answer.refusal })
    return answer.ok
  }
  return {
    state: 'loading',
    trouble: '',
    offline: false,
    view: null,
    sending: false,
    refused: '',
    reaches: null,
    async load() {
      const answer = await callCloud('plan/cityCalendar', {})
      if (answer.ok) set({ state: 'ready', view: answer.value, trouble: '', offline: false })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },
    saveTerm: (term) => act(term, (input) => callCloud('plan/saveTerm', input)),
    correctDay: (day) => act(day, (input) => callCloud('plan/correctDay', input)),
    enterYear: (year) => act(year, (input) => callCloud('plan/enterYear', input)),
    setRetention: (wanted) => act(wanted, (input) => callCloud('plan/setRetention', input)),
    forget: () => set({ refused: '', reaches: null }),
  }
})
