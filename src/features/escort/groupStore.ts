import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { FoundPupil, GroupMember, GroupRow, Groups } from '@/contract/escort'
import type { EscortStop } from '@/domain/escort/EscortGroup'
import { asId, type PersonId, type SchoolId } from '@/domain/ids'
import type { Weekday } from '@/domain/time'

export interface Draft {
  groupId: string | null
  name: string
  route: string
  weekdays: Weekday[]
  stops: EscortStop[]
  leaderId: PersonId | null
  secondId: PersonId | null
  members: GroupMember[]
}

interface GroupState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  schoolId: SchoolId | null
  groups: Groups | null
  draft: Draft | null
  found: FoundPupil[]
  sending: boolean
  refused: string
  open(schoolId: SchoolId | null): Promise<void>
  edit(group: GroupRow | null): void
  change(fields: Partial<Draft>): void
  close(): void
  find(words: string): Promise<void>
  save(): Promise<boolean>
}

const ops = opKeeper()
const WORKDAYS: Weekday[] = [1, 2, 3, 4, 5]
const FIRST_STOP_MINUTE = 1120
const BLANK: Draft = {
  groupId: null,
  name: '',
  route: '',
  weekdays: WORKDAYS,
  stops: [{ id: 'st1', name: '', minute: FIRST_STOP_MINUTE }],
  leaderId: null,
  secondId: null,
  members: [],
}

/** 路队 as they are set up, and the one being changed. What was typed stays when saving is refused. */
export const useGroups = create<GroupState>((set, get) => ({
  state: 'loading',
  trouble: '',
  schoolId: null,
  groups: null,
  draft: null,
  found: [],
  sending: false,
  refused: '',

  async open(schoolId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: '没有读到您的岗位。请检查网络后重试，或联系学校办公室。' })
      return
    }
    set({ schoolId })
    const answer = await callCloud('custody/escortGroups', { schoolId })
    if (answer.ok) set({ state: 'ready', groups: answer.value, trouble: '' })
    else set({ state: 'failed', trouble: answer.say })
  },

  edit: (group) => set({ draft: group ?? BLANK, found: [], refused: '' }),
  change(fields) {
    const { draft } = get()
    if (draft !== null) set({ draft: { ...draft, ...fields }, refused: '' })
  },
  close: () => set({ draft: null, found: [], refused: '' }),

  async find(words) {
    const { schoolId } = get()
    if (schoolId === null || words.trim() === '') {
      set({ found: [] })
      return
    }
    const answer = await callCloud('custody/escortPupils', { schoolId, words: words.trim() })
    if (answer.ok) set({ found: answer.value })
    else set({ refused: answer.say })
  },

  async save() {
    const { schoolId, draft, sending } = get()
    if (schoolId === null || draft === null || draft.leaderId === null || sending) return false
    const { groupId, name, route, weekdays, stops, leaderId, secondId, members } = draft
    const act = {
      schoolId,
      groupId: groupId === null ? null : asId<'EscortGroup'>(groupId),
      name,
      route,
      weekdays,
      stops,
      leaderId,
      secondId,
      members: members.map(({ pupilId, stopId }) => ({ pupilId, stopId })),
    }
    set({ sending: true, refused: '' })
    const answer = await callCloud('custody/saveEscortGroup', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    set({ sending: false, refused: answer.ok ? '' : answer.say })
    if (!answer.ok) return false
    set({ draft: null, found: [] })
    await get().open(schoolId)
    return true
  },
}))
