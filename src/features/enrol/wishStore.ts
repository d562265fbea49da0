import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Board, BoardDraw } from '@/contract/enrolment'
import type { CourseId, PupilId } from '@/domain/ids'
import { boardKey } from './boards'
import { useEnrol } from './enrolStore'
import { signatureOf, type Signing } from './signing'

export type Ranked = Record<string, CourseId[]>

/** Wishes as they are being ranked on this phone; nothing counts before it is saved. */
export interface WishDraft {
  of: string
  wishes: Ranked
  together: PupilId | null
}

interface WishStore {
  draft: WishDraft | null
  isSending: boolean
  trouble: string
  edit(draft: WishDraft): void
  /** Sends the whole list: one call. The draw as it stands then, or null with the reason kept. */
  save(board: Board, draw: BoardDraw, signing: Signing): Promise<BoardDraw | null>
  forget(): void
}

/** What is on the screen: the draft of this board, else what was saved last. */
export const shownWishes = (board: Board, draw: BoardDraw, draft: WishDraft | null): WishDraft =>
  draft?.of === boardKey(board)
    ? draft
    : { of: boardKey(board), wishes: draw.wishes, together: draw.together }

export const wishCount = (wishes: Ranked): number =>
  Object.values(wishes).reduce((sum, list) => sum + list.length, 0)

export const isChanged = (draw: BoardDraw, { wishes, together }: WishDraft): boolean =>
  together !== draw.together ||
  [...new Set([...Object.keys(wishes), ...Object.keys(draw.wishes)])].some(
    (group) => (wishes[group] ?? []).join() !== (draw.wishes[group] ?? []).join(),
  )

/** One place up (-1) or down (+1); at the ends nothing moves. */
export function moved(list: readonly CourseId[], courseId: CourseId, by: -1 | 1): CourseId[] {
  const at = list.indexOf(courseId)
  const other = list[at + by]
  if (at < 0 || other === undefined) return [...list]
  return list.map((one) => (one === courseId ? other : one === other ? courseId : one))
}

const ops = opKeeper()

export const useWishes = create<WishStore>((set, get) => ({
  draft: null,
  isSending: false,
  trouble: '',
  edit: (draft) => set({ draft, trouble: '' }),
  forget: () => set({ draft: null, trouble: '' }),
  async save(board, draw, signing) {
    if (get().isSending) return null
    const { wishes, together } = shownWishes(board, draw, get().draft)
    set({ isSending: true, trouble: '' })
    const said = {
      pupilId: board.pupil.pupilId,
      termId: board.termId,
      windowId: draw.windowId,
      wishes: Object.fromEntries(Object.entries(wishes).filter(([, list]) => list.length > 0)),
      together,
      signature: signatureOf([board], signing),
    }
    const answer = await callCloud('enrolment/wishes', { ...said, op: ops.of(said) })
    ops.heard(said, answer)
    if (!answer.ok) {
      set({ isSending: false, trouble: answer.say })
      return null
    }
    useEnrol.getState().saveDraw(board, answer.value)
    set({ isSending: false, draft: null })
    return answer.value
  },
}))
