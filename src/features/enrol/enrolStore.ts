import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import type { Board, BoardCourse, BoardDraw, Placement } from '@/contract/enrolment'
import type { PupilId, TermId } from '@/domain/ids'
import { stillAsked, toggled } from './basket'
import { boardKey, withFull, withPlacements, type BasketItem, type Boards } from './boards'

interface EnrolStore {
  state: 'loading' | 'ready' | 'failed'
  /** Whose board this is, read or on its way. */
  pupilId: PupilId | null
  board: Board | null
  boards: Boards
  basket: BasketItem[]
  trouble: string
  offline: boolean
  /** Reads the board of this child; of the one before, or of the guardian's first, when none is named. One call. */
  load(pupilId: PupilId | null, termId?: TermId): Promise<void>
  toggle(board: Board, course: BoardCourse): void
  /** What an act changed, on every board that shows it; what is placed leaves the basket. */
  apply(placements: readonly Placement[]): void
  markFull(course: string): void
  saveDraw(board: Board, draw: BoardDraw): void
}

async function firstWard(): Promise<PupilId | { trouble: string; offline: boolean }> {
  const answer = await callCloud('people/me', {})
  if (!answer.ok) return { trouble: answer.say, offline: answer.offline }
  return answer.value.wards[0]?.pupilId ?? { trouble: '还没有绑定孩子，绑定后可以报名。', offline: false }
}

/** Readings overtake each other when children are switched fast: only the last one asked for counts. */
let latest = 0

export const useEnrol = create<EnrolStore>((set, get) => {
  /** Every board goes through the same change; the one in sight is one of them. */
  const changeAll = (change: (board: Board) => Board, basket?: (boards: Boards) => BasketItem[]) =>
    set(({ boards, board, basket: before }) => {
      const changed = Object.fromEntries(Object.entries(boards).map(([key, one]) => [key, change(one)]))
      return {
        boards: changed,
        board: board === null ? null : (changed[boardKey(board)] ?? board),
        basket: basket === undefined ? before : basket(changed),
      }
    })
  return {
    state: 'loading',
    pupilId: null,
    board: null,
    boards: {},
    basket: [],
    trouble: '',
    offline: false,
    async load(pupilId, termId) {
      latest += 1
      const mine = latest
      const { pupilId: before, board: shown } = get()
      const wanted = pupilId ?? before ?? (await firstWard())
      if (typeof wanted === 'object') {
        set({ state: 'failed', ...wanted })
        return
      }
      const term = termId ?? (wanted === before ? (shown?.termId ?? null) : null)
      if (wanted !== before || (termId !== undefined && termId !== shown?.termId))
        set({ pupilId: wanted, board: null })
      if (get().board === null) set({ state: 'loading' })
      const answer = await callCloud('enrolment/board', { pupilId: wanted, termId: term })
      if (mine !== latest) return
      if (!answer.ok) {
        set({ state: 'failed', trouble: answer.say, offline: answer.offline })
        return
      }
      const board = answer.value
      set(({ boards, basket }) => {
        const known = { ...boards, [boardKey(board)]: board }
        const read = { state: 'ready' as const, trouble: '', offline: false }
        return { ...read, board, boards: known, basket: stillAsked(known, basket) }
      })
    },
    toggle: (board, course) =>
      set(({ boards, basket }) => ({ basket: toggled(boards, basket, board, course) })),
    apply: (placements) =>
      changeAll(
        (board) => withPlacements(board, placements),
        (boards) => stillAsked(boards, get().basket),
      ),
    markFull: (course) => changeAll((board) => withFull(board, course)),
    saveDraw: (of, draw) =>
      changeAll((board) => (boardKey(board) === boardKey(of) ? { ...board, draw, signed: true } : board)),
  }
})
