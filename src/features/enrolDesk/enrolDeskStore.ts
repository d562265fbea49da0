import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { DrawDesk, PublicDraw } from '@/contract/draw'
import type { SchoolId, TermId, WindowId } from '@/domain/ids'
import { asId } from '@/domain/ids'

interface EnrolDeskState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  schoolId: SchoolId | null
  /** The term that was chosen; null: the one whose window speaks now. */
  termId: TermId | null
  desk: DrawDesk | null
  /** The window whose draw is being acted on. */
  acting: string | null
  /** Why the last act was refused, and on which window. */
  refused: { windowId: string; say: string } | null
  load(schoolId: SchoolId | null): Promise<void>
  refresh(): Promise<void>
  choose(termId: TermId): Promise<void>
  enterNumber(windowId: string, number: string, witnesses: string): Promise<boolean>
  confirmNumber(windowId: string, number: string): Promise<boolean>
  renameSource(windowId: string, source: string, fixedAt: number, reason: string): Promise<boolean>
  runDraw(windowId: string): Promise<boolean>
}

const NO_POST = '没有读到您的岗位。请检查网络后重试，或联系学校办公室。'
const ops = opKeeper()

/** The desk's window with what the draw's own page says now. */
const withDraw = (desk: DrawDesk, draw: PublicDraw): DrawDesk => ({
  ...desk,
  windows: desk.windows.map((window) =>
    window.windowId !== draw.windowId || window.draw === null
      ? window
      : {
          ...window,
          draw: {
            ...window.draw,
            state: draw.state,
            recorded: draw.recorded,
            applicants: draw.applicants,
            listHash: draw.listHash,
            source: draw.source,
            fixedAt: draw.fixedAt,
            number: draw.number,
            confirmedByName: draw.confirmedByName,
            resultHash: draw.resultHash,
          },
        },
  ),
})

/** Windows, seats, coverage and the draws of a term: one call shows them all. */
export const useEnrolDesk = create<EnrolDeskState>((set, get) => {
  const act = async (
    windowId: string,
    said: object,
    run: (
      of: { schoolId: SchoolId; termId: TermId; windowId: WindowId },
      op: string,
    ) => Promise<Answer<PublicDraw>>,
  ): Promise<boolean> => {
    const { desk, acting } = get()
    if (desk === null || acting !== null) return false
    set({ acting: windowId, refused: null })
    const of = { schoolId: desk.schoolId, termId: desk.termId, windowId: asId<'Window'>(windowId) }
    const key = { ...of, ...said }
    const answer = await run(of, ops.of(key))
    ops.heard(key, answer)
    const now = get().desk
    set({
      acting: null,
      refused: answer.ok ? null : { windowId, say: answer.say },
      ...(answer.ok && now !== null ? { desk: withDraw(now, answer.value) } : {}),
    })
    return answer.ok
  }
  return {
    state: 'loading',
    trouble: '',
    offline: false,
    schoolId: null,
    termId: null,
    desk: null,
    acting: null,
    refused: null,

    async load(schoolId) {
      if (schoolId === null) {
        set({ state: 'failed', trouble: NO_POST, offline: false })
        return
      }
      if (schoolId !== get().schoolId) set({ desk: null, termId: null })
      set({ schoolId })
      await get().refresh()
    },
    async refresh() {
      const { schoolId, termId } = get()
      if (schoolId === null) return
      const answer = await callCloud('enrolment/drawDesk', { schoolId, termId })
      if (termId !== get().termId) return
      if (answer.ok) set({ state: 'ready', desk: answer.value, trouble: '', offline: false })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },
    async choose(termId) {
      set({ termId, refused: null })
      await get().refresh()
    },
    enterNumber: (windowId, number, witnesses) =>
      act(windowId, { number, witnesses }, (of, op) =>
        callCloud('enrolment/enterNumber', { ...of, number, witnesses, op }),
      ),
    confirmNumber: (windowId, number) =>
      act(windowId, { number }, (of, op) => callCloud('enrolment/confirmNumber', { ...of, number, op })),
    renameSource: (windowId, source, fixedAt, reason) =>
      act(windowId, { source, fixedAt, reason }, (of, op) =>
        callCloud('enrolment/renameSource', { ...of, source, fixedAt, reason, op }),
      ),
    runDraw: (windowId) =>
      act(windowId, { run: true }, (of, op) => callCloud('enrolment/runDraw', { ...of, op })),
  }
})
