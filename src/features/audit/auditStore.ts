import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import { serverNow } from '@/cloud/serverClock'
import type { AuditRow, AuditSchools } from '@/contract/audit'
import { searchTrouble, type AuditFilter } from '@/domain/audit/auditSearch'
import { say } from '@/domain/failure'
import type { SchoolId } from '@/domain/ids'
import { dayOf, plusDays } from '@/domain/time'
import { keepFile } from '@/cloud/keepFile'

/** What is looked through when nothing else is asked for. */
const FIRST_DAYS = 6

interface AuditStore {
  state: 'loading' | 'ready' | 'failed'
  schoolId: SchoolId | null
  schoolName: string
  /** For who looks at one school after the other; null for everybody else. */
  schools: AuditSchools['schools'] | null
  filter: AuditFilter
  rows: AuditRow[] | null
  next: string | null
  doing: 'nothing' | 'searching' | 'more' | 'exporting'
  trouble: string
  offline: boolean
  /** `null`: an inspector chooses a school first. */
  open(schoolId: SchoolId | null): Promise<void>
  change(part: Partial<AuditFilter>): void
  search(): Promise<void>
  more(): Promise<void>
  export(): Promise<void>
}

const ops = opKeeper()

function firstFilter(): AuditFilter {
  const to = dayOf(serverNow())
  return { from: plusDays(to, -FIRST_DAYS), to, who: '', about: '', kind: null }
}

/** Why the search cannot be sent: the same rule as in the function. */
export function whyNotSearch(filter: AuditFilter): string | undefined {
  const wrong = searchTrouble(filter)
  return wrong === null ? undefined : say(wrong)
}

export const useAudit = create<AuditStore>((set, get) => {
  async function page(before: string | null): Promise<void> {
    const { schoolId, filter, doing } = get()
    if (schoolId === null || doing !== 'nothing') return
    set({ doing: before === null ? 'searching' : 'more', trouble: '' })
    const act = { schoolId, ...filter, before }
    const answer = await callCloud('people/audit', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    if (get().schoolId !== schoolId) return set({ doing: 'nothing' })
    if (!answer.ok)
      return set({ doing: 'nothing', state: 'failed', trouble: answer.say, offline: answer.offline })
    const { rows, next, schoolName } = answer.value
    const shown = before === null ? [] : (get().rows ?? [])
    set({ doing: 'nothing', state: 'ready', rows: [...shown, ...rows], next, schoolName, offline: false })
  }
  return {
    state: 'loading',
    schoolId: null,
    schoolName: '',
    schools: null,
    filter: firstFilter(),
    rows: null,
    next: null,
    doing: 'nothing',
    trouble: '',
    offline: false,
    async open(schoolId) {
      if (schoolId !== null) {
        set({ schoolId, schoolName: '', rows: null, next: null, filter: firstFilter(), state: 'loading' })
        return page(null)
      }
      set({ schoolId: null, rows: null, next: null, state: 'loading', trouble: '' })
      const answer = await callCloud('people/auditSchools', {})
      if (answer.ok) set({ state: 'ready', schools: answer.value.schools, filter: firstFilter() })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },
    change: (part) => set({ filter: { ...get().filter, ...part } }),
    search: () => page(null),
    more: () => page(get().next),
    async export() {
      const { schoolId, filter, doing } = get()
      if (schoolId === null || doing !== 'nothing') return
      set({ doing: 'exporting', trouble: '' })
      const act = { schoolId, ...filter, file: true }
      const answer = await callCloud('people/exportAudit', { schoolId, ...filter, op: ops.of(act) })
      ops.heard(act, answer)
      if (answer.ok) await keepFile(answer.value)
      set({ doing: 'nothing', trouble: answer.ok ? '' : answer.say })
    },
  }
})
