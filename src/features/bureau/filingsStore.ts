import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Output } from '@/contract/api'
import type { Filing, PlanVersionHead } from '@/contract/plan'
import type { TermId } from '@/domain/ids'

type Filings = Output<'plan/filings'>
export type ReadVersion = Output<'plan/version'>

interface FilingsState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  filings: Filings | null
  /** The school that is looked at. */
  opened: Filing | null
  versions: PlanVersionHead[]
  version: ReadVersion | null
  /** The version last noted before it: what is new is seen against it. */
  before: ReadVersion | null
  reading: boolean
  sending: boolean
  refused: string
  load(termId?: TermId | null): Promise<void>
  open(filing: Filing): Promise<void>
  close(): void
  decide(decision: 'noted' | 'returned', words: string): Promise<boolean>
}

const ops = opKeeper()
const wasNoted = ({ state }: PlanVersionHead): boolean => state === 'noted' || state === 'published'

/** 备案: every school's plan of a term, and the one that is being read. */
export const useFilings = create<FilingsState>((set, get) => ({
  state: 'loading',
  trouble: '',
  offline: false,
  filings: null,
  opened: null,
  versions: [],
  version: null,
  before: null,
  reading: false,
  sending: false,
  refused: '',

  async load(termId) {
    const asked = termId === undefined ? (get().filings?.term._id ?? null) : termId
    const answer = await callCloud('plan/filings', { termId: asked })
    if (!answer.ok) {
      set({ state: 'failed', trouble: answer.say, offline: answer.offline })
      return
    }
    const opened = answer.value.filings.find(({ schoolId }) => schoolId === get().opened?.schoolId) ?? null
    set({ state: 'ready', filings: answer.value, trouble: '', offline: false, opened })
  },

  async open(filing) {
    set({ opened: filing, versions: [], version: null, before: null, refused: '' })
    const { filings } = get()
    if (filings === null) return
    const of = { schoolId: filing.schoolId, termId: filings.term._id }
    set({ reading: true })
    const list = await callCloud('plan/versions', of)
    if (!list.ok) {
      set({ refused: list.say, reading: false })
      return
    }
    const versions = [...list.value.versions].sort((a, b) => b.version - a.version)
    const [latest] = versions
    const noted = versions.find((head) => wasNoted(head) && head.version < (latest?.version ?? 0))
    const read = async (head: PlanVersionHead | undefined): Promise<ReadVersion | null> => {
      if (head === undefined) return null
      const answer = await callCloud('plan/version', { ...of, version: head.version })
      return answer.ok ? answer.value : null
    }
    const [version, before] = await Promise.all([read(latest), read(noted)])
    if (get().opened?.schoolId === filing.schoolId) set({ versions, version, before, reading: false })
  },

  close: () => set({ opened: null, version: null, before: null, refused: '' }),

  async decide(decision, words) {
    const { opened, version, filings, sending } = get()
    if (opened === null || version === null || filings === null || sending) return false
    set({ sending: true, refused: '' })
    const act = {
      schoolId: opened.schoolId,
      termId: filings.term._id,
      version: version.version,
      decision,
      words: words.trim(),
    }
    const answer = await callCloud('plan/decide', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ sending: false, refused: answer.ok ? '' : answer.say })
    if (!answer.ok) return false
    const decided = answer.value
    set({
      opened: decided,
      filings: {
        ...filings,
        filings: filings.filings.map((one) => (one.schoolId === decided.schoolId ? decided : one)),
      },
    })
    return true
  },
}))
