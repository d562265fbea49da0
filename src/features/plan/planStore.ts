import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { PlanDesk, Saved } from '@/contract/plan'
import type { SchoolId, TermId } from '@/domain/ids'
import type { PlanTab } from '@/domain/plan/gapPlace'
import type { PlanContent } from '@/domain/plan/Plan'
import type { Edit } from './edits'
import type { Opened } from './planCheck'

/** Where the words on the screen are: with the school's plan, on their way, or only here. */
export type Saving =
  | { is: 'saved'; at: number }
  | { is: 'waiting' }
  | { is: 'sending' }
  | { is: 'failed'; say: string }
  /** Somebody else wrote in between: what is on the screen stays, and a person chooses. */
  | { is: 'conflict'; say: string; theirs: PlanDesk | null }

interface PlanState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  schoolId: SchoolId | null
  desk: PlanDesk | null
  /** What is on the screen, saved or not; null while nothing is written for the term. */
  content: PlanContent | null
  saving: Saving
  tab: PlanTab
  opened: Opened | null
  acting: boolean
  refused: string
  load(schoolId: SchoolId | null, termId?: TermId | null): Promise<void>
  begin(from: 'empty' | 'plan-in-force'): Promise<boolean>
  edit(step: Edit): void
  save(): Promise<void>
  takeTheirs(): void
  keepMine(): Promise<void>
  file(): Promise<boolean>
  takeBack(): Promise<boolean>
  publish(): Promise<boolean>
  show(tab: PlanTab, opened?: Opened | null): void
}

const SAVE_AFTER = 1_200
const TRY_AGAIN_AFTER = 8_000
const NO_POST = '没有读到您的岗位。请检查网络后重试，或联系学校办公室。'

const ops = opKeeper()
let timer: ReturnType<typeof setTimeout> | undefined
/** The saving under way: a step waits for it. */
let sent: Promise<void> = Promise.resolve()

/** What the function lets the school write on; a published plan is changed by beginning its next version. */
export const isWritable = (desk: PlanDesk | null): boolean =>
  desk?.draft?.state === 'draft' || desk?.draft?.state === 'returned'

type Draft = NonNullable<PlanDesk['draft']>
const termOf = ({ schoolId, term }: PlanDesk) => ({ schoolId, termId: term._id })

const withSaved = (desk: PlanDesk, saved: Saved, content: PlanContent): PlanDesk => {
  const { state, rev, version, savedAt, gaps } = saved
  return desk.draft === null
    ? desk
    : { ...desk, gaps, draft: { ...desk.draft, state, rev, version, savedAt, content } }
}

/** The plan that is written: one document, saved by itself a moment after the last change, on exactly the `rev` that was read. */
export const usePlan = create<PlanState>((set, get) => {
  const schedule = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void get().save(), ms)
  }
  const arrive = (desk: PlanDesk): void =>
    set({
      state: 'ready',
      trouble: '',
      offline: false,
      desk,
      content: desk.draft?.content ?? null,
      saving: { is: 'saved', at: desk.draft?.savedAt ?? 0 },
      refused: '',
    })
  const send = async (): Promise<void> => {
    const { desk, content } = get()
    if (desk === null || desk.draft === null || content === null) return
    set({ saving: { is: 'sending' } })
    const act = { ...termOf(desk), rev: desk.draft.rev, content }
    const answer = await callCloud('plan/save', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    if (answer.ok) {
      const isNewer = get().content !== content
      set({
        desk: withSaved(desk, answer.value, content),
        saving: isNewer ? { is: 'waiting' } : { is: 'saved', at: answer.value.savedAt },
      })
      if (isNewer) schedule(SAVE_AFTER)
      return
    }
    if (answer.code === 'plan/changed-meanwhile') {
      const theirs = await callCloud('plan/desk', termOf(desk))
      set({ saving: { is: 'conflict', say: answer.say, theirs: theirs.ok ? theirs.value : null } })
      return
    }
    set({ saving: { is: 'failed', say: answer.say } })
    if (answer.code === null) schedule(TRY_AGAIN_AFTER)
  }
  /** A step of the plan, on what stands saved: what was typed last goes first. */
  const step = async (
    name: 'file' | 'takeBack' | 'publish',
    run: (desk: PlanDesk, draft: Draft, op: string) => Promise<Answer<Saved>>,
  ): Promise<boolean> => {
    if (get().acting) return false
    set({ acting: true, refused: '' })
    await sent
    await get().save()
    const { desk, content, saving } = get()
    if (desk === null || desk.draft === null || content === null || saving.is !== 'saved') {
      set({ acting: false })
      return false
    }
    const act = { name, term: desk.term._id, rev: desk.draft.rev, version: desk.draft.version }
    const answer = await run(desk, desk.draft, ops.of(act))
    ops.heard(act, answer)
    set({ acting: false })
    if (!answer.ok) {
      set({ refused: answer.say })
      return false
    }
    set({ desk: withSaved(desk, answer.value, content), opened: null })
    return true
  }

  return {
    state: 'loading',
    trouble: '',
    offline: false,
    schoolId: null,
    desk: null,
    content: null,
    saving: { is: 'saved', at: 0 },
    tab: 'blocks',
    opened: null,
    acting: false,
    refused: '',

    async load(schoolId, termId) {
      if (schoolId === null) {
        set({ state: 'failed', trouble: NO_POST, offline: false })
        return
      }
      // What is not saved yet is worth more than what could be read.
      if (get().saving.is !== 'saved') return
      const asked = termId === undefined ? (get().desk?.term._id ?? null) : termId
      if (schoolId !== get().schoolId) set({ desk: null, content: null, opened: null })
      set({ schoolId })
      const answer = await callCloud('plan/desk', { schoolId, termId: asked })
      if (get().saving.is !== 'saved') return
      if (answer.ok) arrive(answer.value)
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },

    async begin(from) {
      const { desk, acting } = get()
      if (desk === null || acting) return false
      set({ acting: true, refused: '' })
      const act = { ...termOf(desk), from }
      const key = { ...act, after: desk.draft?.version ?? 0 }
      const answer = await callCloud('plan/begin', { ...act, op: ops.of(key) })
      ops.heard(key, answer)
      set({ acting: false })
      if (answer.ok) arrive(answer.value)
      else set({ refused: answer.say })
      return answer.ok
    },

    edit(change) {
      const { content, desk, saving } = get()
      if (content === null || !isWritable(desk)) return
      const next = change(content)
      if (next === content) return
      set({ content: next, refused: '' })
      if (saving.is === 'conflict') return
      if (saving.is !== 'sending') set({ saving: { is: 'waiting' } })
      schedule(SAVE_AFTER)
    },

    save() {
      clearTimeout(timer)
      const { saving } = get()
      if (saving.is === 'waiting' || saving.is === 'failed') sent = send()
      return sent
    },

    takeTheirs() {
      const { saving } = get()
      if (saving.is !== 'conflict') return
      set({ opened: null, saving: { is: 'saved', at: 0 } })
      if (saving.theirs !== null) arrive(saving.theirs)
      else void get().load(get().schoolId)
    },

    async keepMine() {
      const { saving, desk, content } = get()
      if (saving.is !== 'conflict' || saving.theirs === null || desk === null || content === null) return
      set({ desk: saving.theirs, saving: { is: 'waiting' } })
      await get().save()
    },

    file: () => step('file', (desk, { rev }, op) => callCloud('plan/file', { ...termOf(desk), rev, op })),
    takeBack: () => step('takeBack', (desk, _, op) => callCloud('plan/takeBack', { ...termOf(desk), op })),
    publish: () =>
      step('publish', (desk, { version }, op) => callCloud('plan/publish', { ...termOf(desk), version, op })),

    show: (tab, opened = null) => set({ tab, opened, refused: '' }),
  }
})
