import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Input } from '@/contract/api'
import type { MemberPage, StaffInvited, StaffPage } from '@/contract/posts'
import type { HomeroomId, PersonId, SchoolId } from '@/domain/ids'
import type { Role } from '@/domain/people/Person'
import type { Day } from '@/domain/time'

type Post = { role: Role; from: Day; to: Day | null }
/** What lies over the list: one thing at a time. */
export type Over =
  | { is: 'add' }
  | { is: 'member'; personId: PersonId }
  | { is: 'appoint'; personId: PersonId }
  | { is: 'end'; personId: PersonId; role: Role }
  | { is: 'hand'; personId: PersonId; role: Role }
  | { is: 'homeroom'; homeroomId: HomeroomId }

interface StaffStore {
  state: 'loading' | 'ready' | 'failed'
  schoolId: SchoolId | null
  page: StaffPage | null
  /** What the member who is looked at still stands in; null while it is read. */
  member: MemberPage | null
  invited: StaffInvited | null
  over: Over | null
  trouble: string
  offline: boolean
  isSending: boolean
  sendTrouble: string
  open(schoolId: SchoolId | null): Promise<void>
  show(over: Over | null): void
  add(who: { name: string; phone: string; posts: Post[] }): Promise<void>
  appoint(who: Post & { personId: PersonId; deputyFor: PersonId | null }): Promise<void>
  end(personId: PersonId, role: Role): Promise<void>
  handOver(personId: PersonId, role: Role, to: PersonId): Promise<void>
  setHomeroom(homeroomId: HomeroomId, personId: PersonId): Promise<void>
  invite(personId: PersonId): Promise<void>
}

const ops = opKeeper()
const NO_POST = '您在这里没有校长、教务处或教育局的身份。请在「我的身份」里换一个。'

export const useStaff = create<StaffStore>((set, get) => {
  async function send<Act extends object, T>(
    act: Act,
    call: (act: Act & { schoolId: SchoolId; op: string }) => Promise<Answer<T>>,
  ): Promise<T | null> {
    const { schoolId, isSending } = get()
    if (schoolId === null || isSending) return null
    const whole = { ...act, over: get().over?.is ?? '' }
    set({ isSending: true, sendTrouble: '' })
    const answer = await call({ ...act, schoolId, op: ops.of(whole) })
    ops.heard(whole, answer)
    set({ isSending: false, sendTrouble: answer.ok ? '' : answer.say })
    return answer.ok ? answer.value : null
  }
  const keep = (page: StaffPage | null) => {
    if (page !== null) set({ page, over: null })
  }
  return {
    state: 'loading',
    schoolId: null,
    page: null,
    member: null,
    invited: null,
    over: null,
    trouble: '',
    offline: false,
    isSending: false,
    sendTrouble: '',
    async open(schoolId) {
      if (schoolId === null) {
        set({ state: 'failed', trouble: NO_POST })
        return
      }
      if (get().schoolId !== schoolId) set({ state: 'loading', page: null, over: null })
      set({ schoolId })
      const answer = await callCloud('people/staff', { schoolId })
      if (answer.ok) set({ state: 'ready', page: answer.value, trouble: '', offline: false })
      else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },
    show(over) {
      const { schoolId } = get()
      const isAbout = over !== null && (over.is === 'member' || over.is === 'end' || over.is === 'hand')
      set({ over, sendTrouble: '', invited: null, member: null })
      if (!isAbout || schoolId === null) return
      const { personId } = over
      void callCloud('people/member', { schoolId, personId }).then((answer) => {
        const now = get().over
        if (answer.ok && now !== null && 'personId' in now && now.personId === personId)
          set({ member: answer.value })
      })
    },
    add: async (who) => keep(await send(who, (act) => callCloud('people/addMember', act))),
    appoint: async (who) => keep(await send(who, (act) => callCloud('people/appoint', act))),
    end: async (personId, role) =>
      keep(await send({ personId, role }, (act) => callCloud('people/endPost', act))),
    handOver: async (personId, role, to) =>
      keep(await send({ personId, role, to }, (act) => callCloud('people/handOver', act))),
    setHomeroom: async (homeroomId, personId) =>
      keep(await send({ homeroomId, personId }, (act) => callCloud('people/setHomeroomTeacher', act))),
    async invite(personId) {
      const asked: Pick<Input<'people/issueStaffInvite'>, 'personId'> = { personId }
      const invited = await send(asked, (act) => callCloud('people/issueStaffInvite', act))
      if (invited !== null) set({ invited })
    },
  }
})
