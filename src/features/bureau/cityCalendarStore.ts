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
  load(): Promise<void>
  saveTerm(term: Omit<Input<'plan/saveTerm'>, 'op'>): Promise<boolean>
  correctDay(day: Omit<Input<'plan/correctDay'>, 'op'>): Promise<boolean>
  enterYear(year: Omit<Input<'plan/enterYear'>, 'op'>): Promise<boolean>
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
    set({ sending: true, refused: '' })
    const answer = await run({ ...said, op: ops.of(said) })
    ops.heard(said, answer)
    set(answer.ok ? { sending: false, view: answer.value } : { sending: false, refused: answer.say })
    return answer.ok
  }
  return {
    state: 'loading',
    trouble: '',
    offline: false,
    view: null,
    sending: false,
    refused: '',
    async load() {
      const answer = await callCloud('plan/cityCalendar', {})
      if (answer.ok) set({ state: 'ready', view: answer.value, trouble: '', offline: false })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },
    saveTerm: (term) => act(term, (input) => callCloud('plan/saveTerm', input)),
    correctDay: (day) => act(day, (input) => callCloud('plan/correctDay', input)),
    enterYear: (year) => act(year, (input) => callCloud('plan/enterYear', input)),
    forget: () => set({ refused: '' }),
  }
})
