import { create } from 'zustand'
import { keepFile } from '@/cloud/keepFile'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { newOp } from '@/cloud/newOp'
import { opKeeper } from '@/cloud/opKeeper'
import type { RosterPage, RosterPreview, RosterProgress } from '@/contract/roster'
import type { SchoolId } from '@/domain/ids'
import type { RosterField } from '@/domain/roster/RosterColumn'
import { chooseFile } from './chooseFile'
import { sendFile } from './sendFile'

type Doing = 'nothing' | 'sending' | 'looking' | 'importing' | 'undoing' | 'exporting'

interface RosterState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  schoolId: SchoolId | null
  page: RosterPage | null
  doing: Doing
  sent: { done: number; all: number }
  preview: RosterPreview | null
  hasReadWarnings: boolean
  /** The run that is watched, until it is done. */
  progress: RosterProgress | null
  refused: string
  load(schoolId: SchoolId | null): Promise<void>
  choose(): Promise<void>
  remap(field: RosterField, key: string | null): Promise<void>
  setWhole(isWhole: boolean): Promise<void>
  readWarnings(hasRead: boolean): void
  confirm(): Promise<boolean>
  undo(): Promise<boolean>
  export(): Promise<void>
  leave(): void
}

const NO_POST = '没有读到您的岗位。请检查网络后重试，或联系学校办公室。'
const UNREADABLE = '文件没有读出来。请检查文件后重试。'
const NOT_SAVED = '文件没有保存下来。请重试。'
const BETWEEN_LOOKS = 700
const ops = opKeeper()
const pause = () => new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS))

/** 学生名单: the school's homerooms, and one file on its way into them. */
export const useRoster = create<RosterState>((set, get) => {
  const read = async (): Promise<void> => {
    const { schoolId } = get()
    if (schoolId === null) return
    const answer = await callCloud('people/roster', { schoolId })
    if (answer.ok) set({ state: 'ready', page: answer.value, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  }
  /** Without a network it goes on by itself: the timer carries it to its end. */
  const watch = async (begun: RosterProgress): Promise<void> => {
    const { schoolId } = get()
    set({ progress: begun })
    let now = begun
    while (now.state === 'running' && schoolId !== null) {
      await pause()
      if (get().progress?.runId !== begun.runId) return
      const answer = await callCloud('people/rosterProgress', { schoolId, runId: begun.runId })
      if (!answer.ok) {
        set({ refused: `${answer.say}已经确认的会自己做完。` })
        break
      }
      now = answer.value
      set({ progress: now, refused: '' })
    }
    await read()
    if (now.state === 'done') set({ progress: null })
  }
  const look = async (wish: { mapping: RosterPreview['mapping']; isWhole: boolean }): Promise<void> => {
    const { schoolId, preview, doing } = get()
    if (schoolId === null || preview === null || doing !== 'nothing') return
    set({ doing: 'looking', refused: '', hasReadWarnings: false })
    const answer = await callCloud('people/previewRoster', { schoolId, fileId: preview.fileId, ...wish })
    set({ doing: 'nothing', ...(answer.ok ? { preview: answer.value } : { refused: answer.say }) })
  }
  /** True: begun, and watched to its end. */
  const run = async (act: unknown, doing: Doing, call: (op: string) => Promise<Answer<RosterProgress>>) => {
    if (get().doing !== 'nothing') return false
    set({ doing, refused: '' })
    const answer = await call(ops.of(act))
    ops.heard(act, answer)
    if (!answer.ok) {
      set({ doing: 'nothing', refused: answer.say })
      const { preview } = get()
      if (answer.code === 'roster/changed-since' && preview !== null) {
        await look(preview)
        set({ refused: answer.say })
      }
      return false
    }
    set({ preview: null })
    await watch(answer.value)
    set({ doing: 'nothing' })
    return true
  }
  return {
    state: 'loading',
    trouble: '',
    offline: false,
    schoolId: null,
    page: null,
    doing: 'nothing',
    sent: { done: 0, all: 0 },
    preview: null,
    hasReadWarnings: false,
    progress: null,
    refused: '',

    async load(schoolId) {
      if (schoolId === null) {
        set({ state: 'failed', trouble: NO_POST, offline: false })
        return
      }
      if (schoolId !== get().schoolId)
        set({ schoolId, page: null, preview: null, progress: null, refused: '' })
      await read()
      const running = get().page?.running ?? null
      if (running !== null && get().progress === null) void watch(running)
    },

    async choose() {
      const { schoolId, doing } = get()
      if (schoolId === null || doing !== 'nothing') return
      set({ refused: '' })
      const file = await chooseFile().catch(() => {
        set({ refused: UNREADABLE })
        return null
      })
      if (file === null) return
      set({ doing: 'sending', sent: { done: 0, all: 0 }, preview: null, hasReadWarnings: false })
      const answer = await sendFile(schoolId, file, (done, all) => set({ sent: { done, all } }))
      set({ doing: 'nothing', ...(answer.ok ? { preview: answer.value } : { refused: answer.say }) })
    },

    async remap(field, key) {
      const { preview } = get()
      if (preview === null) return
      const others = Object.entries(preview.mapping).map(([other, used]) => [
        other,
        used === key ? null : used,
      ])
      const mapping = { ...Object.fromEntries(others), [field]: key } as RosterPreview['mapping']
      await look({ mapping, isWhole: preview.isWhole })
    },

    async setWhole(isWhole) {
      const { preview } = get()
      if (preview !== null) await look({ mapping: preview.mapping, isWhole })
    },

    readWarnings: (hasReadWarnings) => set({ hasReadWarnings }),

    async confirm() {
      const { schoolId, preview, hasReadWarnings } = get()
      if (schoolId === null || preview === null) return false
      const { fileId, mapping, isWhole, seal } = preview
      const act = { schoolId, fileId, mapping, isWhole, seal, hasReadWarnings }
      return run(act, 'importing', (op) => callCloud('people/importRoster', { ...act, op }))
    },

    async undo() {
      const { schoolId, page } = get()
      if (schoolId === null || page === null || page.last === null) return false
      const act = { schoolId, runId: page.last.runId }
      return run(act, 'undoing', (op) => callCloud('people/undoRoster', { ...act, op }))
    },

    async export() {
      const { schoolId, doing } = get()
      if (schoolId === null || doing !== 'nothing') return
      set({ doing: 'exporting', refused: '' })
      const answer = await callCloud('people/exportRoster', { schoolId, op: newOp() })
      if (!answer.ok) set({ refused: answer.say })
      else await keepFile(answer.value).catch(() => set({ refused: NOT_SAVED }))
      set({ doing: 'nothing' })
    },

    leave: () => set({ preview: null, refused: '', hasReadWarnings: false }),
  }
})
