import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import type { PublicDraw, PublicDrawList } from '@/contract/draw'
import { checkDraw } from '@/domain/draw/verifyDraw'
import type { SchoolId, TermId, WindowId } from '@/domain/ids'

export interface DrawKey {
  schoolId: SchoolId
  termId: TermId
  windowId: WindowId
}

/** How far the check on this phone is: the list page by page, then the reckoning, lot by lot. */
export type Check =
  | { state: 'none' }
  | { state: 'reading' | 'reckoning'; done: number; total: number }
  | { state: 'failed'; say: string }
  /** Empty findings: all is as published. */
  | { state: 'done'; findings: string[] }

interface DrawStore {
  state: 'loading' | 'ready' | 'failed'
  of: string
  draw: PublicDraw | null
  lists: PublicDrawList[]
  check: Check
  trouble: string
  offline: boolean
  load(key: DrawKey): Promise<void>
  /** Reads the whole published list, if it is not here yet. */
  read(key: DrawKey): Promise<boolean>
  verify(key: DrawKey): Promise<void>
}

const nameOf = ({ schoolId, termId, windowId }: DrawKey): string => `${schoolId} ${termId} ${windowId}`
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

export const useDraw = create<DrawStore>((set, get) => ({
  state: 'loading',
  of: '',
  draw: null,
  lists: [],
  check: { state: 'none' },
  trouble: '',
  offline: false,
  async load(key) {
    const of = nameOf(key)
    if (get().of !== of) set({ of, draw: null, lists: [], check: { state: 'none' }, state: 'loading' })
    const answer = await callCloud('enrolment/draw', key)
    if (get().of !== of) return
    if (!answer.ok) {
      set({ state: 'failed', trouble: answer.say, offline: answer.offline })
      return
    }
    const before = get().draw
    set({ state: 'ready', draw: answer.value, trouble: '', offline: false })
    // A list that was read before a later step lacks that step's results.
    if (before !== null && before.state !== answer.value.state) set({ lists: [], check: { state: 'none' } })
  },
  async read(key) {
    const { draw, of, lists: known } = get()
    if (draw === null) return false
    if (draw.lists > 0 && known.length === draw.lists) return true
    const lists: PublicDrawList[] = []
    for (let part = 0; part < draw.lists; part += 1) {
      set({ check: { state: 'reading', done: part, total: draw.lists } })
      const answer = await callCloud('enrolment/drawList', { ...key, part })
      if (get().of !== of) return false
      if (!answer.ok) {
        set({ check: { state: 'failed', say: answer.say } })
        return false
      }
      lists.push(answer.value)
    }
    set({ lists, check: { state: 'none' } })
    return true
  },
  async verify(key) {
    const { check, of } = get()
    if (check.state === 'reading' || check.state === 'reckoning') return
    if (!(await get().read(key))) return
    const { draw, lists } = get()
    if (draw === null) return
    const steps = checkDraw(draw, lists)
    for (;;) {
      const step = steps.next()
      if (get().of !== of) return
      if (step.done === true) {
        set({ check: { state: 'done', findings: step.value } })
        return
      }
      set({ check: { state: 'reckoning', ...step.value } })
      await breathe()
    }
  },
}))
